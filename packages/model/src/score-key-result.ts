import type { DatedValue } from './check-in.ts';
import type { CycleDates } from './cycle.ts';
import { cycleDays } from './cycle-days.ts';
import { type DatedEntry, datedEntries } from './dated-entries.ts';
import { clamp01 } from './fraction.ts';
import { type MetricHistory, metricOn } from './earlier-metric.ts';
import { InvalidInputError } from './invalid-input-error.ts';
import type { IsoDate } from './iso-date.ts';
import type { KeyResult } from './key-result.ts';
import { maintainProgress } from './maintain-progress.ts';
import type { Measured } from './measured.ts';
import type { Metric } from './metric.ts';
import { milestonesProgress } from './milestones-progress.ts';
import { numberProgress } from './number-progress.ts';
import { paceOf } from './pace.ts';
import type { PaceThresholds } from './pace-thresholds.ts';
import type { Explained, KeyResultScore } from './score.ts';
import { staleness } from './stale.ts';
import { stepsProgress } from './steps-progress.ts';

/** The day and the period a score is worked out for. */
export interface ScoreContext {
  cycle: CycleDates;
  /** Check-ins dated later do not count, so that every past day can be worked out again. */
  today: IsoDate;
  /** Default −0.15 and −0.30. */
  thresholds?: PaceThresholds;
}

/** The part of a key result that scoring looks at. */
export type MeasuredKeyResult = MetricHistory & Partial<Pick<KeyResult, 'cadenceDays'>>;

/**
 * Every signal of one key result on one day, by the metric that held on it. Check-ins may come in any
 * order.
 * @throws InvalidInputError for NaN, Infinity, days that do not exist, and metrics or values that
 *   make no sense; its `path` starts at `metric`, `checkIns`, `cycle`, `today` or `cadenceDays`
 */
export function scoreKeyResult(
  keyResult: MeasuredKeyResult,
  checkIns: readonly DatedValue[],
  { cycle, today, thresholds }: ScoreContext,
): Explained<KeyResultScore> {
  assertMetricKind(keyResult.metric);
  const days = cycleDays(cycle, today);
  const { metric, until } = metricOn(keyResult, today);
  const entries = datedEntries(checkIns, metric, days.today);
  const current = entries.at(-1);
  const { raw, value, isInBand, inputs, items } = measure(metric, entries, days.lastCounted);
  const progress = raw === null ? null : clamp01(raw);
  const kind = metric.kind;
  const judged = paceOf({ progress, cycle, today, kind, isInBand, thresholds });
  const { isStale, ...waiting } = staleness(days, current?.day ?? null, keyResult.cadenceDays);
  return {
    raw,
    progress,
    value,
    confidence: current?.checkIn.confidence ?? null,
    checkedInOn: current?.checkIn.date ?? null,
    pace: judged.pace,
    expected: judged.expected,
    isStale,
    explanation: {
      rule: raw === null ? 'open' : kind,
      inputs: {
        ...inputs,
        ...waiting,
        ...(until && { metricUntil: until }),
        day: days.ordinal,
        days: days.total,
        gap: judged.gap,
      },
      ...(items ? { items } : {}),
    },
  };
}

/** Compilers see to it; data from elsewhere may come another way. */
function assertMetricKind(metric: unknown): void {
  const kind = typeof metric === 'object' && metric !== null && 'kind' in metric && metric.kind;
  if (!['number', 'maintain', 'milestones', 'steps'].includes(String(kind))) {
    throw new InvalidInputError('metric_kind', ['metric', 'kind'], 'no kind of metric');
  }
}

function measure(metric: Metric, entries: readonly DatedEntry[], lastCounted: number): Measured {
  switch (metric.kind) {
    case 'number':
      return numberProgress(metric, entries);
    case 'maintain':
      return maintainProgress(metric, entries, lastCounted);
    case 'milestones':
      return milestonesProgress(metric, entries);
    case 'steps':
      return stepsProgress(metric, entries);
  }
}
