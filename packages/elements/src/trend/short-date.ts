import type { Locale } from '../internal/locale.ts';
import { dateOf } from './day.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day as short as it is read beneath an axis, e.g. `1.10.`; with its year where there are more. */
export function shortDate(day: number, { tag }: Locale, hasYear = false): string {
  const date = dateOf(day);
  // `Intl` takes ten milliseconds to wake up: what German writes in digits is written without it.
  if (/^de(-(DE|AT))?$/i.test(tag)) {
    const [year = '', month, dayOfMonth] = date.split('-').map(Number);
    return `${dayOfMonth}.${month}.${hasYear ? String(year).slice(-2) : ''}`;
  }
  const key = `${tag} ${hasYear}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(tag, {
      day: 'numeric',
      month: 'short',
      year: hasYear ? '2-digit' : undefined,
      timeZone: 'UTC',
    });
  formats.set(key, format);
  return format.format(Date.parse(date));
}
