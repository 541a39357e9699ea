import { type DatedEntry, numberIn } from './dated-entries.ts';
import { finite } from './finite.ts';
import { InvalidInputError } from './invalid-input-error.ts';
import type { Measured } from './measured.ts';
import { type MaintainMetric, unitOf } from './metric.ts';

/**
 * The share of days on which the newest value so far lay in the band, from the first check-in to
 * `lastCounted`, the last day to count. Without a day to count it stays open.
 */
export function maintainProgress(
  metric: MaintainMetric,
  entries: readonly DatedEntry[],
  lastCounted: number,
): Measured {
  const [lower, upper] = boundsOf(metric);
  const isIn = (entry: DatedEntry): boolean => {
    const value = numberIn(entry);
    return value >= (lower ?? -Infinity) && value <= (upper ?? Infinity);
  };
  let days = 0;
  let daysInBand = 0;
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1]?.day ?? Infinity;
    const held = Math.max(0, Math.min(next - 1, lastCounted) - entry.day + 1);
    days += held;
    if (isIn(entry)) daysInBand += held;
  }
  const current = entries.at(-1);
  const value = current ? numberIn(current) : null;
  return {
    raw: days > 0 ? daysInBand / days : null,
    value,
    isInBand: current !== undefined && isIn(current),
    inputs: { value, lower, upper, daysCounted: days, daysInBand, ...unitOf(metric) },
  };
}

function boundsOf(metric: MaintainMetric): [number | null, number | null] {
  const lower = metric.lower ?? null;
  const upper = metric.upper ?? null;
  if (lower !== null) finite(lower, ['metric', 'lower']);
  if (upper !== null) finite(upper, ['metric', 'upper']);
  if (lower === null && upper === null) {
    throw new InvalidInputError('band_missing', ['metric', 'lower'], 'no lower and no upper bound');
  }
  if (lower !== null && upper !== null && upper < lower) {
    throw new InvalidInputError('band_reversed', ['metric', 'upper'], 'below the lower bound');
  }
  return [lower, upper];
}
