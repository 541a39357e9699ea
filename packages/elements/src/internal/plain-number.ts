import type { Locale } from './locale.ts';

/** Languages and regions that write numbers alike, but for the two signs. */
const plain = /^(de|en)(-(DE|GB|US)|$)/i;

/**
 * The same locale, but large numbers too are written without `Intl`, which takes ten milliseconds to
 * wake up: for what is drawn first.
 */
export function withPlainNumbers(locale: Locale): Locale {
  const { tag, language } = locale;
  if (!plain.test(tag)) return locale;
  return {
    ...locale,
    number: (value) =>
      Math.abs(value) < 1e9
        ? // The decimal sign, and where thousands are set apart.
          `${Math.round(value * 100) / 100}`.replace(/\.|\B(?=(\d{3})+\b)/g, (point) =>
            !point === (language === 'de') ? '.' : ',',
          )
        : locale.number(value),
  };
}
