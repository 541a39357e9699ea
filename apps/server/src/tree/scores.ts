import { buildTree, dayOfNumbers } from '@zielbaum/model';
import type {
  Cycle,
  IsoDate,
  ObjectiveScore,
  PaceThresholds,
  TreeObjective,
} from '@zielbaum/model';
import type { Reading } from '../db/index.ts';
import { goalsOfCycle } from './goals-of-cycle.ts';
import { readGoalsBelow } from './store.ts';

export interface ScoringContext {
  today: IsoDate;
  /** A past day asked for. */
  on?: IsoDate | undefined;
  thresholds: PaceThresholds;
  /** Those of the objectives. */
  cycles: readonly Cycle[];
  /** Whether scores carry their explanation. */
  explain: boolean;
}

/**
 * The scores of some objectives, their key results and what contributes to them, by id: the same
 * numbers as in the tree, from the same function.
 */
export async function scoresOf(
  reading: Reading,
  objectiveIds: readonly string[],
  context: ScoringContext,
): Promise<Map<string, ObjectiveScore>> {
  const scores = new Map<string, ObjectiveScore>();
  if (objectiveIds.length === 0) return scores;
  const day = context.on ?? context.today;
  const goals = await readGoalsBelow(reading, objectiveIds, day);
  for (const cycle of context.cycles) {
    const { objectives, ...rest } = goalsOfCycle(goals, cycle.id);
    const today = dayOfNumbers(cycle, context);
    collectScores(buildTree(objectives, { ...context, ...rest, cycle, today }), scores);
  }
  return scores;
}

/** Adds the scores of a tree's objectives and key results by id. */
export function collectScores(
  roots: readonly TreeObjective[],
  scores: Map<string, ObjectiveScore>,
): void {
  const open = [...roots];
  for (let node = open.pop(); node; node = open.pop()) {
    scores.set(node.id, node.score);
    for (const { id, score } of node.keyResults) scores.set(id, score);
    open.push(...node.children);
  }
}
