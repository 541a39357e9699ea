import {
  defaultSteps,
  type KeyResultScore,
  type MaintainMetric,
  type Metric,
  type Milestone,
  type MilestonesMetric,
  type NumberMetric,
  type StepsMetric,
} from '@zielbaum/model';
import { isNumber } from '../internal/is-number.ts';
import { listOf } from '../internal/list-of.ts';
import { between, clamp, numberPicture, type Picture, type Span } from './picture.ts';

/** What to draw of a metric of any kind; `undefined` where its data give no picture. */
export function metricPicture(
  metric: Partial<Metric> | null | undefined,
  score: Partial<KeyResultScore> | null | undefined,
): Picture | undefined {
  const { value, expected } = score ?? {};
  switch (metric?.kind) {
    case 'number':
      return number(metric, score ?? {});
    case 'maintain':
      return drawable(band(metric, value));
    case 'milestones': {
      const at = isNumber(expected) ? clamp(expected) : undefined;
      return drawable({ ...milestones(metric, value), expected: at });
    }
    case 'steps':
      return drawable(steps(metric, value));
    default:
      return undefined;
  }
}

/** Whether a milestone is done: as the newest check-in says, else as planned. */
export function isDone(item: Milestone | undefined, value: unknown): boolean {
  return Array.isArray(value) ? value.includes(item?.label) : item?.done === true;
}

/** Also where the value lies beyond the scale, and without a stretch that is none. */
function number(
  metric: Partial<NumberMetric>,
  score: Partial<KeyResultScore>,
): Picture | undefined {
  const { baseline = NaN, target = NaN, stretch } = metric;
  const isFurther = isNumber(stretch) && (stretch - target) / (target - baseline) > 0;
  const end = isFurther ? stretch : target;
  const along = between(baseline, end);
  const at = isNumber(score.value) ? along(score.value) : 0;
  const value = at < 0 ? baseline : at > 1 ? end : score.value;
  const scale = { ...metric, stretch: isFurther ? stretch : null };
  const picture = numberPicture(scale, { ...score, value });
  if (!picture) return undefined;
  if (at > 1) picture.fill = brokenOff;
  return { ...picture, ...around(along, at, [baseline, target, stretch]) };
}

/** The line goes on beyond the scale. */
const brokenOff: Span[] = [
  [0, 0.94],
  [0.97, 1],
];

/** The band and half as much on either side; with one bound, enough to show the distance. */
function band({ lower, upper }: Partial<MaintainMetric>, value: unknown): Picture {
  const low = Number(lower ?? upper ?? NaN);
  const high = Number(upper ?? low);
  const distance = isNumber(value) ? Math.abs(value - low) : 0;
  const margin = (high - low) / 2 || Math.max(distance, Math.abs(low) / 20) * 3 || 1;
  const along = between(low - margin, high + margin);
  const track = pieces([
    isNumber(lower) || !isNumber(upper) ? along(low) : 0,
    isNumber(upper) ? along(high) : 1,
    1,
  ]);
  const at = isNumber(value) ? along(value) : undefined;
  return {
    track,
    fill: track.slice(1, 2),
    mark: at === undefined ? undefined : clamp(at),
    ...around(along, at ?? 0, [lower, upper]),
  };
}

/** As long as they weigh. */
function milestones(metric: Partial<MilestonesMetric>, value: unknown): Picture {
  const items = listOf(metric.items);
  let sum = 0;
  const ends = items.map((item) => (sum += Number(item?.weight ?? 1)));
  const track = pieces(ends.map((end) => end / sum));
  return { track, fill: track.filter((_, index) => isDone(items[index], value)) };
}

/** One after the other, up to the one reached. */
function steps(metric: Partial<StepsMetric>, value: unknown): Picture {
  const all = listOf(metric.steps ?? defaultSteps);
  const track = all.length > 0 ? pieces([...all.map((step) => Number(step?.score)), 1]) : [];
  return { track, fill: track.slice(0, all.findIndex((step) => step?.label === value) + 1) };
}

/** None where a position is none: whatever was no number has led there. */
function drawable(picture: Picture): Picture | undefined {
  const { track, fill, mark = 0 } = picture;
  return track.length > 0 && [...track, ...fill, mark].flat().every(isNumber) ? picture : undefined;
}

/** From one joint to the next; where two meet stays a gap, narrower between short ones. */
function pieces(joints: readonly number[]): Span[] {
  return joints.map((to, index) => {
    const from = joints[index - 1] ?? 0;
    const gap = Math.min(0.005, (to - from) / 5);
    return [from && from + gap, to < 1 ? to - gap : to];
  });
}

/** On which side of the scale the value lies, if not on it, and what is written beside. */
function around(
  along: (value: number) => number,
  position: number,
  values: readonly (number | null | undefined)[],
): Pick<Picture, 'outside' | 'labels'> {
  return {
    outside: position < 0 ? 'below' : position > 1 ? 'above' : undefined,
    labels: values.filter(isNumber).map((value) => [value, along(value)]),
  };
}
