import { expect, test } from 'vitest';
import { treeTexts } from '../i18n/tree.ts';
import { faultsText } from './faults.ts';
import { flatten } from './flatten.ts';
import { keyResult, objective, smallTree } from './testing/nodes.ts';

const sentence = (objectives: readonly unknown[]) => faultsText(flatten(objectives), treeTexts.de);

test('sound data has no faults', () => {
  expect(sentence(smallTree().objectives)).toBeNull();
});

test('a reference may repeat an id and lack a score', () => {
  expect(sentence([objective('a'), { id: 'a', title: 'A', isReference: true }])).toBeNull();
});

test('every kind of fault is counted in one sentence', () => {
  const metric = { kind: 'feeling' };
  expect(
    sentence([
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
