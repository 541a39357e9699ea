import type { AlignedObjective } from './alignment.ts';

/**
 * Most levels of a tree. Deeper ones say nothing to a reader any more, and JSON near 2,000 levels
 * can neither be written nor, by some programs, read.
 */
export const mostLevels = 500;

/**
 * The level of each objective by id: 1 for those that contribute to none of the others, else one
 * more than the lowest of their parents. There must be no loop.
 */
export function levelsOf(objectives: readonly AlignedObjective[]): ReadonlyMap<string, number> {
  const byId = new Map(objectives.map((objective) => [objective.id, objective]));
  const levels = new Map<string, number>();
  for (const { id } of objectives) {
    // An own stack, not recursion: chains may be thousands of objectives long.
    const open = [id];
    for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
      const parents = (byId.get(next)?.alignments ?? [])
        .map(({ parentId }) => parentId)
        .filter((parentId) => byId.has(parentId));
      const unknown = parents.filter((parentId) => !levels.has(parentId));
      if (unknown.length > 0) {
        open.push(...unknown);
        continue;
      }
      levels.set(next, 1 + Math.max(0, ...parents.map((parentId) => levels.get(parentId) ?? 0)));
      open.pop();
    }
  }
  return levels;
}
