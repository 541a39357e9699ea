import { expect, test } from 'vitest';
import { allRows, Expansion, visibleRows } from '../expansion.ts';
import { flatten } from '../flatten.ts';
import { isParent, type Rows } from '../rows.ts';
import { smallTree } from '../testing/nodes.ts';
import { narrowRows } from './narrow-rows.ts';

/** a (a1, a2, b (b1)), c: rows 0 to 5. */
const all = flatten(smallTree().objectives);

const placesOf = (rows: Rows) =>
  allRows(rows).map((row) => [
    row,
    rows.levels[row],
    rows.positions[row],
    rows.setSizes[row],
    isParent(rows, row),
  ]);

test('a match is shown with the way to it, and places count what is shown', () => {
  expect(placesOf(narrowRows(all, { root: -1, matches: [4] }))).toEqual([
    [0, 1, 1, 1, true],
    [3, 2, 1, 1, true],
    [4, 3, 1, 1, false],
  ]);
});

test('a match whose branch holds no other has nothing to open', () => {
  expect(placesOf(narrowRows(all, { root: -1, matches: [0, 5] }))).toEqual([
    [0, 1, 1, 2, false],
    [5, 1, 2, 2, false],
  ]);
});

test('one branch alone begins at the first level', () => {
  const rows = narrowRows(all, { root: 3, matches: undefined });
  expect(placesOf(rows)).toEqual([
    [3, 1, 1, 1, true],
    [4, 2, 1, 1, false],
  ]);
  expect(rows.parents[3]).toBe(-1);
});

test('a search stays in the branch', () => {
  const rows = narrowRows(all, { root: 3, matches: [4] });
  expect(allRows(rows)).toEqual([3, 4]);
});

test('a closed row hides those that are shown below it, and no others', () => {
  const rows = narrowRows(all, { root: -1, matches: [1, 4, 5] });
  const expansion = new Expansion();
  expect(visibleRows(rows, expansion)).toEqual([0, 1, 3, 4, 5]);
  expansion.set(rows, 3, false);
  expect(visibleRows(rows, expansion)).toEqual([0, 1, 3, 5]);
  expansion.set(rows, 0, false);
  expect(visibleRows(rows, expansion)).toEqual([0, 5]);
});

test('the rows it was made from stay as they are', () => {
  const before = structuredClone(all);
  narrowRows(all, { root: 3, matches: [4] });
  expect(all).toEqual(before);
});
