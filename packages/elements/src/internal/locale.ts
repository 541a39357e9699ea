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

function createLocale(tag: string): Locale {
  // Made on first use: the first of each kind costs a page some milliseconds.
  let number: Intl.NumberFormat | undefined;
  let percent: Intl.NumberFormat | undefined;
  let date: Intl.DateTimeFormat | undefined;
  return {
    language: tag.startsWith('en') ? 'en' : 'de',
    tag,
    number(value) {
      number ??= new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
      return number.format(value);
    },
    percent(fraction) {
      percent ??= new Intl.NumberFormat(tag, { style: 'percent' });
      return percent.format(wholePercent(fraction) / 100);
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

/** Steadied at six decimals first: 0.285 is stored as slightly less, and still means 29 %. */
function wholePercent(fraction: number): number {
  return Math.floor(Math.round(fraction * 1e8) / 1e6 + 0.5);
}
