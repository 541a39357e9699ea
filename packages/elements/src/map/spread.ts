/** Where something would best be, and how much it minds being elsewhere. */
export interface Wish {
  at: number;
  /** > 0 */
  weight: number;
  /** The least distance from the one before. */
  distance: number;
}

interface Block {
  first: number;
  sum: number;
  weight: number;
}

/**
 * Places in the given order that keep their distances and are, by weighted squares, as near to the
 * wishes as can be: whoever pushes another becomes one block with it, which goes to the mean of their
 * wishes ("pool adjacent violators"). Time grows with the number of wishes.
 */
export function spread(wishes: readonly Wish[]): number[] {
  const blocks: Block[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const [index, { at, weight, distance }] of wishes.entries()) {
    if (index > 0) offset += distance;
    offsets.push(offset);
    let block: Block = { first: index, sum: (at - offset) * weight, weight };
    for (let last = blocks.at(-1); last && meanOf(last) > meanOf(block); last = blocks.at(-1)) {
      blocks.pop();
      block = { first: last.first, sum: last.sum + block.sum, weight: last.weight + block.weight };
    }
    blocks.push(block);
  }
  return blocks.flatMap((block, index) => {
    const end = blocks[index + 1]?.first ?? wishes.length;
    return offsets.slice(block.first, end).map((each) => meanOf(block) + each);
  });
}

function meanOf({ sum, weight }: Block): number {
  return sum / weight;
}
