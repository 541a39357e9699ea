import { addDays, type Metric } from '@zielbaum/model';
import { metrics } from '../../gauge/testing/key-results.ts';
import type { KeyResultTrend, TrendCheckIn } from '../trend-data.ts';

const cycle = { start: '2026-10-01', end: '2026-12-31' };

/** A key result with a check-in a week, the first on 5 October; with rest as told. */
export function trendWith(
  values: readonly TrendCheckIn['value'][],
  rest: Partial<KeyResultTrend> & { metric?: Metric } = {},
): KeyResultTrend {
  const { metric = metrics.number, ...others } = rest;
  return {
    keyResult: { title: 'Digital gestellte Anträge', metric },
    checkIns: values.map((value, week) => ({
      id: `c${week}`,
      date: addDays('2026-10-05', week * 7),
      value,
      confidence: 7,
    })),
    cycle,
    today: '2026-11-23',
    ...others,
  };
}

/** A trend of every kind. */
export const everyTrend = {
  number: trendWith([4, 9, 17, 22, 31, 35, 42]),
  falling: trendWith([19, 18, 18, 16, 15, 14.5, 14], { metric: metrics.falling }),
  maintain: trendWith([10, 11, 13, 12, 9, 10, 10.5], { metric: metrics.maintain }),
  milestones: trendWith([[], ['Ausschreibung'], ['Ausschreibung'], ['Ausschreibung', 'Zuschlag']], {
    metric: metrics.milestones,
  }),
  steps: trendWith([null, null, 'commit', 'commit', 'target'], { metric: metrics.steps }),
} satisfies Record<string, KeyResultTrend>;

/** The same trend, told more of its check-ins by their index. */
export function withRemarks(
  trend: KeyResultTrend,
  remarks: Readonly<Record<number, Pick<TrendCheckIn, 'note' | 'blocker'>>>,
): KeyResultTrend {
  const checkIns = trend.checkIns.map((checkIn, index) => ({ ...checkIn, ...remarks[index] }));
  return { ...trend, checkIns };
}
