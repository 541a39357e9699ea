import type { Cycle } from '@zielbaum/model';
import { isUuid } from '../http/cursor.ts';
import { invalidInput, ProblemError } from '../http/problem-error.ts';
import type { Writing } from '../live/writer.ts';
import { findCycles } from './store.ts';

/**
 * The cycle something is about to be changed in.
 *
 * @throws ProblemError `cycle_closed`, because the numbers of a closed cycle do not change, or
 *   `invalid_input` when there is no such cycle
 */
export async function openCycle(
  { transaction, tenantId }: Writing,
  cycleId: string,
): Promise<Cycle> {
  const [cycle] = await findCycles(transaction, tenantId, isUuid(cycleId) ? [cycleId] : []);
  if (!cycle) throw unknownCycleId();
  if (cycle.phase !== 'closed') return cycle;
  throw new ProblemError('cycle_closed', {
    detail: {
      de: `Der Zyklus „${cycle.name}“ ist abgeschlossen; seine Zahlen ändern sich nicht mehr.`,
      en: `The cycle "${cycle.name}" is closed; its numbers do not change any more.`,
    },
  });
}

function unknownCycleId(): ProblemError {
  return invalidInput('/cycleId', {
    de: 'nennt einen Zyklus, den es hier nicht gibt',
    en: 'names a cycle that does not exist here',
  });
}
