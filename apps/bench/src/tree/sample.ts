import type { Tree, TreeKeyResult, TreeObjective } from '@zielbaum/model';
import { manyObjectives } from '@zielbaum/model/fixtures';

/** Objectives and key results alike. */
export type TreeNode = TreeObjective | TreeKeyResult;

/** A tree, and what became different in it since the last one. */
export interface TreeState {
  tree: Tree;
  changed: readonly TreeNode[];
}

const keyResultsPerObjective = 4;

/** The same tree of so many objectives and key results every time, four levels deep. */
export function treeOfSize(size: number): TreeState {
  const objectives = size / (1 + keyResultsPerObjective);
  return { tree: manyObjectives({ objectives, keyResultsPerObjective }), changed: [] };
}

/**
 * The state after a check-in on the first key result: new objects along its path, everything else
 * the same, as a provider hands it over.
 */
export function afterCheckIn({ tree }: TreeState): TreeState {
  const [objective, ...objectives] = tree.objectives;
  const [keyResult, ...keyResults] = objective?.keyResults ?? [];
  if (objective === undefined || keyResult === undefined) throw new RangeError('No key result.');
  const checkedIn = { ...keyResult, score: moved(keyResult.score) };
  const parent = {
    ...objective,
    score: moved(objective.score),
    keyResults: [checkedIn, ...keyResults],
  };
  return {
    tree: { ...tree, objectives: [parent, ...objectives] },
    changed: [parent, checkedIn],
  };
}

function moved<Score extends { progress: number | null }>(score: Score): Score {
  return { ...score, progress: ((Math.round((score.progress ?? 0) * 100) + 1) % 101) / 100 };
}
