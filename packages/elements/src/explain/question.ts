import { explainTexts } from '../i18n/explain.ts';
import { sharedTexts } from '../i18n/shared.ts';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import type { Explained } from './chosen.ts';

/** What a reader asks of a number, e.g. `Warum 53 %?`; of one that is not known, where it comes from. */
export function questionOf(of: Explained, value: unknown, locale: Locale): string {
  const texts = explainTexts[locale.language];
  const said = { progress, pace, grade }[of](value, locale);
  return said === undefined ? texts.whyThis[of] : texts.why(said);
}

function progress(value: unknown, { language, percent }: Locale): string | undefined {
  if (isNumber(value)) return percent(value);
  return value === null ? sharedTexts[language].pace.open : undefined;
}

function pace(value: unknown, { language }: Locale): string | undefined {
  const texts = explainTexts[language];
  const words: Readonly<Record<string, string>> = sharedTexts[language].pace;
  if (typeof value === 'string' && Object.hasOwn(words, value))
    return texts.pace(words[value] ?? '');
  return value === null ? texts.noPace : undefined;
}

function grade(value: unknown, locale: Locale): string | undefined {
  const texts = explainTexts[locale.language];
  if (isNumber(value)) return texts.grade(tenths(value, locale));
  return value === null ? texts.noGrade : undefined;
}

/** A grade, always with its decimal. */
export function tenths(value: number, { number }: Locale): string {
  return value.toFixed(1).replace('.', number(0.5).charAt(1));
}
