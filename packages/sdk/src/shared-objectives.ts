import type { SharedAlignment, SharedObjective } from '@zielbaum/model';
import type { Http } from './http.ts';
import { listOf } from './list.ts';
import type { List, ListOptions } from './list.ts';
import { operation } from './operation.ts';
import { removal } from './removal.ts';
import type { RequestOptions } from './request-options.ts';

/** What members share with one's own alliance: `okr.sharedObjectives`. Read-only. */
export interface SharedObjectives {
  /** In the order they were shared. */
  list(options?: ListOptions): List<SharedObjective>;

  /** @throws NotFoundError when it is shared no longer. */
  get(sharedId: string, options?: RequestOptions): Promise<SharedObjective>;

  /**
   * Counts a shared objective for one of the alliance's own, or changes its weight.
   *
   * @throws NotFoundError when there is no such objective, or it is no longer shared.
   *
   * @example
   * await okr.sharedObjectives.align(shared.id, objectiveId, { weight: 2 });
   */
  align(
    sharedId: string,
    objectiveId: string,
    alignment: SharedAlignment,
    options?: RequestOptions,
  ): Promise<SharedObjective>;

  /** Counts it no longer. @throws NotFoundError when it does not count (any more). */
  detach(sharedId: string, objectiveId: string, options?: RequestOptions): Promise<void>;
}

export function sharedObjectivesOf(http: Http): SharedObjectives {
  return {
    list: listOf(http, 'shared-objectives'),
    get: operation(http, 'GET shared-objectives/{}'),
    align: operation(http, 'PUT shared-objectives/{}/alignments/{}'),
    detach: removal(http, 'shared-objectives/{}/alignments/{}'),
  };
}
