import { expect, test } from 'vitest';
import { flatten } from './flatten.ts';
import { readTree } from './read-tree.ts';
import { keyResult, objective, smallTree } from './testing/nodes.ts';
import { findFaults } from './tree-faults.ts';

const faultsIn = async (objectives: readonly unknown[]) =>
  (await findFaults(flatten(objectives), readTree(objectives)))('de');

test('sound data has no faults', async () => {
  expect(await faultsIn(smallTree().objectives)).toBe('');
});

test('a reference may repeat an id and lack a score', async () => {
  expect(await faultsIn([objective('a'), { id: 'a', title: 'A', isReference: true }])).toBe('');
});

test('a list of trees is told from a list of objectives', async () => {
  expect(await faultsIn([smallTree(), smallTree(), objective('a')])).toBe(
    'Nicht alles ließ sich lesen: Zielbaum statt Ziel (2).',
  );
});

test('every kind of fault is counted in one sentence', async () => {
  const metric = { kind: 'feeling' };
  expect(
    await faultsIn([
      null,
      { ...objective('a'), title: '' },
      objective('a'),
      { ...objective('b'), id: undefined },
      objective('c', { score: { progress: NaN } }),
      { ...objective('d'), score: null },
      { ...objective('e'), keyResults: [{ ...keyResult('k'), metric }] },
    ]),
  ).toBe(
    'Nicht alles ließ sich lesen: Eintrag ausgelassen (1), Titel fehlt (1), Kennung doppelt (1), Kennung fehlt (1), Stand ist keine Zahl (2), Messart unbekannt (1).',
  );
});
