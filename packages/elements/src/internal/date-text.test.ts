import { expect, test } from 'vitest';
import { dateText } from './date-text.ts';
import { localeFor } from './locale.ts';

test('a day stays that day in every zone, in the words of the language', () => {
  expect(dateText('2026-03-29', localeFor('de'))).toBe('29. März 2026');
  expect(dateText('2026-12-31', localeFor('en-GB'))).toBe('31 December 2026');
});

test('what is no day is given back', () => {
  expect(dateText('soon', localeFor('de'))).toBe('soon');
});
