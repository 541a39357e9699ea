import { cycleTexts } from '../i18n/cycle.ts';
import type { Locale } from '../internal/locale.ts';
import { dayOf, weekOf } from './days.ts';

/** A day with its weekday and calendar week, e.g. `Mittwoch, 25. November 2026 (KW 48)`. */
export function dayText(day: number, { tag, language }: Locale): string {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeZone: 'UTC' });
  return `${format.format(Date.parse(dayOf(day)))} (${cycleTexts[language].week(weekOf(day))})`;
}

// Made once for each language: it takes longer than to draw what it is for.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The first and the last day, e.g. `1. Okt. – 31. Dez. 2026`. */
export function datesText(first: number, last: number, { tag }: Locale): string {
  const format =
    formats.get(tag) ??
    new Intl.DateTimeFormat(tag, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
  formats.set(tag, format);
  return format.formatRange(Date.parse(dayOf(first)), Date.parse(dayOf(last)));
}
