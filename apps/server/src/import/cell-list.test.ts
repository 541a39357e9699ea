import fc from 'fast-check';
import { expect, it } from 'vitest';
import { barList, themeList } from './cell-list.ts';
import { guard, unguard } from './formula-guard.ts';

it('splits labels at bars between spaces, and themes at semicolons', () => {
  expect(barList.split('eins | zwei |  drei')).toEqual(['eins', 'zwei', 'drei']);
  expect(barList.split('eins|zwei')).toEqual(['eins|zwei']);
  expect(barList.split(' | eins | ')).toEqual(['eins']);
  expect(barList.split('')).toEqual([]);
  expect(themeList.split('Community Development; Technical Contributors')).toEqual([
    'Community Development',
    'Technical Contributors',
  ]);
});

const label = fc
  .array(fc.constantFrom('a', ' ', '|', ';', '\\', '=', 'ü'), { minLength: 1, maxLength: 12 })
  .map((signs) => signs.join('').trim())
  .filter((text) => text !== '');

it.each([
  ['bars', barList],
  ['semicolons', themeList],
])('joins any texts so that they are split again: %s', (_, list) => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 5 }), (labels) => {
      expect(list.split(list.join(labels))).toEqual(labels);
    }),
    { numRuns: 2_000 },
  );
});

it('guards texts that look like formulas, and restores exactly what was there', () => {
  expect([guard('=1+1'), guard('-5'), guard('Ziel'), guard("'zitiert'"), guard("'=x")]).toEqual([
    "'=1+1",
    "'-5",
    'Ziel',
    "'zitiert'",
    "''=x",
  ]);
  const text = fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', ' '))
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(text, (each) => {
      expect(unguard(guard(each))).toBe(each);
      expect(guard(each)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
