import { roundHalfUp } from './fraction.ts';
import type { KeyResult } from './key-result.ts';
import type { ObjectiveState, Rollup } from './objective.ts';
import { paceOf } from './pace.ts';
import { rollUp, weightedMean } from './roll-up.ts';
import type { Explained, KeyResultScore, ObjectiveScore } from './score.ts';
import type { ScoreContext } from './score-key-result.ts';

/** What an objective's signals are worked out from. */
export interface ObjectiveParts {
  rollup: Rollup;
  keyResults: readonly (Pick<KeyResult, 'id' | 'weight' | 'state'> & { score: KeyResultScore })[];
  /** The objectives that contribute, with the weight of their alignment. */
  children: readonly {
    id: string;
    weight: number;
    state: ObjectiveState;
    score: ObjectiveScore;
  }[];
}

/**
 * Every signal of one objective on one day. Dropped key results and dropped or postponed objectives
 * do not count. With items but not one check-in the progress is 0 and the pace `open`.
 */
export function scoreObjective(
  parts: ObjectiveParts,
  { cycle, today, thresholds }: ScoreContext,
): Explained<ObjectiveScore> {
  const keyResults = parts.keyResults.filter(({ state }) => state === 'active');
  const ofKeyResults = parts.rollup === 'children' ? [] : keyResults.map(itemOfKeyResult);
  const ofObjectives =
    parts.rollup === 'keyResults' ? [] : parts.children.filter(counts).map(itemOfObjective);
  const items = [...ofKeyResults, ...ofObjectives];
  const { progress, explanation } = rollUp(items);
  const counted = items.filter(({ weight }) => weight > 0);
  const isOpen = counted.every((item) => item.isOpen);
  const judged = paceOf({ progress: isOpen ? null : progress, cycle, today, thresholds });
  const { day = null, days = null } = judged.explanation.inputs;
  return {
    progress,
    confidence: confidenceOf(keyResults),
    pace: judged.pace,
    expected: judged.expected,
    isStale: counted.some(({ isStale }) => isStale),
    explanation: {
      ...explanation,
      inputs: {
        ...explanation.inputs,
        keyResults: ofKeyResults.length,
        objectives: ofObjectives.length,
        day,
        days,
        gap: judged.gap,
      },
    },
  };
}

interface Item {
  label: string;
  progress: number | null;
  weight: number;
  isOpen: boolean;
  isStale: boolean;
}

function itemOfKeyResult({ id, weight, score }: ObjectiveParts['keyResults'][number]): Item {
  const { progress, isStale } = score;
  return { label: id, progress, weight, isOpen: progress === null, isStale };
}

function itemOfObjective({ id, weight, score }: ObjectiveParts['children'][number]): Item {
  const { progress, isStale } = score;
  return { label: id, progress, weight, isOpen: score.pace === 'open', isStale };
}

function counts({ state }: { state: ObjectiveState }): boolean {
  return state !== 'dropped' && state !== 'postponed';
}

/** Weighted mean over the key results that have one, half up to one decimal. */
function confidenceOf(keyResults: ObjectiveParts['keyResults']): number | null {
  const given = keyResults.flatMap(({ weight, score }) =>
    score.confidence === null ? [] : [{ value: score.confidence, weight }],
  );
  const mean = weightedMean(given);
  return mean === null ? null : roundHalfUp(mean, 100_000) / 10;
}
