import { findAlignmentLoop } from './alignment.ts';
import { finiteWithin } from './finite.ts';
import { InvalidInputError } from './invalid-input-error.ts';
import type { Alignment, Objective } from './objective.ts';

type Arranged = Pick<Objective, 'id'> & { alignments: readonly AlignmentSource[] };

/** An alignment as given: without a weight it weighs 1. */
export type AlignmentSource = Pick<Alignment, 'parentId'> & Partial<Pick<Alignment, 'weight'>>;

/** One place of an objective below another. */
export interface Place<Item> {
  child: Item;
  /** Of the alignment. */
  weight: number;
  /** Whether the child stands in full under an earlier parent. */
  isReference: boolean;
}

/** Who stands below whom; parents that are not among the objectives are passed over. */
export interface Arrangement<Item> {
  /** Those that contribute to none of the others, in their given order. */
  roots: Item[];
  /** Every objective after all that contribute to it. */
  childrenFirst: Item[];
  /** By the parent's id, in the given order of the children. */
  placesBelow: ReadonlyMap<string, readonly Place<Item>[]>;
}

/**
 * Arranges objectives by their alignments, in time that grows with their number only.
 * @throws InvalidInputError with key `id_repeated`, `parent_repeated` or `alignment_loop`, or for a weight
 */
export function arrange<Item extends Arranged>(objectives: readonly Item[]): Arrangement<Item> {
  const placesBelow = new Map<string, Place<Item>[]>();
  for (const [index, { id }] of objectives.entries()) {
    if (placesBelow.has(id)) {
      throw new InvalidInputError('id_repeated', ['objectives', index, 'id'], 'given before');
    }
    placesBelow.set(id, []);
  }
  const roots: Item[] = [];
  for (const [index, child] of objectives.entries()) {
    const parents = new Set<string>();
    for (const [at, { parentId, weight = 1 }] of child.alignments.entries()) {
      const path = ['objectives', index, 'alignments', at];
      finiteWithin(weight, { least: 0 }, [...path, 'weight']);
      if (parents.has(parentId)) {
        throw new InvalidInputError('parent_repeated', [...path, 'parentId'], 'named before');
      }
      const places = placesBelow.get(parentId);
      if (!places) continue;
      places.push({ child, weight, isReference: parents.size > 0 });
      parents.add(parentId);
    }
    if (parents.size === 0) roots.push(child);
  }
  return { roots, placesBelow, childrenFirst: sortChildrenFirst(objectives, placesBelow) };
}

function sortChildrenFirst<Item extends Arranged>(
  objectives: readonly Item[],
  placesBelow: ReadonlyMap<string, readonly Place<Item>[]>,
): Item[] {
  const byId = new Map(objectives.map((objective) => [objective.id, objective]));
  const waitingFor = new Map<string, number>();
  for (const [id, places] of placesBelow) waitingFor.set(id, places.length);
  const sorted = objectives.filter(({ id }) => waitingFor.get(id) === 0);
  // The list grows while it is walked.
  for (const { alignments } of sorted) {
    for (const { parentId } of alignments) {
      const parent = byId.get(parentId);
      const waiting = (waitingFor.get(parentId) ?? 0) - 1;
      waitingFor.set(parentId, waiting);
      if (parent && waiting === 0) sorted.push(parent);
    }
  }
  if (sorted.length < objectives.length) throw loopError(objectives);
  return sorted;
}

function loopError(objectives: readonly Arranged[]): InvalidInputError {
  const loop = findAlignmentLoop(objectives) ?? [];
  const index = objectives.findIndex(({ id }) => id === loop[0]);
  const path = ['objectives', index, 'alignments'];
  const shown = [...loop, ...loop.slice(0, 1)].slice(0, 10).join(' → ');
  return new InvalidInputError('alignment_loop', path, `contributes to itself: ${shown}`);
}
