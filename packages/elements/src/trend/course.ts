import { type Metric, standingCheckIns } from '@zielbaum/model';
import { dayOf } from './day.ts';
import { isDrawable, levelOf } from './level.ts';
import type { KeyResultTrend, TrendCheckIn } from './trend-data.ts';

/** The check-in that counts on one day. */
export interface CoursePoint {
  day: number;
  /** See `levelOf`. */
  level: number;
  checkIn: TrendCheckIn;
}

/** The days, both included, on which one metric held. */
export interface Period {
  metric: Metric;
  from: number;
  to: number;
  /** Why it was changed then. */
  reason: unknown;
}

/** How a key result went, in days since 1970. */
export interface Course {
  metric: Metric;
  /** At most one a day, rising. */
  points: CoursePoint[];
  /** From the cycle's start to its end, rising; the last is that of now. */
  periods: Period[];
  start: number;
  end: number;
  today: number;
}

/** Reads foreign data: a check-in that cannot be read is left out; `undefined` without a frame. */
export function readCourse(data: Partial<KeyResultTrend>): Course | undefined {
  const metric = data.keyResult?.metric;
  const start = dayOf(data.cycle?.start);
  const end = dayOf(data.cycle?.end);
  const today = dayOf(data.today);
  // Of what was no day none of this is true.
  if (!isDrawable(metric) || !(start <= end && today >= 0)) return undefined;
  const periods = periodsOf(metric, data.earlierMetrics, [start, end]);
  const frame = { metric, periods, start, end, today };
  return { ...frame, points: pointsOf(data.checkIns, frame) };
}

/** As `metricOn` of the model finds them: of another kind than now none counts. */
function periodsOf(
  metric: Metric,
  earlierMetrics: KeyResultTrend['earlierMetrics'],
  [start, end]: readonly [number, number],
): Period[] {
  const periods: Period[] = [];
  let from = start;
  for (const earlier of listOf(earlierMetrics)) {
    const to = dayOf(earlier?.until);
    if (!isDrawable(earlier?.metric) || earlier.metric.kind !== metric.kind || !(to >= from)) {
      continue;
    }
    periods.push({ metric: earlier.metric, from, to: Math.min(to, end), reason: earlier.reason });
    from = to + 1;
    if (from > end) return periods;
  }
  periods.push({ metric, from, to: end, reason: undefined });
  return periods;
}

function pointsOf(
  checkIns: unknown,
  { periods, metric: now, today }: Omit<Course, 'points'>,
): CoursePoint[] {
  const dated = listOf(checkIns as TrendCheckIn[]).filter((each) => each?.date);
  const perDay = new Map<number, CoursePoint & { first: TrendCheckIn }>();
  let isRising = true;
  let before = -Infinity;
  for (const { checkIn, first } of standingCheckIns(dated)) {
    const day = dayOf(checkIn.date);
    if (!(day <= today)) continue;
    const metric = periods.find(({ to }) => to >= day)?.metric ?? now;
    const level = levelOf(metric, checkIn.value);
    const other = perDay.get(day);
    if (level === undefined || (other && isEnteredBefore(first, other.first))) continue;
    perDay.set(day, { day, level, checkIn, first });
    isRising &&= day >= before;
    before = day;
  }
  const points = [...perDay.values()];
  return isRising ? points : points.sort((one, other) => one.day - other.day);
}

/** Of several on one day the one entered last counts; without both times, the one given last. */
function isEnteredBefore({ createdAt = '' }: TrendCheckIn, other: TrendCheckIn): boolean {
  return Date.parse(createdAt) < Date.parse(other.createdAt ?? '');
}

function listOf<Item>(list: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(list) ? list : [];
}
