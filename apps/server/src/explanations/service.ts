import { dayOfNumbers, explainScore, scoreKeyResult } from '@zielbaum/model';
import type { Cycle, IsoDate, Language, ScoreContext, ScoreExplanation } from '@zielbaum/model';
import { findCycles } from '../cycles/store.ts';
import { readInTenant } from '../db/index.ts';
import type { Db, Reading } from '../db/index.ts';
import { askedDay } from '../http/asked-day.ts';
import { checkInsOf } from '../key-results/check-in-store.ts';
import { earlierMetricsOf } from '../key-results/earlier-metric-store.ts';
import { existingKeyResult } from '../key-results/existing-key-result.ts';
import { existingObjective, unknownObjective } from '../objectives/existing-objective.ts';
import { readOrganisation } from '../organisations/store.ts';
import { readReview } from '../reviews/store.ts';
import { scoresOf } from '../tree/scores.ts';

/** What is to be explained, and how. */
export interface ExplanationQuestion {
  id: string;
  /** A past day; default today. */
  on: IsoDate | undefined;
  language: Language;
}

/** Why numbers are what they are: the same numbers as in the tree, from the same functions. */
export interface ExplanationService {
  /** @throws ProblemError `not_found`, and `invalid_input` for a day to come */
  objective(tenantId: string, question: ExplanationQuestion): Promise<ScoreExplanation>;
  /** @throws ProblemError `not_found`, and `invalid_input` for a day to come */
  keyResult(tenantId: string, question: ExplanationQuestion): Promise<ScoreExplanation>;
}

export function createExplanationService(deps: {
  db: Db;
  today: () => IsoDate;
}): ExplanationService {
  const { db, today } = deps;
  return { objective, keyResult };

  function objective(
    tenantId: string,
    { id, on, language }: ExplanationQuestion,
  ): Promise<ScoreExplanation> {
    const day = { today: today(), on: askedDay(on, today()) };
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      const found = await existingObjective(reading, id);
      const context = await contextOf(reading, found.cycleId, day);
      const scores = await scoresOf(reading, [found.id], {
        ...context,
        ...day,
        cycles: [context.cycle],
        explain: true,
      });
      const score = scores.get(found.id);
      if (!score?.explanation) throw unknownObjective();
      const { id: objectiveId, ambition } = found;
      const explained = { ...score, explanation: score.explanation };
      const { override } = await readReview(transaction, { tenantId, id: objectiveId });
      const goal = { id: objectiveId, score: explained, ambition, override };
      return explainScore(goal, context, language);
    });
  }

  function keyResult(
    tenantId: string,
    { id, on, language }: ExplanationQuestion,
  ): Promise<ScoreExplanation> {
    const day = { today: today(), on: askedDay(on, today()) };
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      const found = await existingKeyResult(reading, id);
      const [{ ambition }, context, checkIns, earlierMetrics] = await Promise.all([
        existingObjective(reading, found.objectiveId),
        contextOf(reading, found.cycleId, day),
        checkInsOf(transaction, tenantId, [found.id]),
        earlierMetricsOf(transaction, tenantId, { keyResultIds: [found.id], day: day.on }),
      ]);
      const measured = { ...found, earlierMetrics: earlierMetrics.get(found.id) };
      const score = scoreKeyResult(measured, checkIns.get(found.id) ?? [], context);
      const { kind } = found.metric;
      return explainScore({ id: found.id, score, ambition, kind }, context, language);
    });
  }
}

async function contextOf(
  { transaction, tenantId }: Reading,
  cycleId: string,
  day: { today: IsoDate; on: IsoDate },
): Promise<Required<ScoreContext> & { cycle: Cycle }> {
  const [{ paceThresholds: thresholds }, [cycle]] = await Promise.all([
    readOrganisation(transaction, tenantId),
    findCycles(transaction, tenantId, [cycleId]),
  ]);
  // A foreign key holds that there is one.
  if (!cycle) throw new Error(`No cycle ${cycleId}`);
  return { cycle, today: dayOfNumbers(cycle, day), thresholds };
}
