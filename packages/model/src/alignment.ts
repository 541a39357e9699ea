import type { Alignment } from './objective.ts';

/** The part of an objective that alignment looks at. */
export interface AlignedObjective {
  id: string;
  alignments: readonly Pick<Alignment, 'parentId'>[];
}

/**
 * Looks for objectives that contribute to themselves through others. Parents that are not among the
 * objectives end a path.
 * @returns the ids along one loop, each once, every one contributing to the next and the last to the
 *   first; `null` when there is none
 */
export function findAlignmentLoop(objectives: readonly AlignedObjective[]): string[] | null {
  const byId = new Map(objectives.map((objective) => [objective.id, objective]));
  const finished = new Set<string>();
  for (const { id } of objectives) {
    const loop = loopFrom(id, byId, finished);
    if (loop) return loop;
  }
  return null;
}

// An own stack, not recursion: chains may be thousands of objectives long.
function loopFrom(
  start: string,
  byId: ReadonlyMap<string, AlignedObjective>,
  finished: Set<string>,
): string[] | null {
  const path: { id: string; next: number }[] = [];
  const onPath = new Map<string, number>();
  const enter = (id: string): void => {
    onPath.set(id, path.length);
    path.push({ id, next: 0 });
  };
  if (!finished.has(start)) enter(start);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const parentId = byId.get(step.id)?.alignments[step.next]?.parentId;
    step.next += 1;
    if (parentId === undefined) {
      finished.add(step.id);
      onPath.delete(step.id);
      path.pop();
      continue;
    }
    const seenAt = onPath.get(parentId);
    if (seenAt !== undefined) return path.slice(seenAt).map(({ id }) => id);
    if (byId.has(parentId) && !finished.has(parentId)) enter(parentId);
  }
  return null;
}
