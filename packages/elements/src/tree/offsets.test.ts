import { expect, test } from 'vitest';
import { Offsets } from './offsets.ts';

const offsets = () => new Offsets(Float64Array.of(10, 20, 30, 40, 50));

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

test('agrees with plain addition over thousands of rows', () => {
  const heights = Float64Array.from({ length: 5000 }, (_, i) => 20 + (i % 37));
  const many = new Offsets(heights.slice());
  let sum = 0;
  heights.forEach((height, row) => {
    expect(many.before(row)).toBe(sum);
    expect(many.at(sum + height / 2)).toBe(row);
    sum += height;
  });
});

test('no rows have no height', () => {
  const none = new Offsets(new Float64Array());
  expect(none.height).toBe(0);
  expect(none.at(10)).toBe(0);
});
