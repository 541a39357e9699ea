import type { Locale } from './locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day (`YYYY-MM-DD`) as a reader writes it; anything else is given back as it is. */
export function dateText(day: string, { tag }: Locale): string {
  const time = Date.parse(`${day.slice(0, 10)}T00:00Z`);
  if (Number.isNaN(time)) return day;
  // A calendar day has no zone: read and written in the same one, it stays that day.
  const format =
    formats.get(tag) ?? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(tag, format);
  return format.format(time);
}
