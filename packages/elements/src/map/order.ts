/** A drawing to be: nodes in layers, and what each is joined to in the layers beside its own. */
export interface Net {
  /** Nodes of each layer, the first one first. */
  layers: readonly (readonly number[])[];
  /** By node: those in the layer before, and in the layer after. */
  before: readonly (readonly number[])[];
  after: readonly (readonly number[])[];
}

/** More rounds than these find next to nothing. */
const rounds = 6;

/**
 * Orders the nodes of each layer so that few lines cross: each goes to the middle of those it is
 * joined to, one layer after the other, forth and back (Sugiyama's method), and the best order found
 * stays. Begins with the order given, and leaves it where nothing crosses. Always the same for the
 * same net.
 */
export function orderLayers(net: Net): number[][] {
  let best = net.layers.map((layer) => [...layer]);
  let fewest = crossings({ ...net, layers: best });
  let current = best;
  for (let round = 0; round < rounds && fewest > 0; round++) {
    current = round % 2 === 0 ? forth(current, net.before) : back(current, net.after);
    const count = crossings({ ...net, layers: current });
    if (count < fewest) [best, fewest] = [current, count];
  }
  return best;
}

function forth(layers: readonly number[][], before: Net['before']): number[][] {
  const ordered: number[][] = [];
  for (const layer of layers) ordered.push(byMiddles(layer, ordered.at(-1) ?? [], before));
  return ordered;
}

function back(layers: readonly number[][], after: Net['after']): number[][] {
  return forth(layers.toReversed(), after).reverse();
}

/** Who is joined to nobody stays where it is. */
function byMiddles(
  layer: readonly number[],
  fixed: readonly number[],
  joined: readonly (readonly number[])[],
): number[] {
  const position = positionsIn(fixed);
  const middle = new Map<number, number>();
  for (const node of layer) {
    const at = (joined[node] ?? []).map((other) => position.get(other) ?? 0);
    if (at.length > 0) middle.set(node, at.reduce((sum, each) => sum + each, 0) / at.length);
  }
  const moved = layer
    .filter((node) => middle.has(node))
    .sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
  let next = 0;
  return layer.map((node) => (middle.has(node) ? (moved[next++] ?? node) : node));
}

/** How many pairs of lines cross. */
export function crossings({ layers, after }: Net): number {
  let count = 0;
  for (const [index, layer] of layers.entries()) {
    const position = positionsIn(layers[index + 1] ?? []);
    const ends = layer.flatMap((node) =>
      (after[node] ?? []).map((other) => position.get(other) ?? 0).sort((a, b) => a - b),
    );
    count += inversions(ends, position.size);
  }
  return count;
}

/** Pairs that stand the wrong way round; counted in a tree of sums (Fenwick), one number after the other. */
function inversions(numbers: readonly number[], size: number): number {
  const sums = new Uint32Array(size + 1);
  let count = 0;
  let seen = 0;
  for (const number of numbers) {
    let notAbove = 0;
    for (let at = number + 1; at > 0; at -= at & -at) notAbove += sums[at] ?? 0;
    count += seen - notAbove;
    for (let at = number + 1; at <= size; at += at & -at) sums[at] = (sums[at] ?? 0) + 1;
    seen++;
  }
  return count;
}

function positionsIn(layer: readonly number[]): Map<number, number> {
  return new Map(layer.map((node, position) => [node, position]));
}
