import { expect, test } from 'vitest';
import { Offsets } from './offsets.ts';

function offsetsOf(heights: readonly number[], estimate = 25): Offsets {
  const offsets = new Offsets(heights.length, estimate);
  heights.forEach((height, row) => offsets.setHeight(row, height));
  return offsets;
}

const offsets = () => offsetsOf([10, 20, 30, 40, 50]);

test('a row stands below the heights of all before it', () => {
  expect([0, 1, 2, 3, 4, 5].map((row) => offsets().before(row))).toEqual([0, 10, 30, 60, 100, 150]);
  expect(offsets().height).toBe(150);
});

test('an offset belongs to the row that covers it, its upper edge included', () => {
  expect([0, 9, 10, 29, 30, 59.5, 60, 149].map((offset) => offsets().at(offset))).toEqual([
    0, 0, 1, 1, 2, 2, 3, 4,
  ]);
});

test('offsets beyond the ends belong to the first and the last row', () => {
  expect(offsets().at(-5)).toBe(0);
  expect(offsets().at(1000)).toBe(4);
});

test('a changed height moves all rows below it', () => {
  const changed = offsets();
  changed.setHeight(1, 5);
  expect([1, 2, 5].map((row) => changed.before(row))).toEqual([10, 15, 135]);
  expect(changed.at(14)).toBe(1);
  expect(changed.at(15)).toBe(2);
});

test('rows that were not measured have the estimated height', () => {
  const some = new Offsets(5, 25);
  some.setHeight(2, 100);
  expect([1, 2, 3, 5].map((row) => some.before(row))).toEqual([25, 50, 150, 200]);
  expect([49, 50, 149, 150].map((offset) => some.at(offset))).toEqual([1, 2, 2, 3]);
});

test('agrees with plain addition over thousands of rows', () => {
  const heights = Array.from({ length: 3000 }, (_, i) => 20 + (i % 37));
  const many = offsetsOf(heights);
  let sum = 0;
  const wrong = heights.filter((height, row) => {
    const isRight = many.before(row) === sum && many.at(sum + height / 2) === row;
    sum += height;
    return !isRight;
  });
  expect(wrong).toEqual([]);
});

test('no rows have no height', () => {
  const none = new Offsets(0, 25);
  expect(none.height).toBe(0);
  expect(none.at(10)).toBe(0);
});
