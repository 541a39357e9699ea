import type { CheckInValue, MaintainMetric, Metric, StepsMetric } from '@zielbaum/model';
import { metricTexts } from '../i18n/metrics.ts';
import { isNumber } from './is-number.ts';
import type { Locale } from './locale.ts';
import { counted, numberText } from './number-text.ts';

/**
 * The current value in words, e.g. `42 von 80 Anträgen`. Reads foreign data: whatever is missing
 * or of another type is left out, and with nothing to say the answer is `null`.
 */
export function valueText(
  metric: Partial<Metric> | null | undefined,
  value: CheckInValue | undefined,
  locale: Locale,
): string | null {
  const texts = metricTexts[locale.language];
  switch (metric?.kind) {
    case 'number':
      return numberText(metric, value, locale);
    case 'maintain': {
      if (!isNumber(value)) return null;
      const bounds = boundsText(metric, locale);
      return counted(value, metric.unit, locale) + (bounds && ` (${bounds})`);
    }
    case 'milestones': {
      const items = Array.isArray(metric.items) ? metric.items : [];
      const done = Array.isArray(value) ? value.length : items.filter((item) => item?.done).length;
      const all = locale.number(items.length);
      return items.length > 0
        ? texts.milestones(locale.number(Math.min(done, items.length)), all, items.length)
        : null;
    }
    case 'steps':
      return typeof value === 'string' ? stepText(metric, value, locale) : texts.noStep;
    default:
      return null;
  }
}

/** What the progress of a band says, e.g. `an 75 % der Tage`; of other kinds `null`. */
export function keptText(
  metric: Partial<Metric> | null | undefined,
  progress: number | null | undefined,
  { language, percent }: Locale,
): string | null {
  return metric?.kind === 'maintain' && isNumber(progress)
    ? metricTexts[language].kept(percent(progress))
    : null;
}

/** The name of a step; one of the steps every metric has by default is known by its word. */
export function stepText(
  { steps }: Partial<StepsMetric>,
  label: string,
  { language }: Locale,
): string {
  const { steps: words } = metricTexts[language];
  return (!steps && Object.hasOwn(words, label) && words[label]) || label;
}

/** The bounds of a band in words, e.g. `zwischen 5 und 12 Minuten`. */
export function boundsText(
  { lower, upper, unit }: Partial<MaintainMetric>,
  locale: Locale,
): string {
  const texts = metricTexts[locale.language];
  if (isNumber(lower) && isNumber(upper)) {
    return texts.band(locale.number(lower), counted(upper, unit, locale));
  }
  if (isNumber(lower)) return texts.atLeast(counted(lower, unit, locale));
  return isNumber(upper) ? texts.atMost(counted(upper, unit, locale)) : '';
}
