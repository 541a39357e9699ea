import type { Course, CoursePoint, Period } from './course.ts';
import { wayOf } from './course-scale.ts';
import type { TrendPicture } from './picture.ts';

/** A point of the picture that a reader can reach. */
export interface Stop {
  /** 0–1 from the start, and from the top. */
  at: readonly [along: number, down: number];
  sign: 'blocker' | 'note' | 'end' | 'change';
  /** The newest of them is where it stands; none of a change of target. */
  points: CoursePoint[];
  /** The metrics before and after a change of target. */
  change?: readonly [before: Period, after: Period];
}

/** The share of the width that keeps two points apart; nearer ones are one stop. */
const leastGap = 0.03;

/** The ends of the line, what has a note or a blocker, and changes of target, from the start on. */
export function stopsOf({ points, periods }: Course, picture: TrendPicture): Stop[] {
  const ends = new Set([points[0], points.at(-1)]);
  const stops: Stop[] = [];
  for (const point of points) {
    if (!ends.has(point) && !textIn(point.checkIn.note) && !textIn(point.checkIn.blocker)) continue;
    const before = stops.at(-1);
    const at = [picture.along(point.day), picture.down(point.level)] as const;
    const isNear = before && at[0] - before.at[0] < leastGap;
    const together = isNear ? [...before.points, point] : [point];
    if (isNear) stops.pop();
    stops.push({ at, sign: signOf(together), points: together });
  }
  for (const [index, after] of periods.entries()) {
    const before = periods[index - 1];
    if (before) stops.push(changeAt(before, after, picture));
  }
  return stops.sort((one, other) => one.at[0] - other.at[0]);
}

/** What a foreign text says; empty where it says nothing. */
export function textIn(text: unknown): string {
  return typeof text === 'string' ? text.trim() : '';
}

function signOf(points: readonly CoursePoint[]): Stop['sign'] {
  if (points.some(({ checkIn }) => textIn(checkIn.blocker))) return 'blocker';
  return points.some(({ checkIn }) => textIn(checkIn.note)) ? 'note' : 'end';
}

function changeAt(before: Period, after: Period, { along, down }: TrendPicture): Stop {
  const level = wayOf(after.metric)?.[1];
  const top = level === undefined ? 0 : Math.min(1, Math.max(0, down(level)));
  return { at: [along(before.to), top], sign: 'change', points: [], change: [before, after] };
}
