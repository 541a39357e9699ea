import { defaultSteps, type MaintainMetric, type Metric } from '@zielbaum/model';
import { isNumber } from '../internal/is-number.ts';
import type { Course } from './course.ts';
import type { Forecast } from './forecast.ts';
import { roundScale, type Scale } from './scale.ts';

/** The levels at both ends of the way; a band and steps are none. */
export function wayOf(metric: Metric): readonly [from: number, to: number] | undefined {
  if (metric.kind === 'milestones') return [0, 1];
  return metric.kind === 'number' ? [metric.baseline, metric.target] : undefined;
}

/** A scale around all there is to show; of milestones the whole, of steps a tick each. */
export function courseScale(
  { metric, points, periods }: Course,
  ahead: Forecast | undefined,
): Scale {
  if (metric.kind === 'milestones') return { from: 0, to: 1, step: 0.5, ticks: [0, 0.5, 1] };
  if (metric.kind === 'steps') {
    const scores = (metric.steps ?? defaultSteps).map(({ score }) => score);
    return { from: 0, to: Math.max(1, ...scores), step: 0.1, ticks: [0, ...scores] };
  }
  const fixed = periods.flatMap(
    ({ metric: held }) => wayOf(held) ?? boundsOf(held as MaintainMetric),
  );
  let least = Math.min(...fixed);
  let most = Math.max(...fixed);
  for (const { level } of points) {
    if (level < least) least = level;
    if (level > most) most = level;
  }
  const span = most - least || Math.abs(most) / 5;
  // A band has something on either side of it.
  const margin = metric.kind === 'maintain' ? span / 4 : 0;
  // A forecast may leave the picture, rather than make the rest of it small.
  const within = (level: number): number =>
    Math.max(least - span / 2, Math.min(most + span / 2, level));
  const ends = ahead ? [within(ahead.from), within(ahead.to)] : [];
  return roundScale([least - margin, most + margin, ...ends]);
}

function boundsOf({ lower, upper }: MaintainMetric): number[] {
  return [lower, upper].filter(isNumber);
}
