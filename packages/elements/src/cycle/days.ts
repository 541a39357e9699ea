import { isIsoDate } from '@zielbaum/model';

const dayMs = 86_400_000;

/** Days since 1970-01-01 of a calendar day; `undefined` for anything else. */
export function dayNumberOf(day: unknown): number | undefined {
  return isIsoDate(day) ? Date.parse(`${day}T00:00Z`) / dayMs : undefined;
}

/** The calendar day of a number, `YYYY-MM-DD`. */
export function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

/** The Monday of the calendar week a day lies in; 1970-01-01 was a Thursday. */
export function mondayOf(number: number): number {
  return number - ((((number + 3) % 7) + 7) % 7);
}

/** The calendar week of a day by ISO 8601: the one with a year's first Thursday is its first. */
export function weekOf(number: number): number {
  const thursday = mondayOf(number) + 3;
  const year = new Date(thursday * dayMs).getUTCFullYear();
  return Math.floor((thursday - Date.UTC(year, 0, 1) / dayMs) / 7) + 1;
}
