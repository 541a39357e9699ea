import type { KeyResultScore, Metric, Milestone } from '@zielbaum/model';
import { defaultSteps } from '@zielbaum/model';

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

/** A scale with nothing on it, for while there is nothing to show. */
export const emptyPicture: Picture = { track: [[0, 1]], fill: [] };

/** Works out what to draw, from data of any quality; `undefined` where that gives no picture. */
export function pictureOf(
  metric: Partial<Metric> | null | undefined,
  score: Partial<KeyResultScore> | null | undefined,
): Picture | undefined {
  const { value, expected } = score ?? {};
  const picture = uncheckedPicture(metric, value);
  // Whatever was no number has made a position none.
  const { track, fill, mark = 0 } = picture ?? emptyPicture;
  const isDrawable = [...track.flat(), ...fill.flat(), mark].every(Number.isFinite);
  if (!picture || !isDrawable || track.length === 0) return undefined;
  if (isNumber(expected) && (metric?.kind === 'number' || metric?.kind === 'milestones')) {
    picture.expected = clamp(expected) * (picture.mark ?? 1);
  }
  return picture;
}

function uncheckedPicture(
  metric: Partial<Metric> | null | undefined,
  value: unknown,
): Picture | undefined {
  switch (metric?.kind) {
    case 'number': {
      const { baseline, target, stretch } = metric;
      const start = Number(baseline);
      const way = Number(target) - start;
      // From the baseline to the target or on to the stretch: rising even where values fall.
      const length = isNumber(stretch) ? Math.max(1, (stretch - start) / way) : 1;
      const along = (number: number): number => (number - start) / way / length;
      const reached = isNumber(value) ? along(value) : 0;
      // Beyond the scale the line breaks off and goes on.
      const fill: Span[] =
        reached > 1
          ? [
              [0, 0.94],
              [0.97, 1],
            ]
          : [[0, clamp(reached)]];
      return {
        track: pieces([1 / length, 1]),
        fill,
        mark: along(Number(target)),
        outside: outside(reached),
        labels: labels(along, [baseline, target, stretch]),
      };
    }
    case 'maintain': {
      const { lower, upper } = metric;
      const low = Number(lower ?? upper ?? NaN);
      const high = Number(upper ?? low);
      // The band and half as much on either side; with one bound, enough to show the distance.
      const distance = isNumber(value) ? Math.abs(value - low) : 0;
      const width = high - low || Math.max(distance, Math.abs(low) / 20) * 3 || 1;
      const along = (number: number): number => (number - (low + high) / 2) / width / 2 + 0.5;
      const track = pieces([
        isNumber(lower) || !isNumber(upper) ? along(low) : 0,
        isNumber(upper) ? along(high) : 1,
        1,
      ]);
      const at = isNumber(value) ? along(value) : undefined;
      const mark = at === undefined ? undefined : clamp(at);
      return {
        track,
        fill: track.slice(1, 2),
        mark,
        outside: outside(at ?? 0),
        labels: labels(along, [lower, upper]),
      };
    }
    case 'milestones': {
      const items = listOf(metric.items);
      const weights = items.map((item) => Number(item?.weight ?? 1));
      const sum = weights.reduce((all, weight) => all + weight, 0);
      let end = 0;
      const track = pieces(weights.map((weight) => (end += weight / sum)));
      return { track, fill: track.filter((_, index) => isDone(items[index], value)) };
    }
    case 'steps': {
      const steps = listOf(metric.steps ?? defaultSteps);
      const scores = steps.map((step) => Number(step?.score));
      const track = pieces(steps.length > 0 ? [...scores, 1] : []);
      return { track, fill: track.slice(0, steps.findIndex((step) => step?.label === value) + 1) };
    }
    default:
      return undefined;
  }
}

/** Whether a milestone is done: as the newest check-in says, else as planned. */
export function isDone(item: Milestone | undefined, value: unknown): boolean {
  return Array.isArray(value) ? value.includes(item?.label) : item?.done === true;
}

/** From one joint to the next. */
function pieces(joints: readonly number[]): Span[] {
  return joints.map((joint, index): Span => [joints[index - 1] ?? 0, joint]);
}

function outside(position: number): Picture['outside'] {
  if (position < 0) return 'below';
  return position > 1 ? 'above' : undefined;
}

function labels(
  along: (value: number) => number,
  values: readonly (number | null | undefined)[],
): Picture['labels'] {
  return values.filter(isNumber).map((value) => [value, along(value)]);
}

function listOf<Item>(list: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(list) ? list : [];
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function clamp(position: number): number {
  return Math.min(1, Math.max(0, position));
}
