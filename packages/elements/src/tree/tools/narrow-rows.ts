import type { Rows } from '../rows.ts';

interface Narrowing {
  /** Only this row and what is below it; −1 for all. */
  root: number;
  /** Only these rows, and the way to each; `undefined` for all. */
  matches: readonly number[] | undefined;
}

/**
 * A tree with fewer rows. Each keeps its number, so that what is known of a row (its height, whether
 * it is open, where the keyboard is) goes on holding; places among siblings count what is shown.
 */
export function narrowRows(all: Rows, { root, matches }: Narrowing): Rows {
  const shown = shownRows(all, { root, matches });
  const parents = root < 0 ? all.parents : all.parents.slice();
  const levels = root < 0 ? all.levels : all.levels.slice();
  const shift = root < 0 ? 0 : (all.levels[root] ?? 1) - 1;
  const count = all.nodes.length;
  // Made anew with every key: lists of a hundred thousand numbers would take several times as long.
  const positions = new Uint32Array(count).fill(1);
  const setSizes = positions.slice();
  const ends = new Uint32Array(count);
  for (let row = 0; row < count; row++) ends[row] = row + 1;
  // By parent; the last one is for those at the top.
  const counts = new Uint32Array(count + 1);
  if (root >= 0) parents[root] = -1;
  for (const row of shown) positions[row] = next(counts, parents[row]);
  for (const row of shown) {
    setSizes[row] = counts.at(parents[row] ?? -1) ?? 1;
    if (counts[row]) ends[row] = all.ends[row] ?? row + 1;
    if (shift > 0) levels[row] = (all.levels[row] ?? 1) - shift;
  }
  return { ...all, shown, parents, levels, positions, setSizes, ends };
}

function next(counts: Uint32Array, parent = -1): number {
  const slot = parent < 0 ? counts.length - 1 : parent;
  return (counts[slot] = (counts[slot] ?? 0) + 1);
}

function shownRows({ nodes, parents, ends }: Rows, { root, matches }: Narrowing): number[] {
  const first = Math.max(root, 0);
  const last = root < 0 ? nodes.length : (ends[root] ?? 0);
  const isShown = new Uint8Array(nodes.length).fill(matches ? 0 : 1, first, last);
  for (const match of matches ?? []) {
    // Up to a row whose way is known already.
    for (let row = match; row >= first && isShown[row] === 0; row = parents[row] ?? -1)
      isShown[row] = 1;
  }
  const shown: number[] = [];
  for (let row = first; row < last; row++) if (isShown[row]) shown.push(row);
  return shown;
}
