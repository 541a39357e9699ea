import { type DatedEntry, numberIn } from './dated-entries.ts';
import { finite } from './finite.ts';
import { InvalidInputError } from './invalid-input-error.ts';
import type { Measured } from './measured.ts';
import { type NumberMetric, unitOf } from './metric.ts';

// Beyond this no one reads a share any more, and sums of such numbers stay finite.
const largestRaw = 1e15;

/** (value − baseline) / (target − baseline) of the newest value. */
export function numberProgress(metric: NumberMetric, entries: readonly DatedEntry[]): Measured {
  const baseline = finite(metric.baseline, ['metric', 'baseline']);
  const target = finite(metric.target, ['metric', 'target']);
  if (baseline === target) {
    throw new InvalidInputError(
      'baseline_equals_target',
      ['metric', 'target'],
      'equals the baseline; to keep a value use the kind maintain',
    );
  }
  const current = entries.at(-1);
  const value = current ? numberIn(current) : null;
  const raw = value === null ? null : shareOfWay(value, baseline, target);
  return { raw, value, inputs: { value, baseline, target, ...unitOf(metric) } };
}

/** (value − baseline) / (target − baseline), also of very large numbers. */
export function shareOfWay(value: number, baseline: number, target: number): number {
  // Halved where the distance of two very large numbers would overflow.
  const isWide = !Number.isFinite(value - baseline) || !Number.isFinite(target - baseline);
  const scale = isWide ? 0.5 : 1;
  const way = target * scale - baseline * scale;
  const raw = (value * scale - baseline * scale) / way;
  // Adding 0 turns −0, which prints a sign, into 0.
  return Math.max(-largestRaw, Math.min(largestRaw, raw)) + 0;
}
