import { expect, it } from 'vitest';
import { percentOf } from './percent.ts';

it.each([
  [0.725, 73],
  [0.285, 29],
  [0.145, 15],
  [0.575, 58],
  [1.005, 101],
  [0.005, 1],
  [0.0049, 0],
  [1 / 3, 33],
  [0.9949999999, 100],
  [-0.25, -25],
  [1.5, 150],
  [1e308, 1e17],
])('shows %d as %d %%', (fraction, percent) => {
  expect(percentOf(fraction)).toBe(percent);
});

it('keeps open open', () => {
  expect(percentOf(null)).toBeNull();
});

it.each([NaN, Infinity, -Infinity])('refuses %d', (fraction) => {
  expect(() => percentOf(fraction)).toThrow('not a finite number');
});
