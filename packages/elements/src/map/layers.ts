import type { Alignment } from './read-map.ts';

/** Goals in layers, each further from the top than all it contributes to. */
export interface Layers {
  /** Of each goal: 0 at the top. */
  layerOf: readonly number[];
  /** Those that lead on: an objective cannot contribute to itself, by whatever way. */
  alignments: readonly Alignment[];
  /** How many led back and are left out. */
  ledBack: number;
}

/**
 * Layers by the longest way from the top. Walks the goals in their order, so that of a loop the
 * alignment is left out that comes last in it. Time grows with goals and alignments only.
 */
export function layersOf(count: number, all: readonly Alignment[]): Layers {
  const below = groupByParent(count, all);
  const order: number[] = [];
  const alignments: Alignment[] = [];
  // Not yet met, being walked, done with.
  const states = new Uint8Array(count);
  for (let start = 0; start < count; start++) {
    if (states[start] !== 0) continue;
    const way = [{ goal: start, next: 0 }];
    states[start] = 1;
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const alignment = below[step.goal]?.[step.next++];
      if (!alignment) {
        states[step.goal] = 2;
        order.push(step.goal);
        way.pop();
        continue;
      }
      const { child } = alignment;
      if (states[child] === 1) continue;
      alignments.push(alignment);
      if (states[child] === 2) continue;
      states[child] = 1;
      way.push({ goal: child, next: 0 });
    }
  }
  return {
    layerOf: longestWays(count, order.reverse(), alignments),
    alignments: withMains(alignments),
    ledBack: all.length - alignments.length,
  };
}

/** @param order each goal before all that contribute to it */
function longestWays(
  count: number,
  order: readonly number[],
  alignments: readonly Alignment[],
): number[] {
  const below = groupByParent(count, alignments);
  const layerOf = Array.from({ length: count }, () => 0);
  for (const parent of order) {
    const next = (layerOf[parent] ?? 0) + 1;
    for (const { child } of below[parent] ?? []) {
      layerOf[child] = Math.max(layerOf[child] ?? 0, next);
    }
  }
  return layerOf;
}

/** Each goal has one main alignment: the first that says so, else the first. */
function withMains(alignments: readonly Alignment[]): Alignment[] {
  const mains = new Map<number, Alignment>();
  for (const alignment of alignments) {
    const main = mains.get(alignment.child);
    if (!main || (alignment.isMain && !main.isMain)) mains.set(alignment.child, alignment);
  }
  return alignments.map((alignment) => ({
    ...alignment,
    isMain: mains.get(alignment.child) === alignment,
  }));
}

function groupByParent(count: number, alignments: readonly Alignment[]): Alignment[][] {
  const below = Array.from({ length: count }, (): Alignment[] => []);
  for (const alignment of alignments) below[alignment.parent]?.push(alignment);
  return below;
}
