import { sharedTexts } from '../i18n/shared.ts';
import type { Locale } from './locale.ts';

/** A confidence, 0–10, after its name, e.g. `7 von 10`; of anything else an empty text. */
export function ofTen(confidence: unknown, locale: Locale): string {
  return typeof confidence === 'number' && confidence >= 0 && confidence <= 10
    ? sharedTexts[locale.language].valueOf(locale.number(confidence), '10')
    : '';
}
