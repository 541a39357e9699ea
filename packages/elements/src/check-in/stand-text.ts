import { isIsoDate, type TreeKeyResult } from '@zielbaum/model';
import { checkInTexts } from '../i18n/check-in.ts';
import { clip } from '../internal/clip.ts';
import { dateText } from '../internal/date-text.ts';
import type { Locale } from '../internal/locale.ts';
import { keptText } from '../internal/value-text.ts';
import { wayText } from '../internal/way-text.ts';

/** How far a key result has come, and since when, in words. */
export function standText({ metric, score }: TreeKeyResult, locale: Locale): string {
  const texts = checkInTexts[locale.language];
  const isOpen = (score?.progress ?? null) === null;
  const value = isOpen ? null : wayText(metric, score.value, locale);
  if (value === null) return texts.none;
  const parts = [
    clip(value),
    isIsoDate(score.checkedInOn) && texts.since(dateText(score.checkedInOn, locale)),
    keptText(metric, score.progress, locale),
  ];
  return parts.filter(Boolean).join(', ');
}
