/** The middle of some measurements; of an even count, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const lower = sorted[Math.ceil(middle) - 1];
  const upper = sorted[Math.floor(middle)];
  if (lower === undefined || upper === undefined) throw new RangeError('No measurement.');
  return (lower + upper) / 2;
}

/** `12.3 (11.9–14.0)`: median, smallest and largest. */
export function spread(values: readonly number[], digits = 1): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${figure(median(values), digits)} (${figure(low, digits)}–${figure(high, digits)})`;
}

/** A number with thousands set apart, so that columns of them can be read. */
export function figure(value: number, digits = 0): string {
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/**
 * How many times as much one contender takes as another: the median over the rounds, each compared
 * with its neighbour in time, so that a busy moment of the machine weighs on both.
 */
export function ratio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}
