import type { ObjectiveScore, Tree } from '@zielbaum/model';
import { collectScores } from '../tree/scores.ts';
import type { PreparedTree } from '../tree/tree-cache.ts';

export type Signals = ReadonlyMap<string, ObjectiveScore>;

const known = new WeakMap<PreparedTree, Signals>();

/** The scores of a prepared tree by id: read out of it once, and kept as long as the tree is. */
export function signalsOf(tree: PreparedTree): Signals {
  const before = known.get(tree);
  if (before) return before;
  const signals = new Map<string, ObjectiveScore>();
  const { objectives } = JSON.parse(tree.plain.bytes.toString()) as Tree;
  collectScores(objectives, signals);
  known.set(tree, signals);
  return signals;
}
