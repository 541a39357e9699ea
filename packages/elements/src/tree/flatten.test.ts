import { expect, test } from 'vitest';
import { flatten } from './flatten.ts';
import { findRow, isParent, keyOf } from './rows.ts';
import { deepTree, keyResult, objective, smallTree } from './testing/nodes.ts';

test('an objective is followed by its key results, then by the objectives below it', () => {
  const rows = flatten(smallTree().objectives);
  expect(rows.nodes.map(({ id }) => id)).toEqual(['a', 'a1', 'a2', 'b', 'b1', 'c']);
  expect(rows.levels).toEqual([1, 2, 2, 2, 3, 1]);
  expect(rows.parents).toEqual([-1, 0, 0, 0, 3, -1]);
  expect(rows.ends).toEqual([5, 2, 3, 5, 5, 6]);
});

test('key results and objectives below one objective are counted together', () => {
  const rows = flatten(smallTree().objectives);
  expect(rows.positions).toEqual([1, 1, 2, 3, 1, 2]);
  expect(rows.setSizes).toEqual([2, 3, 3, 3, 1, 2]);
});

test('entries that are no objects are left out and counted', () => {
  const rows = flatten([null, objective('a'), 7, 'x', [objective('b')]]);
  expect(rows.nodes).toHaveLength(1);
  expect(rows.setSizes).toEqual([1]);
  expect(rows.unreadable).toBe(4);
});

test('a list that is none counts as unreadable, a missing one does not', () => {
  const rows = flatten([
    { id: 'a', keyResults: 'many', children: undefined },
    { id: 'b', keyResults: null },
  ]);
  expect(rows.unreadable).toBe(1);
  expect(isParent(rows, 0)).toBe(false);
});

test('a reference is a leaf whatever it holds', () => {
  const rows = flatten([objective('a', { isReference: true, keyResults: [keyResult('k')] })]);
  expect(rows.nodes).toHaveLength(1);
});

test('an objective that contains itself stands there once more, and no further', () => {
  const loop = { id: 'a', children: [] as unknown[] };
  loop.children.push({ id: 'b', children: [loop] });
  const rows = flatten([loop]);
  expect(rows.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'a']);
});

test('two hundred thousand levels are no deeper than the memory', () => {
  const rows = flatten(deepTree(200_000).objectives);
  expect(rows.levels.at(-1)).toBe(200_000);
  expect(rows.ends[0]).toBe(200_000);
});

test('a row is found again by its key in other data', () => {
  const before = flatten(smallTree().objectives);
  const { objectives } = smallTree();
  const after = flatten([objective('new'), ...objectives]);
  expect(findRow(after, keyOf(before, 2), 2)).toBe(3);
  expect(findRow(after, 'gone', 2)).toBe(-1);
});

test('an objective and a key result with the same id keep apart', () => {
  const rows = flatten([objective('1', { keyResults: [keyResult('1')] })]);
  expect(keyOf(rows, 0)).not.toBe(keyOf(rows, 1));
});
