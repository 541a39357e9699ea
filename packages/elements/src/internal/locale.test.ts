import { percentOf } from '@zielbaum/model';
import { expect, test } from 'vitest';
import { localeFor } from './locale.ts';

test('a language with a region keeps how that region writes', () => {
  expect(localeFor('de-AT')).toMatchObject({ language: 'de', tag: 'de-AT' });
  expect(localeFor('en_GB')).toMatchObject({ language: 'en', tag: 'en-GB' });
});

test.each([null, '', 'fr', 'klingon!', 'x'])('%s is German', (lang) => {
  expect(localeFor(lang)).toMatchObject({ language: 'de', tag: 'de' });
});

test('numbers have the comma of the language, and no more than two decimals', () => {
  expect(localeFor('de').number(1234.567)).toBe('1.234,57');
  expect(localeFor('en').number(1234.567)).toBe('1,234.57');
});

test('per cent are whole, rounded half up, as the model rounds them', () => {
  const percent = (fraction: number) => Number.parseInt(localeFor('de').percent(fraction));
  for (let thousandth = 0; thousandth <= 1000; thousandth++) {
    expect(percent(thousandth / 1000)).toBe(percentOf(thousandth / 1000));
  }
});

test('a day stays that day in every zone; what is none is given back', () => {
  expect(localeFor('de').date('2026-03-29')).toBe('29. März 2026');
  expect(localeFor('en-GB').date('2026-12-31')).toBe('31 December 2026');
  expect(localeFor('de').date('soon')).toBe('soon');
});
