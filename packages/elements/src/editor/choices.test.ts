import { expect, test } from 'vitest';
import { objective } from '../tree/testing/nodes.ts';
import { countIn, knownObjectives, themeChoices, unitChoices } from './choices.ts';

test('units stand below those they belong to, also where one is missing or they form a ring', () => {
  const unit = (id: string, parentId: string | null) => ({ id, name: id, parentId });
  const units = [unit('Team', 'Amt'), unit('Amt', null), unit('Rest', 'Fort')];
  expect(unitChoices(units).map(({ name }) => name)).toEqual(['Amt', '\u00a0\u00a0Team', 'Rest']);
  expect(unitChoices([unit('a', 'b'), unit('b', 'a')])).toEqual([]);
});

test('themes have names, however they are given', () => {
  expect(themeChoices(['Wald', { id: '1', name: 'Wasser' }, null as never])).toEqual([
    { id: 'Wald', name: 'Wald' },
    { id: 'Wasser', name: 'Wasser' },
  ]);
});

test('of a tree every own objective that still holds is known once', () => {
  const tree = [
    objective('1', {
      children: [
        objective('2', { unit: 'Amt' }),
        objective('3', { sharedBy: 'Wetzlar' }),
        objective('1', { isReference: true }),
      ],
    }),
    objective('4', { state: 'dropped' }),
    objective('5', { unit: 'Amt', state: 'postponed' }),
    null as never,
  ];
  const known = knownObjectives(tree);
  expect(known.map(({ id }) => id)).toEqual([tree[0]?.id, tree[0]?.children[0]?.id, tree[2]?.id]);
  expect(countIn('Amt', known)).toBe(1);
});
