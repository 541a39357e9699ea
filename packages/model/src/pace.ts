import type { CycleDates } from './cycle.ts';
import { type CycleDays, cycleDays } from './cycle-days.ts';
import type { Explanation } from './explanation.ts';
import { finite, finiteWithin } from './finite.ts';
import { clamp01, millionthsOf } from './fraction.ts';
import type { IsoDate } from './iso-date.ts';
import type { MetricKind } from './metric.ts';
import { defaultPaceThresholds } from './pace-thresholds.ts';
import type { PaceThresholds } from './pace-thresholds.ts';

/**
 * `achieved`: progress is 1. `early`: the cycle has only begun, so nothing is said yet. `onTrack`,
 * `behind`, `offTrack`: by the gap to what is expected today. `open`: there is no progress yet.
 */
export type Pace = 'achieved' | 'early' | 'onTrack' | 'behind' | 'offTrack' | 'open';

/** What `paceOf` judges. */
export interface PaceInput {
  /** `null` while open. */
  progress: number | null;
  cycle: CycleDates;
  today: IsoDate;
  /** Leave out for objectives. */
  kind?: MetricKind;
  /** For `maintain`: whether the newest value lies in the band; default whether it always did. */
  isInBand?: boolean;
  thresholds?: PaceThresholds;
}

/** The pace, and the figures it follows from. */
export interface PaceResult {
  /** `null` for `steps`, which have no pace. */
  pace: Pace | null;
  /** 0–1, the share of the cycle that has passed, today included. */
  expected: number;
  /** Progress − expected, six decimals; `null` while open. */
  gap: number | null;
  explanation: Explanation;
}

/**
 * How progress stands beside the time that has passed.
 * @throws InvalidInputError for NaN, Infinity, days that do not exist and an end before the start
 */
export function paceOf(input: PaceInput): PaceResult {
  const { progress, kind } = input;
  const thresholds = input.cycle.paceThresholds ?? input.thresholds ?? defaultPaceThresholds;
  if (progress !== null) finite(progress, ['progress']);
  finite(thresholds.onTrack, ['thresholds', 'onTrack']);
  finiteWithin(thresholds.behind, { least: -Infinity, most: thresholds.onTrack }, [
    'thresholds',
    'behind',
  ]);
  const days = cycleDays(input.cycle, input.today);
  const expected = clamp01(days.ordinal / days.total);
  const gap = progress === null ? null : millionthsOf(clamp01(progress) - expected) / 1e6;
  const isInBand = input.isInBand ?? progress === 1;
  return {
    pace: judge({ progress, gap, kind, isInBand, days, thresholds }),
    expected,
    gap,
    explanation: {
      rule: 'pace',
      inputs: {
        progress,
        expected,
        gap,
        day: days.ordinal,
        days: days.total,
        earlyDays: earlyDays(days.total),
        onTrackFrom: thresholds.onTrack,
        behindFrom: thresholds.behind,
        ...(kind === undefined ? {} : { kind }),
        ...(kind === 'maintain' ? { isInBand } : {}),
      },
    },
  };
}

/** The pace by the figures of an explanation. */
export function judge({
  progress,
  gap,
  kind,
  isInBand,
  days,
  thresholds,
}: {
  progress: number | null;
  gap: number | null;
  /** Any other kind than a metric's is judged by the gap. */
  kind: unknown;
  isInBand: boolean;
  days: Pick<CycleDays, 'ordinal' | 'total'>;
  thresholds: PaceThresholds;
}): Pace | null {
  if (progress === null || gap === null) return 'open';
  if (kind === 'steps') return null;
  if (kind === 'maintain') return isInBand ? 'onTrack' : 'offTrack';
  if (millionthsOf(clamp01(progress)) === 1e6) return 'achieved';
  if (days.ordinal <= earlyDays(days.total)) return 'early';
  if (millionthsOf(gap) >= millionthsOf(thresholds.onTrack)) return 'onTrack';
  return millionthsOf(gap) >= millionthsOf(thresholds.behind) ? 'behind' : 'offTrack';
}

/** The first tenth of the days, at least a week, at most the whole cycle. */
function earlyDays(total: number): number {
  return Math.min(total, Math.max(7, Math.ceil(total / 10)));
}
