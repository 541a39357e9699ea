import { scoreObjective } from '@zielbaum/model';
import type {
  ObjectiveScore,
  PaceThresholds,
  Rollup,
  ScoreContext,
  Tree,
  TreeKeyResult,
  TreeObjective,
} from '@zielbaum/model';
import { scoreWithCheckIn } from './score-with-check-in.ts';
import type { DatedCheckIn } from './score-with-check-in.ts';

export interface TreeCheckIn {
  keyResultId: string;
  checkIn: DatedCheckIn;
  thresholds?: PaceThresholds;
}

/**
 * The tree as a check-in will leave it: the key result, the objectives above it as far as their
 * roll-up can be told, and the references to those. The same tree when it changes nothing; whatever
 * it leaves alone is the same object as before.
 */
export function treeWithCheckIn(tree: Tree, change: TreeCheckIn): Tree {
  const { cycle, today } = tree;
  const context = { cycle, today, thresholds: change.thresholds };
  // An objective stands in full before its references, so that one walk finds every new score.
  const newScores = new Map<string, ObjectiveScore>();
  const objectives = mapUnlessSame(tree.objectives, changeObjective);
  return objectives === tree.objectives ? tree : { ...tree, objectives };

  function changeObjective(objective: TreeObjective): TreeObjective {
    if (objective.isReference) {
      const score = newScores.get(objective.id);
      return score ? { ...objective, score } : objective;
    }
    const keyResults = mapUnlessSame(objective.keyResults, changeKeyResult);
    const children = mapUnlessSame(objective.children, changeObjective);
    if (keyResults === objective.keyResults && children === objective.children) return objective;
    const score = newObjectiveScore(objective, { keyResults, children }, context);
    newScores.set(objective.id, score);
    return { ...objective, score, keyResults, children };
  }

  function changeKeyResult(keyResult: TreeKeyResult): TreeKeyResult {
    if (keyResult.id !== change.keyResultId) return keyResult;
    const score = scoreWithCheckIn(keyResult, change.checkIn, context);
    return score === keyResult.score ? keyResult : { ...keyResult, score };
  }
}

type Parts = Pick<TreeObjective, 'keyResults' | 'children'>;

const rollups: readonly Rollup[] = ['keyResults', 'children', 'both'];

/**
 * A tree does not tell how an objective rolls up, so take the ways that give the number it has now.
 * Where they disagree about the new one, or none fits (alignments may have weights), only the
 * confidence is known, which is always that of the key results.
 */
function newObjectiveScore(
  before: TreeObjective,
  after: Parts,
  context: ScoreContext,
): ObjectiveScore {
  const [first, ...others] = rollups
    .filter((rollup) => hasSameProgress(scoreBy(rollup, before, context), before.score))
    .map((rollup) => scoreBy(rollup, after, context));
  if (first && others.every((other) => isSame(first, other))) return first;
  const { confidence } = scoreBy('keyResults', after, context);
  return { ...before.score, confidence };
}

function scoreBy(rollup: Rollup, parts: Parts, context: ScoreContext): ObjectiveScore {
  const { keyResults } = parts;
  const children = parts.children.map((child) => ({ ...child, weight: 1 }));
  const explained = scoreObjective({ rollup, keyResults, children }, context);
  const { progress, confidence, pace, expected, isStale } = explained;
  return { progress, confidence, pace, expected, isStale };
}

function isSame(one: ObjectiveScore, other: ObjectiveScore): boolean {
  const isAlike = one.pace === other.pace && one.isStale === other.isStale;
  return isAlike && hasSameProgress(one, other);
}

function hasSameProgress(one: ObjectiveScore, other: ObjectiveScore): boolean {
  if (one.progress === null || other.progress === null) return one.progress === other.progress;
  return Math.abs(one.progress - other.progress) < 1e-9;
}

function mapUnlessSame<Item>(
  items: readonly Item[],
  change: (item: Item) => Item,
): readonly Item[] {
  const changed = items.map(change);
  return changed.some((item, index) => item !== items[index]) ? changed : items;
}
