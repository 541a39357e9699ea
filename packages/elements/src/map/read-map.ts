import { isRecord } from '../internal/is-record.ts';
import { isId } from '../tree/rows.ts';

/** An objective of the map, as given. */
export interface MapGoal {
  /** Tells it from all others, in other data, too. */
  key: string;
  /** Empty without one. */
  id: string;
  node: Record<string, unknown>;
}

/** That one objective contributes to another, by their places in the list of goals. */
export interface Alignment {
  parent: number;
  child: number;
  /** What it weighs in the roll-up of the parent; `null` where that is not told. */
  weight: number | null;
  /** The first of several: under it the objective stands in full. */
  isMain: boolean;
}

export interface GoalsAndAlignments {
  /** Each once, however many it contributes to, in the order of the data. */
  goals: readonly MapGoal[];
  alignments: readonly Alignment[];
}

interface Place {
  node: unknown;
  parent: number;
}

/**
 * Reads objectives of any quality: what is no object is left out, and what stands in several places
 * becomes one goal with several alignments. Keeps its own stack, so any depth will do.
 */
export function readMap(objectives: readonly unknown[]): GoalsAndAlignments {
  const goals: MapGoal[] = [];
  const alignments = new Map<string, Alignment>();
  const places = new Map<unknown, number>();
  const seen = new Set<unknown>();
  const open: Place[] = [];
  const openAll = (nodes: unknown, parent: number) => {
    if (!Array.isArray(nodes)) return;
    for (const node of (nodes as unknown[]).toReversed()) open.push({ node, parent });
  };
  openAll(objectives, -1);
  for (let place = open.pop(); place; place = open.pop()) {
    const { node, parent } = place;
    if (!isRecord(node)) continue;
    const id = isId(node['id']) ? `${node['id']}` : '';
    const isReference = node['isReference'] === true;
    const child = places.get(id || node) ?? goals.length;
    const known = goals[child];
    if (!known) {
      places.set(id || node, child);
      goals.push({ key: id ? `id ${id}` : `at ${child}`, id, node });
    } else if (known.node['isReference'] === true && !isReference) {
      known.node = node;
    }
    if (parent >= 0) align(alignments, { parent, child, weight: weightOf(node), isReference });
    if (seen.has(node)) continue;
    seen.add(node);
    openAll(node['children'], child);
  }
  return { goals, alignments: [...alignments.values()] };
}

function align(
  alignments: Map<string, Alignment>,
  { isReference, ...alignment }: Omit<Alignment, 'isMain'> & { isReference: boolean },
): void {
  const key = `${alignment.parent} ${alignment.child}`;
  const known = alignments.get(key);
  if (known) known.isMain ||= !isReference;
  else alignments.set(key, { ...alignment, isMain: !isReference });
}

function weightOf({ weight }: Record<string, unknown>): number | null {
  return typeof weight === 'number' && weight >= 0 && weight < Infinity ? weight : null;
}
