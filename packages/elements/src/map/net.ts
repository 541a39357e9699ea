import type { Layers } from './layers.ts';
import type { Net } from './order.ts';
import type { Alignment } from './read-map.ts';

/** Goals and the bends of long lines as nodes in layers: goals by their place, bends after them. */
export interface GoalNet extends Net {
  /** By alignment: the nodes its line leads through, from parent to child. */
  ways: readonly (readonly number[])[];
}

/** A line over more layers than these leads straight behind the boxes: bends would outnumber goals. */
const mostBends = 8;

/**
 * Joins goals layer by layer. A line that passes a layer gets a bend in it, so that room is kept for
 * it between the boxes. Within each layer the order is that of a walk from top to bottom: in a tree
 * nothing crosses.
 */
export function netOf(count: number, { layerOf, alignments }: Layers): GoalNet {
  const before: number[][] = Array.from({ length: count }, () => []);
  const after: number[][] = Array.from({ length: count }, () => []);
  const layerOfNode = [...layerOf];
  const join = (from: number, to: number) => {
    after[from]?.push(to);
    before[to]?.push(from);
  };
  const ways = alignments.map(({ parent, child }: Alignment) => {
    const [first = 0, last = 0] = [layerOf[parent], layerOf[child]];
    const way = [parent];
    if (last - first - 1 <= mostBends) {
      for (let layer = first + 1; layer < last; layer++) {
        way.push(layerOfNode.length);
        layerOfNode.push(layer);
        before.push([]);
        after.push([]);
      }
      [...way.slice(1), child].forEach((node, index) => join(way[index] ?? parent, node));
    }
    return [...way, child];
  });
  const layers: number[][] = [];
  for (const node of walk(before, after)) (layers[layerOfNode[node] ?? 0] ??= []).push(node);
  return { layers, before, after, ways };
}

/** Each node that is joined to another, before those that follow from it. */
function walk(before: Net['before'], after: Net['after']): Set<number> {
  const walked = new Set<number>();
  for (const [start, from] of before.entries()) {
    if (from.length > 0) continue;
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (walked.has(node)) continue;
      walked.add(node);
      for (const next of (after[node] ?? []).toReversed()) open.push(next);
    }
  }
  return walked;
}
