import type { Query } from '@tanstack/query-core';
import type { LiveEvent, ScoredObjective, Tree } from '@zielbaum/model';
import { queryKeys } from '../queries/query-keys.ts';

/** Whether what a query holds may have changed by an event. */
export function isTouched({ queryKey, state }: Query, event: LiveEvent): boolean {
  if (event.type === 'reset') return true;
  const [, kind, id] = queryKey;
  const isCycle = event.resource === 'cycle';
  switch (kind) {
    case queryKeys.trees[1]:
      // A cycle more or less may also change which one is the current.
      return isCycle || isIn(event.cycleId, (state.data as Tree | undefined)?.cycle.id);
    case queryKeys.objectives[1]:
      // Whatever moves in a cycle may move the roll-up of any objective in it.
      return isIn(event.cycleId, (state.data as ScoredObjective | undefined)?.cycleId);
    case queryKeys.keyResults[1]:
      return isCycle || id === event.keyResultId || id === event.id;
    case queryKeys.cycles[1]:
      return isCycle;
    default:
      return false;
  }
}

/** Unknown on either side means it may be. */
function isIn(cycleId: string | null, ownCycleId: string | undefined): boolean {
  return cycleId === null || ownCycleId === undefined || cycleId === ownCycleId;
}
