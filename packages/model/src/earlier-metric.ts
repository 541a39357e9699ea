import type { Authored } from './author.ts';
import type { IsoDate } from './iso-date.ts';
import type { Metric } from './metric.ts';

/** What a key result was measured by before its target was changed in a cycle under way. */
export interface EarlierMetric extends Authored {
  id: string;
  metric: Metric;
  /** The last day it held; the next one held from the day after. */
  until: IsoDate;
  /** Why it was changed. */
  reason: string;
  /** ISO 8601 with zone. */
  changedAt: string;
}

/** A metric and those that held before it. */
export interface MetricHistory {
  metric: Metric;
  /** In the order they were changed; default none. */
  earlierMetrics?: readonly Pick<EarlierMetric, 'metric' | 'until'>[];
}

/**
 * The metric that held on a day, and until when; `null`: until now. One of another kind than now is
 * passed over: kinds change while there is no check-in only, so nothing was measured by it.
 */
export function metricOn(
  { metric, earlierMetrics = [] }: MetricHistory,
  day: IsoDate,
): { metric: Metric; until: IsoDate | null } {
  const held = earlierMetrics.find(
    (earlier) => earlier.metric.kind === metric.kind && earlier.until >= day,
  );
  return held ? { metric: held.metric, until: held.until } : { metric, until: null };
}
