import { cycleTexts } from '../i18n/cycle.ts';
import type { Locale } from '../internal/locale.ts';
import { dayNumberOf, dayOf, mondayOf, weekOf } from './days.ts';
import type { Row } from './read-cycles.ts';

/** The days a timeline shows, from the first to the one after the last. */
export interface Axis {
  from: number;
  to: number;
}

/** A label along a timeline, with its place 0–1. */
export interface Tick {
  at: number;
  text: string;
}

/** Steps between labels in months, and a word may take so much of a line. */
const steps = [1, 3, 6, 12, 24, 60, 120, 300, 1200];
const mostTicks = 6;

/** More weeks than this have no numbers. */
const mostWeeks = 20;

/** All the days of some cycles. */
export function axisOf(rows: readonly Row[]): Axis {
  let [from, to] = [Infinity, -Infinity];
  for (const { first, last } of rows) {
    from = Math.min(from, first);
    to = Math.max(to, last + 1);
  }
  return { from, to };
}

/** Where a day begins along a timeline, 0–1 within it. */
export function placeOf(day: number, { from, to }: Axis): number {
  return (day - from) / (to - from);
}

// Made once for each language: it takes longer than to draw what it is for.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The beginnings of months, or of every so many that they have room; each January with its year. */
export function monthTicks(axis: Axis, { tag }: Locale): Tick[] {
  const months = monthOf(axis.to - 1) - monthOf(axis.from);
  const step = steps.find((each) => months / each <= mostTicks) ?? 1200;
  const [hasMonth, hasYear] = [step < 12, months >= 12];
  const key = `${tag} ${hasMonth} ${hasYear}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(tag, {
      timeZone: 'UTC',
      ...(hasMonth && { month: 'short' }),
      ...(hasYear && { year: 'numeric' }),
    });
  formats.set(key, format);
  const ticks: Tick[] = [];
  for (let month = Math.ceil(monthOf(axis.from) / step) * step; ; month += step) {
    const start = startOf(month);
    if (start >= axis.to) return ticks;
    if (start >= axis.from)
      ticks.push({ at: placeOf(start, axis), text: format.format(start * 864e5) });
  }
}

/** The number of each calendar week at its middle; none where there are too many. */
export function weekTicks(axis: Axis, { language }: Locale): Tick[] {
  if (axis.to - axis.from > mostWeeks * 7) return [];
  const ticks: Tick[] = [];
  for (let monday = mondayOf(axis.from); monday < axis.to; monday += 7) {
    const middle = monday + 3.5;
    if (middle > axis.from && middle < axis.to) {
      ticks.push({ at: placeOf(middle, axis), text: `${weekOf(monday)}` });
    }
  }
  const [first, , ...others] = ticks;
  // The first says what the numbers are, and takes the room of the second.
  return first
    ? [{ ...first, text: cycleTexts[language].week(Number(first.text)) }, ...others]
    : [];
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const [year, month] = dayOf(day).split('-').map(Number);
  return Number(year) * 12 + Number(month) - 1;
}

function startOf(month: number): number {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return dayNumberOf(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`) ?? Infinity;
}
