import { clip } from '../internal/clip.ts';
import type { Locale } from '../internal/locale.ts';
import { readNumber } from './read-number.ts';

/** A number as it is understood, where thousands or decimals might have been meant otherwise. */
export function understoodText(
  text: string,
  unit: string | null | undefined,
  { tag }: Locale,
): string | undefined {
  const value = /[.,]/.test(text) ? readNumber(text, tag, unit) : null;
  if (value === null) return undefined;
  // Every digit, since nobody could correct what they are not shown.
  const exact = new Intl.NumberFormat(tag, { maximumFractionDigits: 20 });
  return `${exact.format(value)}${unit ? `\u00a0${clip(unit)}` : ''}`;
}
