/**
 * Where rows of different heights stand: a Fenwick tree over the heights, so that asking for an
 * offset, finding the row at one, and changing a height each take log₂ n steps.
 */
export class Offsets {
  readonly #heights: Float64Array;
  /** `#sums[i]` covers the rows up to i whose count is the lowest set bit of i. */
  readonly #sums: Float64Array;

  constructor(heights: Float64Array) {
    this.#heights = heights;
    this.#sums = new Float64Array(heights.length + 1);
    this.#sums.set(heights, 1);
    for (let i = 1; i < this.#sums.length; i++) {
      const next = i + (i & -i);
      if (next < this.#sums.length) this.#sums[next] = this.#sum(next) + this.#sum(i);
    }
  }

  get count(): number {
    return this.#heights.length;
  }

  /** Of all rows together. */
  get height(): number {
    return this.before(this.count);
  }

  /** The height of all rows before this one. */
  before(row: number): number {
    let height = 0;
    for (let i = row; i > 0; i -= i & -i) height += this.#sum(i);
    return height;
  }

  /** The row that covers this offset; the first or last one beyond the ends. */
  at(offset: number): number {
    let row = 0;
    let rest = offset;
    for (let step = 1 << (31 - Math.clz32(this.count)); step > 0; step >>= 1) {
      if (row + step <= this.count && this.#sum(row + step) <= rest) {
        row += step;
        rest -= this.#sum(row);
      }
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }

  heightOf(row: number): number {
    return this.#heights[row] ?? 0;
  }

  setHeight(row: number, height: number): void {
    const change = height - this.heightOf(row);
    this.#heights[row] = height;
    for (let i = row + 1; i < this.#sums.length; i += i & -i) this.#sums[i] = this.#sum(i) + change;
  }

  #sum(i: number): number {
    return this.#sums[i] ?? 0;
  }
}
