import type { Cycle, NewCycle } from '@zielbaum/model';
import type { Http } from './http.ts';
import { listOf } from './list.ts';
import type { List, ListOptions } from './list.ts';
import { operation } from './operation.ts';
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
    list: listOf(http, 'cycles'),
    get: operation(http, 'GET cycles/{}'),
    create: operation(http, 'POST cycles'),
  };
}
