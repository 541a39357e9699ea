import { describe, expect, test } from 'vitest';
import { localeFor } from '../internal/locale.ts';
import { type Axis, axisOf, monthTicks, placeOf, weekTicks } from './axis.ts';
import { readCycles } from './read-cycles.ts';

const german = localeFor('de');

function axis(start: string, end: string): Axis {
  return axisOf(readCycles({ start, end }));
}

function textsOf(ticks: readonly { text: string }[]): string[] {
  return ticks.map(({ text }) => text.replaceAll('\u00a0', ' '));
}

test('an axis holds the days of all cycles, its last one in full', () => {
  const whole = axisOf(
    readCycles([
      { start: '2026-10-01', end: '2026-12-31' },
      { start: '2026-11-30', end: '2027-01-10' },
    ]),
  );
  expect(whole).toEqual(axis('2026-10-01', '2027-01-10'));
  expect(placeOf(whole.from, whole)).toBe(0);
  expect(placeOf(whole.to, whole)).toBe(1);
});

describe('months', () => {
  test('of a quarter stand at their first days', () => {
    const ticks = monthTicks(axis('2026-10-01', '2026-12-31'), german);
    expect(textsOf(ticks)).toEqual(['Okt', 'Nov', 'Dez']);
    expect(ticks[1]?.at).toBeCloseTo(31 / 92);
  });

  test('that begin before the axis are left out', () => {
    expect(textsOf(monthTicks(axis('2026-10-02', '2026-12-31'), german))).toEqual(['Nov', 'Dez']);
  });

  test('of a year stand by quarters, of more with their year', () => {
    expect(textsOf(monthTicks(axis('2026-01-01', '2026-12-31'), german))).toEqual([
      'Jan',
      'Apr',
      'Jul',
      'Okt',
    ]);
    expect(textsOf(monthTicks(axis('2026-01-01', '2027-03-31'), german))).toContain('Jan. 2027');
  });

  test.each([
    ['2020-01-01', '2026-12-31'],
    ['1900-01-01', '2200-12-31'],
  ])('from %s to %s are a few years', (start, end) => {
    const texts = textsOf(monthTicks(axis(start, end), german));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.length).toBeLessThan(9);
    for (const text of texts) expect(text).toMatch(/^\d{4}$/);
  });

  test('speak the language of the page', () => {
    const ticks = monthTicks(axis('2026-10-01', '2026-12-31'), localeFor('en'));
    expect(textsOf(ticks)).toEqual(['Oct', 'Nov', 'Dec']);
  });
});

describe('calendar weeks', () => {
  test('have their numbers, the first with its word and the room of the second', () => {
    const ticks = weekTicks(axis('2026-10-01', '2026-10-31'), german);
    expect(textsOf(ticks)).toEqual(['KW 40', '42', '43', '44']);
    expect(textsOf(weekTicks(axis('2026-10-01', '2026-10-31'), localeFor('en')))[0]).toBe(
      'week 40',
    );
  });

  test('of a year are too many', () => {
    expect(weekTicks(axis('2026-01-01', '2026-12-31'), german)).toEqual([]);
  });

  test('of a single day are none', () => {
    expect(weekTicks(axis('2026-10-05', '2026-10-05'), german)).toEqual([]);
  });
});
