import type { LiveEvent, ScoredObjective, Tree } from '@zielbaum/model';
import type { Held } from './held.ts';
import type { OkrKey } from './okr-key.ts';

/** Whether what a cache holds may have changed by an event. */
export function isTouched({ queryKey, state: { data } }: Held, event: LiveEvent): boolean {
  if (event.type === 'reset') return true;
  const [, kind, id] = queryKey as OkrKey;
  // Settings, units and themes show everywhere, as far as a cycle does.
  const isCycle = event.resource === 'cycle' || event.resource === 'organisation';
  switch (kind) {
    case 'tree':
      // A cycle more or less may also change which one is the current.
      return isCycle || isIn(event.cycleId, (data as Tree | undefined)?.cycle.id);
    case 'objective':
      // Whatever moves in a cycle may move the roll-up of any objective in it.
      return isIn(event.cycleId, (data as ScoredObjective | undefined)?.cycleId);
    case 'keyResult':
    case 'checkIns':
      return isCycle || id === event.keyResultId || id === event.id;
    case 'cycles':
      return isCycle;
    case 'explanation':
    case 'trends':
      return true;
    default:
      return false;
  }
}

/** Unknown on either side means it may be. */
function isIn(cycleId: string | null, ownCycleId: string | undefined): boolean {
  return cycleId === null || ownCycleId === undefined || cycleId === ownCycleId;
}
