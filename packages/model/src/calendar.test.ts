import { describe, expect, it } from 'vitest';
import { addDays, isIsoDate, todayInBerlin } from './calendar.ts';

describe('today in Berlin', () => {
  it.each([
    ['2026-01-31T22:59:59Z', '2026-01-31'],
    ['2026-01-31T23:00:00Z', '2026-02-01'],
    ['2026-07-31T21:59:59Z', '2026-07-31'],
    ['2026-07-31T22:00:00Z', '2026-08-01'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-10-25T23:30:00Z', '2026-10-26'],
  ])('at %s is %s', (instant, day) => {
    expect(todayInBerlin(new Date(instant))).toBe(day);
  });

  it('refuses an instant that is none, and absurd years', () => {
    expect(() => todayInBerlin(new Date(NaN))).toThrow('not an instant');
    expect(() => todayInBerlin(new Date('2300-01-01T00:00:00Z'))).toThrow('calendar day');
  });
});

describe('days', () => {
  it('are counted across months, years and changes of the clock', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it.each(['2026-02-29', '1899-12-31', '2201-01-01', '2026-1-01', ' 2026-01-01', 20260101, null])(
    'are not %j',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );

  it.each(['1900-01-01', '2200-12-31', '2028-02-29'])('are %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });
});
