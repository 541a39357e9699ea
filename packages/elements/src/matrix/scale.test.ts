import { expect, test } from 'vitest';
import { stepOf } from './scale.ts';

test.each([
  [0, 0],
  [0.199999, 0],
  [0.2, 1],
  [0.1 + 0.2, 1],
  [0.6 - 1e-12, 3],
  [0.8, 4],
  [1, 4],
])('%d lies on step %i', (value, step) => {
  expect(stepOf(value)).toBe(step);
});
