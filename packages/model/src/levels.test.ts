import { expect, it } from 'vitest';
import { levelsOf } from './levels.ts';

function objective(id: string, ...parents: string[]) {
  return { id, alignments: parents.map((parentId) => ({ parentId })) };
}

it('counts levels along the longest way up, whatever the order', () => {
  const objectives = [
    objective('d', 'c', 'a'),
    objective('c', 'b'),
    objective('b', 'a'),
    objective('a'),
  ];
  expect(Object.fromEntries(levelsOf(objectives))).toEqual({ a: 1, b: 2, c: 3, d: 4 });
});

it('passes over parents that are not among the objectives', () => {
  expect(levelsOf([objective('a', 'gone')]).get('a')).toBe(1);
});

it('counts chains of any length, and many ways to the same top at once', () => {
  const chain = Array.from({ length: 20_000 }, (_, index) =>
    objective(String(index), String(index + 1), String(index + 2)),
  );
  expect(levelsOf(chain).get('0')).toBe(20_000);
});
