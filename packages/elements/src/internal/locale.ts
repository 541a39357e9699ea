import type { Language } from '@zielbaum/model';

/** The languages the elements speak by themselves. German is the source, and what any other gets. */
export type { Language };

/** How one language of a page writes numbers, and which texts go with it. */
export interface Locale {
  language: Language;
  /** BCP 47, e.g. `de-AT`; fit for `lang` and for `Intl`. */
  tag: string;
  number(value: number): string;
  /** A fraction as whole per cent, rounded half up. */
  percent(fraction: number): string;
}

const locales = new Map<string, Locale>();

/** A language spoken here, perhaps with a region. */
let spoken = /^(de|en)\b(-([a-z]{2}|\d{3})\b)?/i;

/** From now on this language is spoken as well. */
export function speak(language: string): void {
  spoken = new RegExp(spoken.source.replace('(', `(${language}|`), 'i');
}

/** The locale of a `lang` attribute's value. A missing, unknown or malformed one is German. */
export function localeFor(lang: string | null): Locale {
  const [tag = 'de', language = tag] = spoken.exec(lang?.replace('_', '-') ?? '') ?? [];
  const locale = locales.get(tag) ?? createLocale(tag, language.toLowerCase());
  locales.set(tag, locale);
  return locale;
}

/** Languages and regions that write small numbers alike, but for the decimal sign. */
const plain = /^(de|en)(-(DE|AT|GB|US)|$)/i;

function createLocale(tag: string, language: string): Locale {
  let format: Intl.NumberFormat | undefined;
  const number = (value: number): string => {
    // `Intl` takes ten milliseconds to wake up: no page should pay them for a "53 %".
    if (plain.test(tag) && Math.abs(value) < 999) {
      return `${Math.round(value * 100) / 100}`.replace('.', language === 'de' ? ',' : '.');
    }
    format ??= new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
    return format.format(value);
  };
  return {
    language: language as Language,
    tag,
    number,
    percent: (fraction) =>
      number(wholePercent(fraction)) +
      // Without a space in English, Switzerland and Liechtenstein.
      (/en|-(CH|LI)/i.test(tag) ? '%' : '\u00a0%'),
  };
}

/** Half up. Steadied at six decimals first: 0.285 is stored as slightly less, and still means 29 %. */
export function wholePercent(fraction: number): number {
  return Math.round(Math.round(fraction * 1e8) / 1e6);
}
