import { describe, expect, it } from 'vitest';
import { parseCycleName } from './cycle-name.ts';

describe('a cycle’s name', () => {
  it.each([
    ['2019-Q2', '2019-04-01', '2019-06-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2018-H1', '2018-01-01', '2018-06-30'],
    ['2018-H2', '2018-07-01', '2018-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-03-01/2025-06-30', '2025-03-01', '2025-06-30'],
  ])('%s lasts from %s to %s', (name, start, end) => {
    expect(parseCycleName(` ${name} `)).toEqual({ name, start, end });
  });

  it.each(['', '2019-Q5', '2019-Q0', '2019-H3', '2019-q2', 'Q2 2019', '2019-04', '2025-03-01'])(
    'is not “%s”',
    (name) => {
      expect(() => parseCycleName(name)).toThrow('not a year');
    },
  );

  it('has real days in the right order', () => {
    expect(() => parseCycleName('2025-06-31/2025-07-01')).toThrow('calendar days');
    expect(() => parseCycleName('1066-Q1')).toThrow('calendar days');
    expect(() => parseCycleName('2025-07-01/2025-06-30')).toThrow('before the start');
  });
});
