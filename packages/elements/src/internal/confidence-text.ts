import { sharedTexts } from '../i18n/shared.ts';
import type { Locale } from './locale.ts';

/** A confidence, 0–10, in words, e.g. `Zuversicht 7 von 10`; of anything else an empty text. */
export function confidenceText(confidence: unknown, locale: Locale): string {
  const texts = sharedTexts[locale.language];
  return typeof confidence === 'number' && confidence >= 0 && confidence <= 10
    ? `${texts.confident} ${texts.valueOf(locale.number(confidence), '10')}`
    : '';
}
