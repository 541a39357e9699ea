/** An objective among those of its cycle. */
export interface Placed {
  id: string;
  position: number;
}

/**
 * What to do to put an objective before another: nothing, to give it a position, or, where there is
 * no number left between the neighbours, to number all in this order.
 */
export type Move =
  { kind: 'none' } | { kind: 'to'; position: number } | { kind: 'renumber'; ids: string[] };

/** Puts `id` directly before `before`; both are among `sorted`, and are not the same. */
export function placeBefore(sorted: readonly Placed[], id: string, before: string): Move {
  const others = sorted.filter((each) => each.id !== id);
  const at = others.findIndex((each) => each.id === before);
  const [above, below] = [others[at - 1], others[at]];
  if (!below) throw new Error('the one to stand before is not among them');
  if (sorted[at]?.id === id) return { kind: 'none' };
  const position = above ? (above.position + below.position) / 2 : below.position - 1;
  const fits = position < below.position && (!above || position > above.position);
  if (fits) return { kind: 'to', position };
  const ids = others.map((each) => each.id);
  return { kind: 'renumber', ids: ids.toSpliced(at, 0, id) };
}
