import { findAlignmentLoop, levelsOf, mostLevels } from '@zielbaum/model';
import type { AlignedObjective, Alignment, NewAlignment } from '@zielbaum/model';
import { invalidInput, ProblemError } from '../http/problem-error.ts';
import type { Writing } from '../live/writer.ts';
import { listAlignments, lockAlignments } from './store.ts';

/** Those given without a weight have 1. */
export function weighed(alignments: readonly NewAlignment[]): Alignment[] {
  return alignments.map(({ parentId, weight = 1 }) => ({ parentId, weight }));
}

/**
 * Refuses parents that do not exist in the objective's cycle, loops, and more than `mostLevels`
 * levels. Changes of alignments take turns, so that two at the same time cannot close a loop between
 * them.
 *
 * @throws ProblemError `invalid_input` or `alignment_loop`
 */
export async function checkAlignments(
  { transaction, tenantId }: Writing,
  wanted: { id: string; cycleId: string; alignments: readonly Alignment[] },
): Promise<void> {
  const { id, cycleId, alignments } = wanted;
  await lockAlignments(transaction, tenantId);
  const all = await listAlignments(transaction, tenantId, cycleId);
  const titles = new Map(all.map((objective) => [objective.id, objective.title]));
  for (const [index, { parentId }] of alignments.entries()) {
    if (!titles.has(parentId)) throw unknownParent(index);
  }
  const changed = all.map((objective) =>
    objective.id === id ? { ...objective, alignments } : objective,
  );
  const loop = findAlignmentLoop(changed);
  if (loop) throw wouldLoop(loop.map((each) => titles.get(each) ?? each));
  const depth = depthOf(changed);
  // What is deeper already, from elsewhere, may be put right step by step.
  if (depth > mostLevels && depth > depthOf(all)) throw tooDeep();
}

function depthOf(objectives: readonly AlignedObjective[]): number {
  let depth = 0;
  for (const level of levelsOf(objectives).values()) depth = Math.max(depth, level);
  return depth;
}

function tooDeep(): ProblemError {
  return invalidInput('/alignments', {
    de: `führen über mehr als ${mostLevels} Ebenen`,
    en: `lead across more than ${mostLevels} levels`,
  });
}

function unknownParent(index: number): ProblemError {
  return invalidInput(`/alignments/${index}/parentId`, {
    de: 'nennt ein Ziel, das es in diesem Zyklus nicht gibt',
    en: 'names an objective that does not exist in this cycle',
  });
}

function wouldLoop(titles: readonly string[]): ProblemError {
  const shown = titles.slice(0, 10);
  const way = [...shown, ...shown.slice(0, 1)];
  return new ProblemError('alignment_loop', {
    detail: {
      de: `Ein Ziel kann nicht über andere zu sich selbst beitragen: ${way.map((title) => `„${title}“`).join(' → ')}`,
      en: `An objective cannot contribute to itself through others: ${way.map((title) => `"${title}"`).join(' → ')}`,
    },
    errors: [{ pointer: '/alignments', detail: { de: 'bilden einen Kreis', en: 'form a loop' } }],
  });
}
