import { expect, test } from 'vitest';
import { parseData, readTree } from './read-tree.ts';
import { smallTree } from './testing/nodes.ts';

test('a whole tree tells what stands above the rows', () => {
  expect(readTree(smallTree())).toMatchObject({
    head: { organisation: 'Stadt Muster', cycle: '2026-Q4', today: '2026-11-12', isExample: true },
  });
});

test('objectives alone are a tree without a head', () => {
  const { objectives } = smallTree();
  expect(readTree(objectives)).toEqual({
    objectives,
    head: {
      organisation: null,
      cycle: null,
      isPractice: false,
      isClosed: false,
      isExample: false,
      today: null,
      tells: false,
    },
  });
});

test('what is neither is no tree', () => {
  for (const data of [7, 'x', true, {}, { objectives: {} }]) {
    expect(readTree(data)).toEqual({ fault: 'notATree' });
  }
});

test('the attribute is JSON, and says so where it is not', () => {
  expect(parseData('[]')).toEqual([]);
  expect(parseData(null)).toBeNull();
  expect(readTree(parseData('{x'))).toEqual({ fault: 'malformedJson' });
});

test('names of megabytes are cut', () => {
  const name = 'Stadt '.repeat(2e6);
  const read = readTree({ ...smallTree(), organisation: { name }, cycle: { name } });
  if ('fault' in read) throw new Error(read.fault);
  expect(`${read.head.organisation}${read.head.cycle}`.length).toBeLessThan(700);
});
