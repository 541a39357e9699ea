import { clamp } from '../gauge/picture.ts';
import type { Course, Period } from './course.ts';
import { forecast, type Forecast } from './forecast.ts';
import { courseScale, wayOf } from './course-scale.ts';
import type { Scale } from './scale.ts';

/**
 * Path data by what they show, in a box of ten thousand units each way, so that all of them are
 * whole numbers; `''` for nothing.
 */
export interface TrendPaths {
  grid: string;
  /** The band of `maintain`. */
  band: string;
  target: string;
  expected: string;
  /** Where the forecast may lie. */
  spread: string;
  /** Its middle. */
  forecast: string;
  today: string;
  line: string;
  dots: string;
}

/** What a trend draws, and where things lie in it. */
export interface TrendPicture extends Place {
  paths: TrendPaths;
  /** The first and the last day of the picture. */
  days: readonly [first: number, last: number];
  /** The level expected today; `undefined` where none is, or today is no day of the cycle. */
  expected: number | undefined;
  forecast: Forecast | undefined;
}

interface Place {
  /** How far a day reaches, 0–1 from the start. */
  along: (day: number) => number;
  /** Where a level lies, 0–1 from the top. */
  down: (level: number) => number;
  scale: Scale;
}

/** So many points touch each other, and none can be told from the line. */
const mostDots = 60;

/** Draws a course. */
export function trendPicture(course: Course): TrendPicture {
  const { metric, points, start, end, today } = course;
  const first = Math.min(start, points[0]?.day ?? start);
  const last = Math.max(end, points.at(-1)?.day ?? end);
  const ahead = forecastOf(course);
  const scale = courseScale(course, ahead);
  const place: Place = {
    along: (day) => (day - first + 1) / (last - first + 1),
    down: (level) => (scale.to - level) / (scale.to - scale.from),
    scale,
  };
  const isUnderWay = today >= start && today <= end;
  const way = wayOf(metric);
  return {
    ...place,
    days: [first, last],
    expected: way && isUnderWay ? expectedOn(today, way, course) : undefined,
    forecast: ahead,
    paths: {
      grid: scale.ticks.map((tick) => `M0 ${units(place.down(tick))}H10000`).join(''),
      band: bandPath(course, place),
      target: targetPath(course, place),
      expected: expectedPath(course, place),
      today: isUnderWay ? `M${units(place.along(today))} 0V10000` : '',
      line: linePath(course, place),
      dots: points.length > mostDots ? '' : dotsPath(course, place),
      ...forecastPaths(course, ahead, place),
    },
  };
}

/** Of a number and of milestones: the others have no pace. More than all cannot be done. */
function forecastOf({ metric, points, today, end }: Course): Forecast | undefined {
  const ahead = wayOf(metric) && today < end ? forecast(points, end) : undefined;
  if (!ahead || metric.kind === 'number') return ahead;
  const { from, middle, to, count } = ahead;
  return { from: clamp(from), middle: clamp(middle), to: clamp(to), count };
}

/** An even pace: each day the same share of the way. */
function expectedOn(
  day: number,
  [from, to]: readonly [number, number],
  { start, end }: Course,
): number {
  return from + ((day - start + 1) / (end - start + 1)) * (to - from);
}

function bandPath({ metric, periods }: Course, { along, down, scale }: Place): string {
  if (metric.kind !== 'maintain') return '';
  const pieces = periods.map(({ metric: held, from, to }) => {
    const { lower, upper } = held as typeof metric;
    const [left, right] = [units(along(from - 1)), units(along(to))];
    const [top, bottom] = [upper ?? scale.to, lower ?? scale.from].map((at) => units(down(at)));
    return `M${left} ${top}H${right}V${bottom}H${left}Z`;
  });
  return pieces.join('');
}

/** Each period's target, with a step where it was changed. */
function targetPath({ periods }: Course, { along, down }: Place): string {
  return overPeriods(periods, ({ from, to }, [, target], isFirst) => {
    const level = units(down(target));
    return `${isFirst ? `M${units(along(from - 1))} ${level}` : `V${level}`}H${units(along(to))}`;
  });
}

function expectedPath(course: Course, { along, down }: Place): string {
  return overPeriods(course.periods, ({ from, to }, way, isFirst) => {
    const [begin, finish] = [from - 1, to].map(
      (day) => `${units(along(day))} ${units(down(expectedOn(day, way, course)))}`,
    );
    return `${isFirst ? 'M' : 'L'}${begin}L${finish}`;
  });
}

function overPeriods(
  periods: readonly Period[],
  draw: (period: Period, way: readonly [number, number], isFirst: boolean) => string,
): string {
  return periods
    .map((period, index) => {
      const way = wayOf(period.metric);
      return way ? draw(period, way, index === 0) : '';
    })
    .join('');
}

function forecastPaths(
  { points, end }: Course,
  ahead: Forecast | undefined,
  { along, down }: Place,
): Pick<TrendPaths, 'spread' | 'forecast'> {
  const newest = points.at(-1);
  if (!newest || !ahead) return { spread: '', forecast: '' };
  const origin = `M${units(along(newest.day))} ${units(down(newest.level))}L${units(along(end))} `;
  const [from, middle, to] = [ahead.from, ahead.middle, ahead.to].map((at) => units(down(at)));
  return { spread: `${origin}${to}V${from}Z`, forecast: `${origin}${middle}` };
}

/** A number goes straight from day to day; whatever holds until the next check-in, in steps. */
function linePath({ metric, points, end, today }: Course, { along, down }: Place): string {
  const newest = points.at(-1);
  if (!newest) return '';
  const at: number[] = [];
  for (const { day, level } of points) at.push(units(along(day)), units(down(level)));
  // After a move, pairs are lines; numbers are joined in half the time that adding texts takes.
  if (metric.kind === 'number') return `M${at.join(' ')}`;
  const [x, y, ...rest] = at;
  const steps = rest.map((unit, index) => (index % 2 === 0 ? 'H' : 'V') + unit);
  const now = units(along(Math.max(newest.day, Math.min(today, end))));
  return `M${x} ${y}${steps.join('')}H${now}`;
}

/** Lines without a length, which round ends make dots. */
function dotsPath({ points }: Course, { along, down }: Place): string {
  return points.map(({ day, level }) => `M${units(along(day))} ${units(down(level))}h0`).join('');
}

/** Of the box, by a share of its width or height. */
export function units(share: number): number {
  return Math.round(share * 10_000);
}
