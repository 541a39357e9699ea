import type { Cycle } from '@zielbaum/model';
import type { Reading } from '../db/index.ts';
import { isUuid } from '../http/is-uuid.ts';
import { invalidInput, ProblemError } from '../http/problem-error.ts';
import { lockCycle } from './store.ts';

/**
 * The cycle something is about to be changed in. Until the transaction ends its phase stays, so that
 * nothing is changed in it while somebody closes it. Ask before locking any of its objectives, as
 * whoever turns a cycle does. `change`: nobody else changes anything in it meanwhile.
 *
 * @throws ProblemError `cycle_closed`, because the numbers of a closed cycle do not change, or
 *   `invalid_input` when there is no such cycle
 */
export async function openCycle(
  { transaction, tenantId }: Reading,
  cycleId: string,
  purpose: 'change' | 'keep' = 'keep',
): Promise<Cycle> {
  const id = { tenantId, id: cycleId };
  const cycle = isUuid(cycleId) ? await lockCycle(transaction, id, purpose) : undefined;
  if (!cycle) throw unknownCycleId();
  if (cycle.phase === 'closed') throw closedCycle(cycle);
  return cycle;
}

/** The answer to any change of a closed cycle, or of something in it. */
export function closedCycle({ name }: Pick<Cycle, 'name'>): ProblemError {
  return new ProblemError('cycle_closed', {
    detail: {
      de: `Der Zyklus „${name}“ ist abgeschlossen; seine Zahlen ändern sich nicht mehr.`,
      en: `The cycle "${name}" is closed; its numbers do not change any more.`,
    },
  });
}

function unknownCycleId(): ProblemError {
  return invalidInput('/cycleId', {
    de: 'nennt einen Zyklus, den es hier nicht gibt',
    en: 'names a cycle that does not exist here',
  });
}
