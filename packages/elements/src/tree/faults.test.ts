import { expect, test } from 'vitest';
import { faultsText } from './faults-text.ts';
import { findFaults } from './faults.ts';
import { flatten } from './flatten.ts';
import { keyResult, objective, smallTree } from './testing/nodes.ts';

const faultsIn = (objectives: readonly unknown[]) => findFaults(flatten(objectives));

test('sound data has no faults', () => {
  expect(faultsIn(smallTree().objectives).size).toBe(0);
});

test('a reference may repeat an id and lack a score', () => {
  expect(faultsIn([objective('a'), { id: 'a', title: 'A', isReference: true }]).size).toBe(0);
});

test('every kind of fault is counted in one sentence', () => {
  const metric = { kind: 'feeling' };
  expect(
    faultsText(
      faultsIn([
        null,
        { ...objective('a'), title: '' },
        objective('a'),
        { ...objective('b'), id: undefined },
        objective('c', { score: { progress: NaN } }),
        { ...objective('d'), score: null },
        { ...objective('e'), keyResults: [{ ...keyResult('k'), metric }] },
      ]),
      'de',
    ),
  ).toBe(
    'Nicht alles ließ sich lesen: Eintrag ausgelassen (1), Titel fehlt (1), Kennung doppelt (1), Kennung fehlt (1), Stand ist keine Zahl (2), Messart unbekannt (1).',
  );
});
