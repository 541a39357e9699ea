import { expect, test } from 'vitest';
import { flatten } from './flatten.ts';
import { replaceNodes } from './replace-nodes.ts';
import { keyResult, objective, smallTree } from './testing/nodes.ts';

const { objectives } = smallTree();
const rows = flatten(objectives);

test('a changed value gives the same rows with that node', () => {
  const [a, c] = smallTree().objectives;
  const changed = replaceNodes(rows, [a, { ...c, title: 'Neu' }]);
  expect(changed?.ends).toBe(rows.ends);
  expect(changed?.nodes[5]?.['title']).toBe('Neu');
  expect(rows.nodes[5]?.['title']).toBe('Übersicht über Daten gewinnen');
});

test('data read afresh gives what laying it out gives', () => {
  const copy = structuredClone(objectives);
  expect(replaceNodes(rows, copy)).toEqual(flatten(copy));
});

test('branches that are the same object are not looked into', () => {
  const unread = { ...objective('a'), keyResults: [keyResult('k')] };
  const before = flatten([unread, objective('b')]);
  const proxy = new Proxy(unread.keyResults, {
    get: () => {
      throw new Error('looked into');
    },
  });
  Object.assign(unread, { keyResults: proxy });
  expect(() => replaceNodes(before, [unread, objective('b')])).not.toThrow();
});

test.each([
  ['an objective more', [...objectives, objective('d')]],
  ['an objective less', objectives.slice(1)],
  ['another order', objectives.toReversed()],
  ['another id', [objective('x'), objectives[1]]],
  ['a key result more', [objectives[0], objective('c', { keyResults: [keyResult('k')] })]],
  ['a reference now', [objectives[0], objective('c', { isReference: true })]],
  ['something unreadable', [objectives[0], null]],
])('%s is another tree', (_, others) => {
  expect(replaceNodes(rows, others)).toBeUndefined();
});

test('rows with entries left out are laid out anew', () => {
  const broken = [null, objective('a')];
  expect(replaceNodes(flatten(broken), broken)).toBeUndefined();
});
