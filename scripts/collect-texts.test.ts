import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { collectTexts } from './collect-texts.mjs';

const sources = resolve('packages/elements/src');

it('lets a file of texts say what it brings, by the names a language is added with', () => {
  expect(collectTexts('export const gaugeTexts = {};', `${sources}/i18n/gauge.ts`)).toBe(
    `export const gaugeTexts = {};
import { collect } from '../embed/collected-texts.ts';
collect('gauge', gaugeTexts);
`,
  );
  const calls = collectTexts('', `${sources}/i18n/none-named.ts`)?.match(/collect\(.*/g);
  expect(calls).toContain("collect('noSubject', noSubject);");
  expect(calls).toHaveLength(4);
});

it.each(['i18n/texts.ts', 'i18n/all-texts.ts', 'gauge/gauge.ts', 'gauge.ts'])(
  'leaves %s as it is',
  (file) => {
    expect(collectTexts('', `${sources}/${file}`)).toBeUndefined();
  },
);
