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
  const context = { cycle: tree.cycle, today: tree.today, thresholds: change.thresholds };
  let known: Scores = new Map();
  for (;;) {
    const walk = { change, context, known, found: new Map(), tooEarly: new Set<string>() };
    const objectives = mapUnlessSame(tree.objectives, (one) => changeObjective(one, walk));
    const { found, tooEarly } = walk;
    if (![...tooEarly].some((id) => isNews(known.get(id), found.get(id)))) {
      return objectives === tree.objectives ? tree : { ...tree, objectives };
    }
    known = found;
  }
}

type Scores = ReadonlyMap<string, ObjectiveScore>;

/** One way through the tree. A reference may come before the objective itself: then there is another. */
interface Walk {
  change: TreeCheckIn;
  context: ScoreContext;
  /** The new scores by objective, of the walk before. */
  known: Scores;
  /** The same of this walk. */
  found: Map<string, ObjectiveScore>;
  /** The references that had to do with what was known. */
  tooEarly: Set<string>;
}

function changeObjective(objective: TreeObjective, walk: Walk): TreeObjective {
  if (objective.isReference) {
    const { found, known, tooEarly } = walk;
    if (!found.has(objective.id)) tooEarly.add(objective.id);
    const score = found.get(objective.id) ?? known.get(objective.id);
    return score ? { ...objective, score } : objective;
  }
  const keyResults = mapUnlessSame(objective.keyResults, (one) => changeKeyResult(one, walk));
  const children = mapUnlessSame(objective.children, (one) => changeObjective(one, walk));
  if (keyResults === objective.keyResults && children === objective.children) return objective;
  const score = newObjectiveScore(objective, { keyResults, children }, walk.context);
  walk.found.set(objective.id, score);
  return { ...objective, score, keyResults, children };
}

function changeKeyResult(keyResult: TreeKeyResult, { change, context }: Walk): TreeKeyResult {
  if (keyResult.id !== change.keyResultId) return keyResult;
  const score = scoreWithCheckIn(keyResult, change.checkIn, context);
  return score === keyResult.score ? keyResult : { ...keyResult, score };
}

function isNews(known: ObjectiveScore | undefined, found: ObjectiveScore | undefined): boolean {
  return (
    found !== undefined && !(known && isSame(known, found) && known.confidence === found.confidence)
  );
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
