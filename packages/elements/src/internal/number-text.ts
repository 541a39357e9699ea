import type { NumberMetric } from '@zielbaum/model';
import { sharedTexts } from '../i18n/shared.ts';
import { clip } from './clip.ts';
import { isNumber } from './is-number.ts';
import type { Locale } from './locale.ts';

/** A number and what it counts; the two never part at the end of a line. */
export function counted(number: number, unit: unknown, locale: Locale): string {
  const counts = clip(unit);
  return locale.number(number) + (counts && `\u00a0${counts}`);
}

/** A number on its way in words, e.g. `42 von 80 Anträgen`; `null` where there is none. */
export function numberText(
  { baseline, target, unit }: Partial<NumberMetric>,
  value: unknown,
  locale: Locale,
): string | null {
  if (!isNumber(value)) return null;
  if (!isNumber(target)) return counted(value, unit, locale);
  const texts = sharedTexts[locale.language];
  const goal = counted(target, unit, locale);
  // "von" counts up to something: 12 of 5 days would mislead where fewer are the aim.
  return baseline === 0 && target > 0 && unit !== '%'
    ? texts.valueOf(locale.number(value), goal)
    : texts.valueAndTarget(counted(value, unit, locale), goal);
}
