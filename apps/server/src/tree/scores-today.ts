import type { IsoDate, ObjectiveScore } from '@zielbaum/model';
import { findCycles } from '../cycles/store.ts';
import type { Reading } from '../db/index.ts';
import { readOrganisation } from '../organisations/store.ts';
import { scoresOf } from './scores.ts';

/** The scores of objectives of any cycles, by id: the same numbers as in the tree. */
export async function scoresToday(
  reading: Reading,
  objectives: readonly { id: string; cycleId: string }[],
  { today, explain = false }: { today: IsoDate; explain?: boolean },
): Promise<Map<string, ObjectiveScore>> {
  const { transaction, tenantId } = reading;
  const cycleIds = [...new Set(objectives.map(({ cycleId }) => cycleId))];
  const [{ paceThresholds: thresholds }, cycles] = await Promise.all([
    readOrganisation(transaction, tenantId),
    findCycles(transaction, tenantId, cycleIds),
  ]);
  const ids = [...new Set(objectives.map(({ id }) => id))];
  return scoresOf(reading, ids, { today, thresholds, cycles, explain });
}
