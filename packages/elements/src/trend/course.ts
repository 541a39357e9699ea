import { areAllStanding, type Metric, standingCheckIns } from '@zielbaum/model';
import { listOf } from '../internal/list-of.ts';
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
  const dated: TrendCheckIn[] = [];
  for (const each of listOf(checkIns as TrendCheckIn[])) if (each?.date) dated.push(each);
  const entered: EnteredPoint[] = [];
  let held: Period | undefined;
  let isRising = true;
  let before = -Infinity;
  const enter = (checkIn: TrendCheckIn, first: TrendCheckIn): void => {
    const day = dayOf(checkIn.date);
    if (!(day <= today)) return;
    // Mostly that of the check-in before.
    if (!held || day < held.from || day > held.to) held = periods.find(({ to }) => to >= day);
    const level = levelOf(held?.metric ?? now, checkIn.value);
    if (level === undefined) return;
    entered.push({ day, level, checkIn, first });
    isRising &&= day > before;
    before = day;
  };
  // A thousand of them are read once, not copied first.
  if (areAllStanding(dated)) for (const checkIn of dated) enter(checkIn, checkIn);
  else for (const { checkIn, first } of standingCheckIns(dated)) enter(checkIn, first);
  return isRising ? entered : onePerDay(entered);
}

/** With the check-in it takes the place of in the end. */
interface EnteredPoint extends CoursePoint {
  first: TrendCheckIn;
}

function onePerDay(entered: readonly EnteredPoint[]): CoursePoint[] {
  const perDay = new Map<number, EnteredPoint>();
  for (const point of entered) {
    const other = perDay.get(point.day);
    if (!other || !isEnteredBefore(point.first, other.first)) perDay.set(point.day, point);
  }
  return [...perDay.values()].sort((one, other) => one.day - other.day);
}

/** Of several on one day the one entered last counts; without both times, the one given last. */
function isEnteredBefore({ createdAt = '' }: TrendCheckIn, other: TrendCheckIn): boolean {
  return Date.parse(createdAt) < Date.parse(other.createdAt ?? '');
}
