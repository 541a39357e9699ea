import { expect, test } from 'vitest';
import { objective } from '../tree/testing/nodes.ts';
import { findObjective, objectivesIn } from './find-objective.ts';

const tree = [
  objective('a', {
    children: [objective('b', { children: [objective('c')] }), objective('d')],
  }),
  objective('e', { children: [objective('d', { isReference: true })] }),
];

test('lists every objective once, each before what contributes to it', () => {
  expect(objectivesIn(tree).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('finds an objective where it stands in full', () => {
  expect(findObjective(tree, 'd')?.isReference).toBeUndefined();
  expect(findObjective(tree, 'x')).toBeUndefined();
});

test.each([[undefined], ['many'], [[null, 3]], [{ objectives: [] }]])(
  'of %j finds none',
  (list) => {
    expect(objectivesIn(list)).toEqual([]);
  },
);

test('where one holds itself, each all the same once', () => {
  const own = objective('own');
  const other = objective('other', { children: [own], isReference: true });
  own.children = [other, own];
  other.children = [other, own];
  expect(objectivesIn([own, other])).toEqual([own]);
});

test('however deep they stand', () => {
  let deep = objective('end');
  for (let level = 0; level < 20_000; level += 1)
    deep = objective(`${level}`, { children: [deep] });
  expect(findObjective([deep], 'end')?.id).toBe('end');
});
