import type { KeyResultScore, NumberMetric } from '@zielbaum/model';
import { isNumber } from '../internal/is-number.ts';

/** A piece of the scale, both ends 0–1 along it. */
export type Span = readonly [from: number, to: number];

/** What a gauge draws, whatever its shape: positions 0–1 along one scale. */
export interface Picture {
  /** The scale in pieces: up to the target and beyond, around a band, milestones, steps. */
  track: Span[];
  /** What has been reached; of `maintain` the band to stay in. */
  fill: Span[];
  /** The target, or the value of `maintain`, which is a point and no length. */
  mark?: number;
  /** Where an even pace would stand today. */
  expected?: number;
  /** The value lies outside the scale, on this side. */
  outside?: 'below' | 'above';
  /** Values to write beside the scale. */
  labels?: (readonly [value: number, at: number])[];
}

/**
 * A number on its way from its baseline to its target or on to its stretch: rising even where
 * values fall. `undefined` where the value or the stretch lies elsewhere, or data give no scale.
 */
export function numberPicture(
  { baseline = NaN, target = NaN, stretch }: Partial<NumberMetric>,
  { value, expected }: Partial<KeyResultScore>,
): Picture | undefined {
  const along = between(baseline, stretch ?? target);
  const mark = along(target);
  const at = isNumber(value) ? along(value) : 0;
  // Of what was no number none of this is true.
  if (!(mark > 0 && mark <= 1 && at >= 0 && at <= 1)) return undefined;
  return {
    track: [[0, 1]],
    fill: [[0, at]],
    mark,
    expected: isNumber(expected) ? clamp(expected) * mark : undefined,
  };
}

/** The share of the way that is done, of a metric whose own picture is not at hand. */
export function progressPicture(score?: Partial<KeyResultScore> | null): Picture {
  const progress = score?.progress;
  return { track: [[0, 1]], fill: [[0, isNumber(progress) ? clamp(progress) : 0]] };
}

/** Where values lie on a scale from one to another. */
export function between(first: number, last: number): (value: number) => number {
  return (value) => (value - first) / (last - first);
}

export function clamp(position: number): number {
  return Math.min(1, Math.max(0, position));
}
