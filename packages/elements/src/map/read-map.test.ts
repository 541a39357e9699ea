import { allianceTreeOf, demoAlliance } from '@zielbaum/model/fixtures';
import { expect, test } from 'vitest';
import { objective } from '../tree/testing/nodes.ts';
import { readMap } from './read-map.ts';

function linesOf({ goals, alignments }: ReturnType<typeof readMap>): string[] {
  return alignments.map(({ parent, child, weight, isMain }) =>
    [goals[parent]?.id, isMain ? '→' : '⇢', goals[child]?.id, weight].join(' '),
  );
}

test('a goal that contributes to two is one goal with two alignments', () => {
  const full = objective('c', { weight: 2 });
  const read = readMap([
    objective('a', { children: [full] }),
    objective('b', { children: [{ ...full, weight: 0.5, isReference: true }] }),
  ]);
  expect(read.goals.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect(linesOf(read)).toEqual(['a → c 2', 'b ⇢ c 0.5']);
});

test('a goal is known in full, wherever its reference stands', () => {
  const full = objective('c', { title: 'Ganz' });
  const { goals, alignments } = readMap([
    objective('b', { children: [objective('c', { title: 'Verweis', isReference: true })] }),
    objective('a', { children: [full] }),
  ]);
  expect(goals.find(({ id }) => id === 'c')?.node).toBe(full);
  expect(alignments.map(({ isMain }) => isMain)).toEqual([false, true]);
});

test('the demo alliance has all goals of its tree, and one more line than its tree', () => {
  const tree = allianceTreeOf(demoAlliance({ today: '2026-11-23' }), '2026-11-23');
  const { goals, alignments } = readMap(tree.objectives);
  expect(goals).toHaveLength(13);
  expect(alignments).toHaveLength(13);
  expect(alignments.filter(({ isMain }) => !isMain)).toHaveLength(1);
});

test('what is no objective is left out, and what has no id is told apart by its place', () => {
  const { goals, alignments } = readMap([
    null,
    7,
    { title: 'ohne' },
    { id: 4, children: 'keine' },
    { children: [{ weight: 'viel' }] },
  ]);
  expect(goals.map(({ key }) => key)).toEqual(['at 0', 'id 4', 'at 2', 'at 3']);
  expect(alignments).toEqual([{ parent: 2, child: 3, weight: null, isMain: true }]);
});

test('a goal that holds itself is one goal', () => {
  const goal: Record<string, unknown> = { id: 'a' };
  goal['children'] = [goal];
  expect(linesOf(readMap([goal]))).toEqual(['a → a ']);
});
