import { bandOf, gradeOf } from '@zielbaum/model';
import type { Ambition, IsoDate, ObjectiveScore, Review } from '@zielbaum/model';
import { findCycles } from '../cycles/store.ts';
import type { Writing } from '../live/writer.ts';
import { readOrganisation } from '../organisations/store.ts';
import { scoresOf } from '../tree/scores.ts';
import type { StoredReview } from './store.ts';

/** The scores of objectives of any cycles, by id: the same numbers as in the tree. */
export async function scoresToday(
  reading: Pick<Writing, 'transaction' | 'tenantId'>,
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

/** The grade proposed, and the one in force. */
export function gradedBy(
  review: Pick<StoredReview, 'override'> | undefined,
  measured: { progress: number | null; ambition: Ambition },
): Pick<Review, 'proposedGrade' | 'grade' | 'band'> {
  const { grade: proposedGrade, band } = gradeOf(measured);
  const override = review?.override;
  if (!override) return { proposedGrade, grade: proposedGrade, band };
  const { grade } = override;
  return { proposedGrade, grade, band: bandOf(grade, measured.ambition) };
}
