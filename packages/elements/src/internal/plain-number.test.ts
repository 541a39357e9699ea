import { expect, test } from 'vitest';
import { localeFor } from './locale.ts';
import { withPlainNumbers } from './plain-number.ts';

test.each(['de', 'de-DE', 'de-AT', 'de-CH', 'en', 'en-US', 'en-GB', 'en-ZA'])(
  'numbers in %s are written as Intl writes them',
  (tag) => {
    const intl = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
    const locale = withPlainNumbers(localeFor(tag));
    const values = [0, 7, 0.1 + 0.2, 999.994, 999.996, 1000, 12345.6, 1e6, 1234567.89, 1e9, 1e12];
    for (const value of [...values, ...values.slice(1).map((each) => -each)]) {
      expect(locale.number(value)).toBe(intl.format(value));
    }
  },
);

test('nothing else differs', () => {
  const locale = localeFor('de');
  expect(withPlainNumbers(locale)).toEqual({ ...locale, number: expect.any(Function) });
});
