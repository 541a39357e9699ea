import { expect, test } from 'vitest';
import { latelyOn } from './lately.ts';

test.each([
  ['2026-11-23', true],
  ['2026-11-17', true],
  ['2026-11-16', false],
  ['2026-11-24', false],
  ['bald', false],
  [null, false],
])('a check-in of %s is new on 23 November 2026: %s', (checkedInOn, isNew) => {
  expect(latelyOn({ checkedInOn }, '2026-11-23')).toBe(isNew ? checkedInOn : undefined);
});

test('without a day or a score nothing is new', () => {
  expect(latelyOn({ checkedInOn: '2026-11-23' }, undefined)).toBeUndefined();
  expect(latelyOn(null, '2026-11-23')).toBeUndefined();
});
