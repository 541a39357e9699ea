import type {
  CheckIn,
  Cycle,
  CycleDates,
  DatedValue,
  EarlierMetric,
  IsoDate,
  KeyResult,
  KeyResultScore,
  Trend,
} from '@zielbaum/model';

/** A check-in as a trend looks at it; notes and blockers become points to reach. */
export type TrendCheckIn = DatedValue & Partial<Pick<CheckIn, 'note' | 'blocker'>>;

/** How the value of one key result went. */
export interface KeyResultTrend {
  keyResult: Pick<KeyResult, 'title' | 'metric'> & {
    /** Adds pace and staleness in words. */
    score?: Pick<KeyResultScore, 'pace' | 'isStale'>;
  };
  /** In any order; what has been replaced or withdrawn does not count. */
  checkIns: readonly TrendCheckIn[];
  /** What it was measured by before its target was changed, in the order of changing. */
  earlierMetrics?: readonly (Pick<EarlierMetric, 'metric' | 'until'> &
    Partial<Pick<EarlierMetric, 'reason'>>)[];
  cycle: Pick<CycleDates, 'start' | 'end'>;
  /** Later check-ins do not count. */
  today: IsoDate;
}

/** How progress and grades went over cycles. */
export interface CyclesTrend extends Pick<Trend, 'points'> {
  /** The names of the cycles; one that is missing is shown by its id. */
  cycles?: readonly Pick<Cycle, 'id' | 'name'>[];
}

/** What a trend is drawn from. */
export type TrendData = KeyResultTrend | CyclesTrend;
