/** Where a value may stand at the end of the cycle. */
export interface Forecast {
  /** From the smaller to the larger value. */
  from: number;
  middle: number;
  to: number;
  /** How many earlier check-ins it rests on. */
  count: number;
}

/**
 * Goes on from the newest point at the pace since each of the earlier ones, straight to `end`, and
 * keeps the middle half of where that leads. None with fewer than three points, which are a
 * coincidence, and none where the newest is not before the end.
 */
export function forecast(
  points: readonly { day: number; level: number }[],
  end: number,
): Forecast | undefined {
  const newest = points.at(-1);
  if (!newest || points.length < 3 || newest.day >= end) return undefined;
  // Numbers of one kind are sorted as such, a thousand of them ten times as fast.
  const reached = new Float64Array(points.length - 1);
  for (let index = 0; index < reached.length; index += 1) {
    const { day, level } = points[index] ?? newest;
    const pace = (newest.level - level) / (newest.day - day);
    reached[index] = newest.level + pace * (end - newest.day);
  }
  reached.sort();
  return {
    from: quantile(reached, 0.25),
    middle: quantile(reached, 0.5),
    to: quantile(reached, 0.75),
    count: reached.length,
  };
}

/** Between the two nearest of a rising list. */
function quantile(rising: ArrayLike<number>, share: number): number {
  const at = (rising.length - 1) * share;
  const below = rising[Math.floor(at)] ?? Number.NaN;
  const above = rising[Math.ceil(at)] ?? below;
  return below + (above - below) * (at % 1);
}
