import { InvalidInputError, type InputPath } from './invalid-input-error.ts';
import type { IsoDate } from './iso-date.ts';

const millisecondsPerDay = 86_400_000;

/** Whether a text is a real calendar day, `YYYY-MM-DD`, of the years 1900 to 2200. */
export function isIsoDate(text: unknown): text is IsoDate {
  return typeof text === 'string' && dayNumber(text) !== null;
}

/**
 * Days since 1970-01-01, so that days can be counted; the machine's zone plays no part.
 * @throws InvalidInputError with key `not_a_day`
 */
export function dayNumberOf(date: IsoDate, path: InputPath): number {
  const day = typeof date === 'string' ? dayNumber(date) : null;
  if (day === null) {
    throw new InvalidInputError('not_a_day', path, 'not a calendar day between 1900 and 2200');
  }
  return day;
}

/** The day so many days later (or, negative, earlier). */
export function addDays(date: IsoDate, days: number): IsoDate {
  const later = new Date((dayNumberOf(date, ['date']) + days) * millisecondsPerDay);
  return later.toISOString().slice(0, 10);
}

// Marked pure, so that bundles that do not ask for today leave it out.
const berlin = /* @__PURE__ */ new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Europe/Berlin at an instant, wherever the machine stands. */
export function todayInBerlin(instant: Date): IsoDate {
  if (Number.isNaN(instant.getTime())) {
    throw new InvalidInputError('not_a_day', [], 'not an instant');
  }
  const parts = new Map(berlin.formatToParts(instant).map(({ type, value }) => [type, value]));
  const today = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  dayNumberOf(today, []);
  return today;
}

function dayNumber(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2200) return null;
  const instant = new Date(Date.UTC(year, month - 1, day));
  const isReal = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return isReal ? instant.getTime() / millisecondsPerDay : null;
}
