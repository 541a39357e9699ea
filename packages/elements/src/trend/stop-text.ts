import type { Metric } from '@zielbaum/model';
import { trendMoreTexts } from '../i18n/trend-more.ts';
import { clip } from '../internal/clip.ts';
import { dateText } from '../internal/date-text.ts';
import type { Locale } from '../internal/locale.ts';
import { counted } from '../internal/number-text.ts';
import { boundsText } from '../internal/value-text.ts';
import type { CoursePoint, Period } from './course.ts';
import { dateOf } from './day.ts';
import { type Stop, textIn } from './stops.ts';
import { amountText } from './view.ts';

/** So many check-ins of one stop are told in full. */
const mostTold = 5;

/** What is told of a stop: a day and lines below it. */
export interface StopEntry {
  day: string;
  lines: string[];
}

/** The name of a stop, e.g. `12. November 2026: 42 Anträge, Notiz`. */
export function stopName({ points, sign, change }: Stop, metric: Metric, locale: Locale): string {
  const texts = trendMoreTexts[locale.language];
  const newest = points.at(-1);
  if (!newest) return `${dayText((change?.[0].to ?? 0) + 1, locale)}: ${texts.change}`;
  const amount = amountText(metric, newest.checkIn.value, locale);
  return `${dayText(newest.day, locale)}: ${amount}${sign === 'end' ? '' : `, ${texts[sign]}`}`;
}

/** All that is told of a stop, the newest first. */
export function stopEntries({ points, change }: Stop, metric: Metric, locale: Locale): StopEntry[] {
  if (change) {
    return [{ day: dayText(change[0].to + 1, locale), lines: changeLines(change, locale) }];
  }
  const told = points.slice(-mostTold).reverse();
  const entries = told.map((point) => ({
    day: dayText(point.day, locale),
    lines: [amountText(metric, point.checkIn.value, locale), ...remarks(point, locale)],
  }));
  const untold = points.length - told.length;
  return untold > 0
    ? [...entries, { day: trendMoreTexts[locale.language].more(untold), lines: [] }]
    : entries;
}

/** Note and blocker of a check-in, as far as there are any. */
export function remarks({ checkIn }: CoursePoint, { language }: Locale): string[] {
  const blocker = clip(textIn(checkIn.blocker));
  const lines = [
    clip(textIn(checkIn.note)),
    blocker && trendMoreTexts[language].blockerIs(blocker),
  ];
  return lines.filter(Boolean);
}

/** What has changed of a target, and why. */
export function changeLines([before, after]: readonly [Period, Period], locale: Locale): string[] {
  const texts = trendMoreTexts[locale.language];
  const [was, is] = [before, after].map(({ metric }) => targetText(metric, locale));
  const reason = clip(textIn(before.reason));
  return [
    was && is ? texts.changed(was, is) : texts.change,
    ...(reason ? [texts.reason(reason)] : []),
  ];
}

function targetText(metric: Metric, locale: Locale): string {
  if (metric.kind === 'maintain') return boundsText(metric, locale);
  return metric.kind === 'number' ? counted(metric.target, metric.unit, locale) : '';
}

function dayText(day: number, locale: Locale): string {
  return dateText(dateOf(day), locale);
}
