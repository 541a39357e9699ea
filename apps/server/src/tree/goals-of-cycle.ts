import type { Goals } from './store.ts';

/**
 * The part of some goals that is of one cycle. What others share may count in several, and for a
 * closed one as it was when that was closed: each has a source of its own then.
 */
export function goalsOfCycle(goals: Goals, cycleId: string): Goals {
  const objectives = goals.objectives.filter((objective) => objective.cycleId === cycleId);
  const ids = new Set(objectives.map(({ id }) => id));
  const shared = goals.shared.filter(({ alignments }) =>
    alignments.some(({ parentId }) => ids.has(parentId)),
  );
  return { ...goals, objectives, shared };
}
