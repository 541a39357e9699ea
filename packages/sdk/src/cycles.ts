import type { Cycle, NewCycle } from '@zielbaum/model';
import { bodyOf } from './body-of.ts';
import { createCall } from './create-call.ts';
import type { Http } from './http.ts';
import { listOf } from './list.ts';
import type { List, ListOptions } from './list.ts';
import { path } from './path.ts';
import type { CreateOptions, RequestOptions } from './request-options.ts';

/** The cycles of the organisation: `okr.cycles`. */
export interface Cycles {
  /** All cycles of the organisation. */
  list(options?: ListOptions): List<Cycle>;

  /** @throws NotFoundError when there is no such cycle. */
  get(cycleId: string, options?: RequestOptions): Promise<Cycle>;

  /**
   * @throws ValidationError e.g. when it ends before it starts.
   * @throws ConflictError with code `duplicate` when the name is taken.
   *
   * @example
   * await okr.cycles.create({ name: '2027-Q1', start: '2027-01-01', end: '2027-03-31' });
   */
  create(cycle: NewCycle, options?: CreateOptions): Promise<Cycle>;
}

export function cyclesOf(http: Http): Cycles {
  return {
    list: (options = {}) => listOf(http, 'cycles', { ...options }),

    get: async (cycleId, { signal } = {}) => bodyOf(http.json(path`cycles/${cycleId}`, { signal })),

    create: async (cycle, options) => bodyOf(http.json('cycles', createCall(cycle, options))),
  };
}
