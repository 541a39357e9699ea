import type { IsoDate } from './iso-date.ts';
import type { Language } from './language.ts';
import { percentOf } from './percent.ts';

/** How numbers and words are written for one reader. */
export interface ReaderFormat {
  /** One of two wordings. */
  say(german: string, english: string): string;
  /** Up to 15 digits, with so many decimals at least. */
  number(value: number, decimals?: number): string;
  /** A fraction as whole per cent. */
  percent(fraction: number): string;
  /** A number that is per cent already. */
  percentSign(value: number): string;
  /** A calendar day in full. */
  day(date: IsoDate): string;
  quote(text: string): string;
  /** `A, B und C`; of more than ten the first ten, and how many more there are. */
  list(parts: readonly string[]): string;
}

/** More than this no one reads in a sentence. */
export const mostListed = 10;

/** Makes its formatters anew: for texts, not for what is drawn many times a second. */
export function readerFormat(language: Language): ReaderFormat {
  const isGerman = language === 'de';
  const locale = isGerman ? 'de-DE' : 'en-GB';
  const lists = new Intl.ListFormat(locale);
  return { say, number, percent, percentSign, day, quote, list };

  function say(german: string, english: string): string {
    return isGerman ? german : english;
  }

  function number(value: number, decimals = 0): string {
    const size = Math.abs(value);
    const isReadable = size === 0 || (size >= 1e-6 && size < 1e15);
    const written = new Intl.NumberFormat(locale, {
      notation: isReadable ? 'standard' : 'scientific',
      ...(decimals > 0 ? { minimumFractionDigits: decimals } : { maximumSignificantDigits: 15 }),
    });
    // Adding 0 turns −0, which prints a sign, into 0.
    return written.format(value + 0).replaceAll('-', '−');
  }

  function percent(fraction: number): string {
    return percentSign(percentOf(fraction) ?? 0);
  }

  function percentSign(value: number): string {
    return say(`${number(value)}\u00a0%`, `${number(value)}%`);
  }

  function day(date: IsoDate): string {
    const written = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    return written.format(new Date(`${date}T00:00:00Z`));
  }

  function quote(text: string): string {
    return say(`„${text}“`, `“${text}”`);
  }

  function list(parts: readonly string[]): string {
    const more = parts.length - mostListed;
    if (more <= 0) return lists.format(parts);
    const others = say(`${more} weitere`, `${more} more`);
    return lists.format([...parts.slice(0, mostListed), others]);
  }
}
