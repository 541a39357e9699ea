import { array, assert, double, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread.ts';

const wishes = array(
  record({
    at: double({ min: -1000, max: 1000, noNaN: true }),
    weight: integer({ min: 1, max: 5 }),
    distance: double({ min: 0, max: 10, noNaN: true }),
  }),
  { maxLength: 40 },
);

test('keeps every distance, whatever is wished', () => {
  assert(
    property(wishes, (wanted) => {
      const places = spread(wanted);
      for (const [index, { distance }] of wanted.entries()) {
        if (index === 0) continue;
        expect((places[index] ?? 0) - (places[index - 1] ?? 0)).toBeGreaterThan(distance - 1e-6);
      }
    }),
  );
});

test('grants every wish where there is room', () => {
  const wanted = [0, 20, 50].map((at) => ({ at, weight: 1, distance: 10 }));
  expect(spread(wanted)).toEqual([0, 20, 50]);
});

test('goes to the middle between those who want the same place', () => {
  const wanted = [5, 5, 5].map((at) => ({ at, weight: 1, distance: 2 }));
  expect(spread(wanted)).toEqual([3, 5, 7]);
});

test('moves the one that weighs less', () => {
  const [light, heavy] = spread([
    { at: 0, weight: 1, distance: 0 },
    { at: 0, weight: 99, distance: 10 },
  ]);
  expect([Math.round(light ?? 0), Math.round(heavy ?? 0)]).toEqual([-10, 0]);
});
