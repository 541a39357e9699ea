import type { CheckInValue, Metric } from '@zielbaum/model';
import { wayTexts } from '../i18n/way.ts';
import { isNumber } from './is-number.ts';
import type { Locale } from './locale.ts';
import { counted } from './number-text.ts';
import { valueText } from './value-text.ts';

/**
 * The current value in words, and of a number that did not begin at 0 its whole way, e.g.
 * `36 % (von 12 auf 48 %)`: for places with room for it.
 */
export function wayText(
  metric: Partial<Metric> | null | undefined,
  value: CheckInValue | undefined,
  locale: Locale,
): string | null {
  if (metric?.kind === 'number' && isNumber(value)) {
    const { baseline, target, unit } = metric;
    if (isNumber(baseline) && baseline !== 0 && isNumber(target)) {
      const { fromTo } = wayTexts[locale.language];
      const way = fromTo(locale.number(baseline), counted(target, unit, locale));
      return `${counted(value, unit, locale)} (${way})`;
    }
  }
  return valueText(metric, value, locale);
}
