import type { Reading } from '../db/index.ts';
import { invalidInput } from '../http/problem-error.ts';
import type { Text } from '../http/text.ts';
import { placeBefore } from './place.ts';
import { listPlaces, renumber, setPosition } from './store.ts';

/**
 * Puts an objective before another one of its cycle, or last. Nobody else may change the cycle
 * meanwhile (`openCycle` with `change`).
 *
 * @returns whether it stood elsewhere
 * @throws ProblemError `invalid_input` when the other one is not in the cycle
 */
export async function moveObjective(
  { transaction, tenantId }: Reading,
  { id, cycleId, before }: { id: string; cycleId: string; before: string | null },
): Promise<boolean> {
  const places = await listPlaces(transaction, tenantId, cycleId);
  if (before === null) {
    if (places.at(-1)?.id === id) return false;
    await setPosition(transaction, { tenantId, id }, 'last');
    return true;
  }
  if (!places.some((each) => each.id === before)) throw wrongTarget(unknown);
  if (before === id) throw wrongTarget(itself);
  const move = placeBefore(places, id, before);
  if (move.kind === 'to') await setPosition(transaction, { tenantId, id }, move.position);
  if (move.kind === 'renumber') await renumber(transaction, tenantId, move.ids);
  return move.kind !== 'none';
}

function wrongTarget(detail: Text): Error {
  return invalidInput('/before', detail);
}

const unknown: Text = {
  de: 'nennt ein Ziel, das es in diesem Zyklus nicht gibt',
  en: 'names an objective that does not exist in this cycle',
};

const itself: Text = {
  de: 'nennt das Ziel selbst; vor welchem anderen soll es stehen?',
  en: 'names the objective itself; before which other one shall it stand?',
};
