import { dateOf, dayOf } from './day.ts';

/** The least share of the axis between two days written beneath it. */
const leastGap = 0.13;

/** Months between two of them, as calendars are read: until years are decades. */
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1_200, 6_000];

/** Days to write beneath an axis: its ends, and between them whole months, in short ones Mondays. */
export function axisDays(first: number, last: number): number[] {
  const span = last - first;
  const inner = span > 45 ? months(first, last) : mondays(first, last);
  const isClear = (day: number): boolean =>
    day - first >= leastGap * span && last - day >= leastGap * span;
  return span > 0 ? [first, ...inner.filter(isClear), last] : [first];
}

/** At most five firsts of a month. */
function months(first: number, last: number): number[] {
  const begin = monthOf(first) + 1;
  const end = monthOf(last);
  const every = monthSteps.find((step) => (end - begin) / step < 5) ?? 24_000;
  const found: number[] = [];
  for (let month = Math.ceil(begin / every) * every; month <= end; month += every) {
    const year = String(Math.floor(month / 12)).padStart(4, '0');
    found.push(dayOf(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`));
  }
  return found;
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const [year = 0, month = 1] = dateOf(day).split('-').map(Number);
  return year * 12 + month - 1;
}

/** At most five. */
function mondays(first: number, last: number): number[] {
  const every = last - first > 30 ? 14 : 7;
  const found: number[] = [];
  // Day 4, 1970-01-05, was a Monday.
  for (let day = first + ((((4 - first) % 7) + 7) % 7); day <= last; day += every) found.push(day);
  return found;
}
