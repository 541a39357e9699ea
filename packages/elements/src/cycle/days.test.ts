import { expect, test } from 'vitest';
import { dayNumberOf, dayOf, mondayOf, weekOf } from './days.ts';

function numberOf(day: string): number {
  return dayNumberOf(day) ?? NaN;
}

test('a day has a number and a number its day', () => {
  expect(numberOf('1970-01-02')).toBe(1);
  expect(dayOf(numberOf('2026-02-28') + 1)).toBe('2026-03-01');
});

test.each(['2026-02-30', '2026-13-01', 'gestern', '', null, 7])('%s is no day', (day) => {
  expect(dayNumberOf(day)).toBeUndefined();
});

test('a week begins on Monday', () => {
  expect(dayOf(mondayOf(numberOf('2026-11-23')))).toBe('2026-11-23');
  expect(dayOf(mondayOf(numberOf('2026-11-29')))).toBe('2026-11-23');
  expect(dayOf(mondayOf(numberOf('1969-12-31')))).toBe('1969-12-29');
});

test.each([
  ['2026-11-23', 48],
  ['2026-11-29', 48],
  ['2026-01-01', 1],
  ['2026-12-31', 53],
  ['2027-01-03', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
  ['2021-01-01', 53],
  ['2023-01-01', 52],
])('%s lies in calendar week %d', (day, week) => {
  expect(weekOf(numberOf(day))).toBe(week);
});
