import { percentOf } from '@zielbaum/model';
import { expect, test } from 'vitest';
import { localeFor } from './locale.ts';

test('a language with a region keeps how that region writes', () => {
  expect(localeFor('de-AT')).toMatchObject({ language: 'de', tag: 'de-AT' });
  expect(localeFor('en_GB')).toMatchObject({ language: 'en', tag: 'en-GB' });
  expect(localeFor('en-001')).toMatchObject({ language: 'en', tag: 'en-001' });
});

test('of a longer tag, language and region count; a script, a variant or nonsense do not', () => {
  expect(localeFor('de-CH-1996')).toMatchObject({ language: 'de', tag: 'de-CH' });
  expect(localeFor('en-Latn-GB').tag).toBe('en');
  expect(localeFor('de-!').number(0.5)).toBe('0,5');
  expect(localeFor('EN-us').number(1234.5)).toBe('1,234.5');
});

test.each([null, '', 'fr', 'klingon!', 'x', 'english'])('%s is German', (lang) => {
  expect(localeFor(lang)).toMatchObject({ language: 'de', tag: 'de' });
});

test('numbers have the comma of the language, and no more than two decimals', () => {
  expect(localeFor('de').number(1234.567)).toBe('1.234,57');
  expect(localeFor('en').number(1234.567)).toBe('1,234.57');
});

test.each([
  [0.00004, '0,00004'],
  [-0.00004, '-0,00004'],
  [0.0345, '0,035'],
  [0.05, '0,05'],
  [0.099, '0,099'],
  [0.1, '0,1'],
  [0.126, '0,13'],
  [-0, '0'],
])('%s is small, and keeps its first two digits: %s', (value, written) => {
  expect(localeFor('de').number(value)).toBe(written);
  expect(localeFor('de-LI').number(value).replace('.', ',')).toBe(written);
});

test('per cent are whole, rounded half up, as the model rounds them', () => {
  const percent = (fraction: number) => Number.parseInt(localeFor('de').percent(fraction));
  for (let thousandth = 0; thousandth <= 1000; thousandth++) {
    expect(percent(thousandth / 1000)).toBe(percentOf(thousandth / 1000));
  }
});

test('small numbers are written as Intl writes them', () => {
  for (const tag of ['de', 'de-AT', 'en-GB', 'en-US', 'de-CH']) {
    const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
    const percent = new Intl.NumberFormat(tag, { style: 'percent' });
    for (const value of [0, 1, 6.5, 4.25, 0.1 + 0.2, 998.99, 999, 1000, 12345.6, -3, -0.75]) {
      expect(localeFor(tag).number(value)).toBe(number.format(value));
    }
    for (const whole of [0, 7, 53, 100, 999, 1000, 123456, -5]) {
      expect(localeFor(tag).percent(whole / 100)).toBe(percent.format(whole / 100));
    }
  }
});
