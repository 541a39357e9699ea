/**
 * Where rows stand when most are of an estimated height and some have been measured: a Fenwick tree
 * over what the measured ones differ by. Asking for an offset, finding the row at one, and
 * measuring a row each take log₂ n steps; laying out n rows takes none.
 */
export class Offsets {
  readonly count: number;
  /** The height of a row that has not been measured. */
  readonly #estimate: number;
  readonly #differences = new Map<number, number>();
  /** `#sums[i]` covers as many rows up to i as the lowest set bit of i says. */
  readonly #sums: Float64Array;

  constructor(count: number, estimate: number) {
    this.count = count;
    this.#estimate = estimate;
    this.#sums = new Float64Array(count + 1);
  }

  /** Of all rows together. */
  get height(): number {
    return this.before(this.count);
  }

  /** The height of all rows before this one. */
  before(row: number): number {
    let height = row * this.#estimate;
    for (let i = row; i > 0; i -= i & -i) height += this.#sums[i] ?? 0;
    return height;
  }

  /** The row that covers this offset; the first or last one beyond the ends. */
  at(offset: number): number {
    let row = 0;
    let rest = offset;
    for (let step = 1 << (31 - Math.clz32(this.count)); step > 0; step >>= 1) {
      const height = step * this.#estimate + (this.#sums[row + step] ?? 0);
      if (row + step > this.count || height > rest) continue;
      row += step;
      rest -= height;
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }

  heightOf(row: number): number {
    return this.#estimate + (this.#differences.get(row) ?? 0);
  }

  setHeight(row: number, height: number): void {
    const change = height - this.heightOf(row);
    if (change === 0) return;
    this.#differences.set(row, height - this.#estimate);
    for (let i = row + 1; i < this.#sums.length; i += i & -i) {
      this.#sums[i] = (this.#sums[i] ?? 0) + change;
    }
  }
}
