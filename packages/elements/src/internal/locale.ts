/** The languages the elements speak. German is the source, and what any other language gets. */
export type Language = 'de' | 'en';

/** How one language of a page writes numbers and dates, and which texts go with it. */
export interface Locale {
  language: Language;
  /** BCP 47, e.g. `de-AT`; fit for `lang` and for `Intl`. */
  tag: string;
  number(value: number): string;
  /** A fraction as whole per cent, rounded half up. */
  percent(fraction: number): string;
  /** A calendar day (`YYYY-MM-DD`); anything else is given back as it is. */
  date(day: string): string;
}

const locales = new Map<string, Locale>();

/** The locale of a `lang` attribute's value. A missing, unknown or malformed one is German. */
export function localeFor(lang: string | null): Locale {
  const tag = spokenTag(lang ?? '');
  const known = locales.get(tag);
  if (known) return known;
  const locale = createLocale(tag);
  locales.set(tag, locale);
  return locale;
}

function spokenTag(lang: string): string {
  try {
    const { language, baseName } = new Intl.Locale(lang.replaceAll('_', '-'));
    return language === 'de' || language === 'en' ? baseName : 'de';
  } catch {
    return 'de';
  }
}

/** Languages and regions that write small numbers alike, but for the decimal sign. */
const plain = /^(de(-DE|-AT)?|en(-GB|-US)?)$/;

function createLocale(tag: string): Locale {
  // `Intl` takes ten milliseconds to wake up: no page should pay them for a "53 %".
  const isPlain = plain.test(tag);
  const language = tag.startsWith('en') ? 'en' : 'de';
  let number: Intl.NumberFormat | undefined;
  let percent: Intl.NumberFormat | undefined;
  let date: Intl.DateTimeFormat | undefined;
  return {
    language,
    tag,
    number(value) {
      if (isPlain && Math.abs(value) < 999) return plainNumber(value, language);
      number ??= new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
      return number.format(value);
    },
    percent(fraction) {
      const whole = wholePercent(fraction);
      if (isPlain && Math.abs(whole) < 1000) return `${whole}${language === 'de' ? '\u00a0' : ''}%`;
      percent ??= new Intl.NumberFormat(tag, { style: 'percent' });
      return percent.format(whole / 100);
    },
    date(day) {
      const time = Date.parse(`${day.slice(0, 10)}T00:00Z`);
      if (Number.isNaN(time)) return day;
      // A calendar day has no zone: read and written in the same one, it stays that day.
      date ??= new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
      return date.format(time);
    },
  };
}

function plainNumber(value: number, language: Language): string {
  const text = String(Math.round(value * 100) / 100);
  return language === 'de' ? text.replace('.', ',') : text;
}

/** Steadied at six decimals first: 0.285 is stored as slightly less, and still means 29 %. */
function wholePercent(fraction: number): number {
  return Math.floor(Math.round(fraction * 1e8) / 1e6 + 0.5);
}
