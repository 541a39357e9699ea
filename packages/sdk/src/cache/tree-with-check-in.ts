import { scoreObjective } from '@zielbaum/model';
import type {
  ObjectiveScore,
  PaceThresholds,
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
 * The tree as a check-in will leave it: the key result, the objectives above it, and the references
 * to those. The same tree when it changes nothing; whatever
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
  const changed = { ...objective, keyResults, children };
  changed.score = scoreOf(changed, walk.context);
  walk.found.set(objective.id, changed.score);
  return changed;
}

function changeKeyResult(keyResult: TreeKeyResult, { change, context }: Walk): TreeKeyResult {
  if (keyResult.id !== change.keyResultId) return keyResult;
  const score = scoreWithCheckIn(keyResult, change.checkIn, context);
  return score === keyResult.score ? keyResult : { ...keyResult, score };
}

function isNews(known: ObjectiveScore | undefined, found: ObjectiveScore | undefined): boolean {
  return (
    found !== undefined &&
    (['progress', 'confidence', 'pace', 'isStale'] as const).some(
      (signal) => known?.[signal] !== found[signal],
    )
  );
}

function scoreOf(objective: TreeObjective, context: ScoreContext): ObjectiveScore {
  const children = objective.children.map((child) => ({ ...child, weight: child.weight ?? 1 }));
  const explained = scoreObjective({ ...objective, children }, context);
  const { progress, confidence, pace, expected, isStale } = explained;
  return { progress, confidence, pace, expected, isStale };
}

function mapUnlessSame<Item>(
  items: readonly Item[],
  change: (item: Item) => Item,
): readonly Item[] {
  const changed = items.map(change);
  return changed.some((item, index) => item !== items[index]) ? changed : items;
}
