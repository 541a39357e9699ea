import { expect, test } from 'vitest';
import { axisDays } from './date-axis.ts';
import { dateOf, dayOf } from './day.ts';

function axis(first: string, last: string): string[] {
  return axisDays(dayOf(first), dayOf(last)).map(dateOf);
}

test('beneath a quarter stand its ends and months', () => {
  expect(axis('2026-10-01', '2026-12-31')).toEqual([
    '2026-10-01',
    '2026-11-01',
    '2026-12-01',
    '2026-12-31',
  ]);
});

test('beneath three years stand years', () => {
  expect(axis('2024-01-01', '2026-12-31')).toEqual([
    '2024-01-01',
    '2025-01-01',
    '2026-01-01',
    '2026-12-31',
  ]);
});

test('beneath a few weeks stand Mondays', () => {
  expect(axis('2026-11-01', '2026-11-30')).toEqual([
    '2026-11-01',
    '2026-11-09',
    '2026-11-16',
    '2026-11-23',
    '2026-11-30',
  ]);
});

test.each([
  ['2026-11-01', '2026-11-01'],
  ['2026-11-01', '2026-11-02'],
  ['1960-01-01', '1969-12-31'],
  ['1900-01-01', '2200-12-31'],
  ['0001-01-01', '9999-12-31'],
])('from %s to %s there are no more than seven, rising', (first, last) => {
  const days = axis(first, last);
  expect(days.length).toBeLessThanOrEqual(7);
  expect([...new Set(days)].sort()).toEqual(days);
});
