import type { Language } from '@zielbaum/model';

/** The languages the elements speak by themselves. German is the source, and what any other gets. */
export type { Language };

/** How one language of a page writes numbers, and which texts go with it. */
export interface Locale {
  language: Language;
  /** BCP 47, e.g. `de-AT`; fit for `lang` and for `Intl`. */
  tag: string;
  /** With two decimals at most; a small one with its first two digits. */
  number(value: number): string;
  /** A fraction as whole per cent, rounded half up. */
  percent(fraction: number): string;
}

let locales: Record<string, Locale> = {};

/** A language spoken here, perhaps with a region. */
let spoken = /^(de|en)\b(-([a-z]{2}|\d{3})\b)?/i;

/** From now on this language is spoken as well, or with other texts. */
export function speak(language: string): void {
  // Texts are kept by their locale.
  locales = {};
  spoken = new RegExp(spoken.source.replace('(', `(${language}|`), 'i');
}

/** The locale of a `lang` attribute's value. A missing, unknown or malformed one is German. */
export function localeFor(lang: string | null | undefined): Locale {
  const [tag = 'de', language = tag] = spoken.exec(lang?.replace('_', '-') ?? '') ?? [];
  return (locales[tag] ??= createLocale(tag, language.toLowerCase()));
}

/** Languages and regions that write small numbers alike, but for the decimal sign. */
const plain = /^(de|en)$|^de-[da]|^en-[gu]/i;

function createLocale(tag: string, language: string): Locale {
  let format: Intl.NumberFormat | undefined;
  const number = (value: number): string => {
    // `Intl` takes ten milliseconds to wake up: no page should pay them for a "53 %".
    const size = Math.abs(value);
    const rounded = Number(size < 0.1 ? value.toPrecision(2) : value.toFixed(2));
    if (plain.test(tag) && size < 999) {
      return `${rounded}`.replace('.', language === 'de' ? ',' : '.');
    }
    return (format ??= new Intl.NumberFormat(tag, { maximumFractionDigits: 9 })).format(rounded);
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
