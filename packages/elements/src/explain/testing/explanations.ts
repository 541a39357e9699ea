import {
  explainScore,
  type GradeOverride,
  type MetricKind,
  type ScoreExplanation,
  scoreKeyResult,
  scoreObjective,
} from '@zielbaum/model';
import { type DemoOrganisation, demoAlliance } from '@zielbaum/model/fixtures';

const today = '2026-11-23';
const { organisations } = demoAlliance({ today });

/** What the example alliance's first objective with key results of different weights says, and its parts. */
export interface ExplainedObjective {
  explanation: ScoreExplanation;
  titles: Record<string, string>;
}

function currentCycle(demo: DemoOrganisation) {
  const cycle = demo.cycles.at(-1);
  if (!cycle) throw new Error('The demo has no cycle.');
  return cycle;
}

function scoredKeyResults(demo: DemoOrganisation, objectiveId: string) {
  const context = { cycle: currentCycle(demo), today };
  return demo.keyResults
    .filter((keyResult) => keyResult.objectiveId === objectiveId)
    .map((keyResult) => {
      const checkIns = demo.checkIns.filter(({ keyResultId }) => keyResultId === keyResult.id);
      return { ...keyResult, score: scoreKeyResult(keyResult, checkIns, context) };
    });
}

/** The first key result of a kind in the example alliance, explained. */
export function explainedKeyResult(kind: MetricKind, isOpen = false): ScoreExplanation {
  for (const demo of organisations) {
    const cycle = currentCycle(demo);
    const objectives = demo.objectives.filter(({ cycleId }) => cycleId === cycle.id);
    for (const { id: objectiveId, ambition } of objectives) {
      const found = scoredKeyResults(demo, objectiveId).find(
        ({ metric, score }) => metric.kind === kind && (score.progress === null) === isOpen,
      );
      if (!found) continue;
      const { id, score } = found;
      return explainScore({ id, score, ambition, kind }, { cycle, today }, 'de');
    }
  }
  throw new Error(`The demo has no key result of kind ${kind}.`);
}

/** The objective of the example alliance with most key results, explained, one of them counting twice. */
export function explainedObjective(override?: GradeOverride): ExplainedObjective {
  const all = organisations.flatMap((demo) => {
    const cycle = currentCycle(demo);
    return demo.objectives
      .filter(({ cycleId }) => cycleId === cycle.id)
      .map((objective) => ({ objective, cycle, keyResults: scoredKeyResults(demo, objective.id) }));
  });
  const [most] = all.toSorted((one, other) => other.keyResults.length - one.keyResults.length);
  if (!most) throw new Error('The demo has no objective.');
  const { objective, cycle } = most;
  const keyResults = most.keyResults.map((each, index) =>
    index === 0 ? { ...each, weight: 2 } : each,
  );
  const context = { cycle, today };
  const score = scoreObjective({ rollup: 'keyResults', keyResults, children: [] }, context);
  return {
    explanation: explainScore({ ...objective, score, override: override ?? null }, context, 'de'),
    titles: Object.fromEntries(keyResults.map(({ id, title }) => [id, title])),
  };
}
