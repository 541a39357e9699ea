import { describe, expect, test } from 'vitest';
import { Expansion, levelThatFits, positionOf, visibleRows } from './expansion.ts';
import { flatten } from './flatten.ts';
import { deepTree, smallTree, wideTree } from './testing/nodes.ts';

const rows = flatten(smallTree().objectives);

test('at first every row is open', () => {
  expect(visibleRows(rows, new Expansion())).toEqual([0, 1, 2, 3, 4, 5]);
});

test('rows below a closed one are not visible', () => {
  const expansion = new Expansion();
  expansion.set(rows, 3, false);
  expect(visibleRows(rows, expansion)).toEqual([0, 1, 2, 3, 5]);
  expansion.set(rows, 0, false);
  expect(visibleRows(rows, expansion)).toEqual([0, 5]);
});

test('a level opens all rows down to it', () => {
  const expansion = new Expansion();
  expansion.reset(1);
  expect(visibleRows(rows, expansion)).toEqual([0, 1, 2, 3, 5]);
  expansion.reset(0);
  expect(visibleRows(rows, expansion)).toEqual([0, 5]);
});

test('a choice holds for the same objective in other data', () => {
  const expansion = new Expansion();
  expansion.set(rows, 0, false);
  const other = flatten([...wideTree(2).objectives, ...smallTree().objectives]);
  expect(visibleRows(other, expansion)).toEqual([0, 1, 2, 7]);
});

describe('the level that fits', () => {
  test('is any in a small tree', () => {
    expect(levelThatFits(rows, 200)).toBe(Infinity);
  });

  test('shows no more rows than the limit', () => {
    expect(levelThatFits(rows, 5)).toBe(1);
    expect(levelThatFits(rows, 4)).toBe(0);
  });

  test('is none where the top rows alone are more', () => {
    expect(levelThatFits(flatten(wideTree(300).objectives), 200)).toBe(0);
  });

  test('goes deep where a tree is narrow', () => {
    expect(levelThatFits(flatten(deepTree(500).objectives), 200)).toBe(199);
  });
});

test('a row has a position only while it is visible', () => {
  expect(positionOf([0, 3, 5, 9], 5)).toBe(2);
  expect(positionOf([0, 3, 5, 9], 4)).toBe(-1);
  expect(positionOf([], 0)).toBe(-1);
});
