import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { variablesOf } from './variables.ts';

const elements = fileURLToPath(new URL('../../../packages/elements/', import.meta.url));
const sources = globSync('src/**/*.ts', { cwd: elements })
  .filter((file) => !/\.(test|stories)\.ts$|testing/.test(file))
  .map((file) => readFileSync(`${elements}${file}`, 'utf8'))
  .join('\n');
const variables = variablesOf(readFileSync(`${elements}themes/okr.css`, 'utf8'));

test('the catalogue names every variable that the elements read, and no other', () => {
  const read = new Set(sources.match(/(?<=var\()--okr-[a-z-]+/g));
  expect(read.size).toBeGreaterThan(20);
  expect(variables.map(({ name }) => name).sort()).toEqual([...read].sort());
});

test('every variable says what it is for', () => {
  expect(variables.filter(({ meaning }) => !meaning)).toEqual([]);
});

/** What an element falls back to; where that is another variable, what that one falls back to. */
function fallbackOf(name: string): string | undefined {
  const given = new RegExp(`var\\(\\s*${name},\\s*((?:[^()]|\\([^()]*\\))+?)\\s*\\)`).exec(
    sources,
  )?.[1];
  const [, own, other] = /^var\((?:--_([a-z-]+)|(--okr-[a-z-]+),.+)\)$/.exec(given ?? '') ?? [];
  const next = own === undefined ? other : `--okr-color-${own}`;
  return next === undefined ? given : fallbackOf(next);
}

test('what holds without a page’s value is what the elements fall back to', () => {
  const wrong = variables.filter(({ name, fallback }) => fallbackOf(name) !== fallback);
  expect(wrong).toEqual([]);
});
