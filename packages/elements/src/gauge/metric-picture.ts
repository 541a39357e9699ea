import {
  defaultSteps,
  type KeyResultScore,
  type MaintainMetric,
  type Metric,
  type Milestone,
  type MilestonesMetric,
  type StepsMetric,
} from '@zielbaum/model';
import { isNumber } from '../internal/is-number.ts';
import {
  around,
  between,
  clamp,
  drawable,
  numberPicture,
  type Picture,
  pieces,
} from './picture.ts';

/** What to draw of a metric of any kind; `undefined` where its data give no picture. */
export function metricPicture(
  metric: Partial<Metric> | null | undefined,
  score: Partial<KeyResultScore> | null | undefined,
): Picture | undefined {
  const { value, expected } = score ?? {};
  switch (metric?.kind) {
    case 'number':
      return numberPicture(metric, score ?? {});
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

function listOf<Item>(list: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(list) ? list : [];
}
