import { describe, expect, test } from 'vitest';
import { roundedTo, roundScale } from './scale.ts';

describe('a scale', () => {
  test.each([
    [
      [0, 80, 42],
      [0, 20, 40, 60, 80],
    ],
    [
      [42, 21, 30],
      [20, 30, 40, 50],
    ],
    [
      [2.1, 2.9],
      [2, 2.2, 2.4, 2.6, 2.8, 3],
    ],
    [
      [-3, 4],
      [-4, -2, 0, 2, 4],
    ],
    [
      [0.1, 0.3],
      [0.1, 0.15, 0.2, 0.25, 0.3],
    ],
    [
      [1_200_000, 3_900_000],
      [1_000_000, 2_000_000, 3_000_000, 4_000_000],
    ],
  ])('of %j has few round numbers around them: %j', (values, ticks) => {
    expect(roundScale(values).ticks).toEqual(ticks);
  });

  test.each([[[5]], [[0]], [[-7, -7]], [[1e-9]], [[1e12, 1e12]]])(
    'of %j, which are one value, still has two ends',
    (values) => {
      const { from, to, ticks } = roundScale(values);
      expect(from).toBeLessThanOrEqual(Math.min(...values));
      expect(to).toBeGreaterThan(from);
      expect(to).toBeGreaterThanOrEqual(Math.max(...values));
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(7);
    },
  );
});

describe('a value beside a scale', () => {
  test.each([
    [48.3333, 20, 48],
    [0.123456, 0.05, 0.123],
    [1_234_567, 500_000, 1_230_000],
    [47.4, 50, 47],
    [-0.2, 20, 0],
  ])('%f with intervals of %f is said as %f', (value, step, said) => {
    expect(roundedTo(value, { step })).toBe(said);
  });
});
