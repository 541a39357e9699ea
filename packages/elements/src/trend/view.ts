import { type CheckInValue, defaultSteps, type Metric } from '@zielbaum/model';
import { sharedTexts } from '../i18n/shared.ts';
import { trendTexts } from '../i18n/trend.ts';
import { clip } from '../internal/clip.ts';
import type { Locale } from '../internal/locale.ts';
import { counted } from '../internal/number-text.ts';
import { withPlainNumbers } from '../internal/plain-number.ts';
import { boundsText, stepText, valueText } from '../internal/value-text.ts';
import { wayOf } from './course-scale.ts';
import { type Course, readCourse } from './course.ts';
import { type TrendPaths, type TrendPicture, trendPicture } from './picture.ts';
import { roundedTo } from './scale.ts';
import type { KeyResultTrend } from './trend-data.ts';

/** A text beside the picture, 0–1 along its axis: from the start, or from the bottom. */
export type AxisLabel = readonly [text: string, at: number];

/** A trend as it is rendered, whatever it is of. */
export interface TrendView {
  paths: Partial<TrendPaths>;
  levels: AxisLabel[];
  /** Beneath it; of a key result they come with `completed`. */
  days: AxisLabel[];
  /** Whether each of them stands below the middle of its part; days keep within the ends of the axis. */
  areDaysCentred?: true;
  /** Where today is, 0–1. */
  today?: number;
  /** The newest value in words; or why there is none. */
  value: string;
  /** Pace and staleness. */
  status?: string;
  isStale?: boolean;
  /** What a line or an area shows, by its class. */
  legend: (readonly [className: string, text: string])[];
  /** What the forecast rests on; of steps, what each is worth. */
  basis?: string;
  /** The whole picture in words. */
  summary: string;
  /** Of a key result: what it was made from. */
  course?: Course;
  picture?: TrendPicture;
}

/** How a key result went, in a picture and in words; `undefined` where its data give none. */
export function viewOf(data: Partial<KeyResultTrend>, withIntl: Locale): TrendView | undefined {
  const locale = withPlainNumbers(withIntl);
  const texts = trendTexts[locale.language];
  const course = readCourse(data);
  if (!course) return undefined;
  const picture = trendPicture(course);
  const { today, start, end } = course;
  const legend = legendOf(course, picture, locale);
  const value = newestText(course, locale);
  return {
    paths: picture.paths,
    levels: picture.scale.ticks.map((tick) => [
      tickText(tick, course.metric, locale),
      1 - picture.down(tick),
    ]),
    days: [],
    today: today >= start && today <= end ? picture.along(today) : undefined,
    value,
    ...statusOf(data, locale),
    legend,
    basis: picture.forecast && texts.basis(locale.number(picture.forecast.count)),
    summary: [value, ...legend.map(([, text]) => text)].join('; '),
    course,
    picture,
  };
}

/** A value by itself, without the way it is on. */
export function amountText(metric: Metric, value: CheckInValue, locale: Locale): string {
  return metric.kind === 'number' || metric.kind === 'maintain'
    ? counted(Number(value), metric.unit, locale)
    : (valueText(metric, value, locale) ?? '');
}

function newestText({ metric, points }: Course, locale: Locale): string {
  const newest = points.at(-1);
  if (!newest) return trendTexts[locale.language].noCheckIn;
  return valueText(metric, newest.checkIn.value, locale) ?? '';
}

function statusOf(
  { keyResult }: Partial<KeyResultTrend>,
  { language }: Locale,
): Pick<TrendView, 'status' | 'isStale'> {
  const { pace, isStale = false } = keyResult?.score ?? {};
  const { stale, pace: paces } = sharedTexts[language];
  const hasPace = pace && pace !== 'open' && Object.hasOwn(paces, pace);
  return {
    isStale,
    status: [isStale && stale, hasPace && paces[pace]].filter(Boolean).join(', '),
  };
}

function legendOf(
  { metric, points }: Course,
  { scale, expected, forecast }: TrendPicture,
  locale: Locale,
): TrendView['legend'] {
  const texts = trendTexts[locale.language];
  const text = (level: number): string =>
    metric.kind === 'number'
      ? counted(roundedTo(level, scale), metric.unit, locale)
      : tickText(level, metric, locale);
  const legend: TrendView['legend'] = [];
  const count = points.length;
  if (count > 0) legend.push(['line', texts.checkIns(count, locale.number(count))]);
  const target = wayOf(metric)?.[1];
  if (target !== undefined) legend.push(['target', texts.target(text(target))]);
  if (metric.kind === 'maintain') legend.push(['band', texts.band(boundsText(metric, locale))]);
  if (expected !== undefined) legend.push(['expected', texts.expected(text(expected))]);
  if (forecast) {
    const from = roundedTo(forecast.from, scale);
    const to = roundedTo(forecast.to, scale);
    const range = from === to ? text(to) : texts.range(tickText(from, metric, locale), text(to));
    legend.push(['forecast', texts.forecast(range)]);
  }
  return legend;
}

/** What stands beside the scale: a number, per cent, the name of a step. */
function tickText(level: number, metric: Metric, locale: Locale): string {
  if (metric.kind === 'milestones') return locale.percent(level);
  if (metric.kind !== 'steps') return locale.number(level);
  const step = (metric.steps ?? defaultSteps).find(({ score }) => score === level);
  return step ? clip(stepText(metric, step.label, locale)) : amountText(metric, null, locale);
}
