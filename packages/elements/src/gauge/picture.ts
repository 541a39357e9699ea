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
 * values fall. From data of any quality; `undefined` where that gives no picture.
 */
export function numberPicture(
  { baseline = NaN, target = NaN, stretch }: Partial<NumberMetric>,
  { value, expected }: Partial<KeyResultScore>,
): Picture | undefined {
  const isFurther = isNumber(stretch) && (stretch - target) / (target - baseline) > 0;
  const along = between(baseline, isFurther ? stretch : target);
  const mark = along(target);
  const at = isNumber(value) ? along(value) : 0;
  return drawable({
    track: pieces([mark, 1]),
    // Beyond the scale the line breaks off and goes on.
    fill:
      at > 1
        ? [
            [0, 0.94],
            [0.97, 1],
          ]
        : [[0, clamp(at)]],
    mark,
    expected: isNumber(expected) ? clamp(expected) * mark : undefined,
    ...around(along, at, [baseline, target, stretch]),
  });
}

/** The share of the way that is done, of a metric whose own picture is not at hand. */
export function progressPicture({ progress }: Partial<KeyResultScore>): Picture {
  return { track: [[0, 1]], fill: [[0, isNumber(progress) ? clamp(progress) : 0]] };
}

/** None where a position is none: whatever was no number has led there. */
export function drawable(picture: Picture): Picture | undefined {
  const { track, fill, mark = 0 } = picture;
  return track.length > 0 && [...track, ...fill, mark].flat().every(isNumber) ? picture : undefined;
}

/** From one joint to the next. */
export function pieces(joints: readonly number[]): Span[] {
  return joints.map((joint, index) => [joints[index - 1] ?? 0, joint]);
}

/** Where values lie on a scale from one to another. */
export function between(first: number, last: number): (value: number) => number {
  return (value) => (value - first) / (last - first);
}

/** On which side of the scale the value lies, if not on it, and what is written beside. */
export function around(
  along: (value: number) => number,
  position: number,
  values: readonly (number | null | undefined)[],
): Pick<Picture, 'outside' | 'labels'> {
  return {
    outside: position < 0 ? 'below' : position > 1 ? 'above' : undefined,
    labels: values.filter(isNumber).map((value) => [value, along(value)]),
  };
}

export function clamp(position: number): number {
  return Math.min(1, Math.max(0, position));
}
