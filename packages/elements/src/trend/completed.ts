import { defaultSteps } from '@zielbaum/model';
import { trendTexts } from '../i18n/trend.ts';
import { trendMoreTexts } from '../i18n/trend-more.ts';
import { clip } from '../internal/clip.ts';
import type { Locale } from '../internal/locale.ts';
import { stepText } from '../internal/value-text.ts';
import type { Course } from './course.ts';
import { axisDays } from './date-axis.ts';
import { shortDate } from './short-date.ts';
import { amountText, type TrendView } from './view.ts';

/** A view with what is said of days: beneath its axis, and in the words of the picture. */
export function completed(view: TrendView, locale: Locale): TrendView {
  const { course, picture, value, legend } = view;
  if (!course || !picture) return view;
  const [first, last] = picture.days;
  const hasYears = last - first > 366;
  return {
    ...view,
    days: axisDays(first, last).map((day) => [
      shortDate(day, locale, hasYears),
      picture.along(day),
    ]),
    basis: stepsText(course, locale) ?? view.basis,
    summary: [
      courseText(course, locale) ?? value,
      ...legend.flatMap(([line, text]) => (line === 'line' ? [] : [text])),
    ].join('; '),
  };
}

function stepsText({ metric }: Course, locale: Locale): string | undefined {
  if (metric.kind !== 'steps') return undefined;
  const steps = (metric.steps ?? defaultSteps).map(
    ({ label, score }) => `${clip(stepText(metric, label, locale))} (${locale.percent(score)})`,
  );
  return trendMoreTexts[locale.language].stepsAre(steps.join(', '));
}

/** How many check-ins, since when, from where to where. */
function courseText({ metric, points }: Course, locale: Locale): string | undefined {
  const texts = trendMoreTexts[locale.language];
  const { checkIns } = trendTexts[locale.language];
  const [first, newest] = [points[0], points.at(-1)];
  if (!first || !newest) return undefined;
  const to = amountText(metric, newest.checkIn.value, locale);
  const days = texts.since(shortDate(first.day, locale), shortDate(newest.day, locale));
  const course =
    points.length > 1 ? texts.course(amountText(metric, first.checkIn.value, locale), to) : to;
  return `${checkIns(points.length, locale.number(points.length))} ${days}: ${course}`;
}
