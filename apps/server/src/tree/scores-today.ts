import type { IsoDate, ObjectiveScore } from '@zielbaum/model';
import { findCycles } from '../cycles/store.ts';
import type { Reading } from '../db/index.ts';
import { readOrganisation } from '../organisations/store.ts';
import { scoresOf } from '../tree/scores.ts';

/** The scores of objectives of any cycles, by id: the same numbers as in the tree. */
export async function scoresToday(
  reading: Reading,
  objectives: readonly { id: string; cycleId: string }[],
  today: IsoDate,
): Promise<Map<string, ObjectiveScore>> {
  const { transaction, tenantId } = reading;
  const cycleIds = [...new Set(objectives.map(({ cycleId }) => cycleId))];
  const [organisation, cycles] = await Promise.all([
    readOrganisation(transaction, tenantId),
    findCycles(transaction, tenantId, cycleIds),
  ]);
  return scoresOf(
    reading,
    objectives.map(({ id }) => id),
    { today, thresholds: organisation.paceThresholds, cycles, explain: false },
  );
}
