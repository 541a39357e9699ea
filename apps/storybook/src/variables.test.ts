import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { resolved, variablesOf } from './variables.ts';

const elements = fileURLToPath(new URL('../../../packages/elements/', import.meta.url));
const sources = globSync('src/**/*.ts', { cwd: elements })
  .filter((file) => !/\.(test|stories)\.ts$|testing/.test(file))
  .map((file) => readFileSync(`${elements}${file}`, 'utf8'))
  .join('\n')
  .replaceAll(/(?<=\()\s+|\s+(?=\))/g, '');
const variables = variablesOf(readFileSync(`${elements}themes/okr.css`, 'utf8'));

test('the catalogue names every variable that the elements read, and no other', () => {
  const read = new Set(sources.match(/(?<=var\()--okr-[a-z-]+/g));
  expect(read.size).toBeGreaterThan(20);
  expect(variables.map(({ name }) => name).sort()).toEqual([...read].sort());
});

test('every variable says what it is for', () => {
  expect(variables.filter(({ meaning }) => !meaning)).toEqual([]);
});

/** What an element falls back to, by the variables that a page may set. */
function fallbackOf(name: string): string | undefined {
  const inner = String.raw`(?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+?`;
  const [, given] = new RegExp(`var\\(${name},\\s*(${inner})\\)`).exec(sources) ?? [];
  return given
    ?.replaceAll(/var\(--_([a-z-]+)\)/g, 'var(--okr-color-$1)')
    .replace(/^var\((--okr-[a-z-]+), .+\)$/, 'var($1)');
}

test('what holds without a page’s value is what the elements fall back to', () => {
  const wrong = variables.filter(({ name, fallback }) => fallbackOf(name) !== fallback);
  expect(wrong).toEqual([]);
});

test('a colour that follows another comes to one, also where a page sets neither', () => {
  const resolvedOf = (name: string) =>
    variables.filter((each) => each.name === name).map((each) => resolved(each, variables));
  expect(resolvedOf('--okr-color-focus')).toEqual([
    'var(--okr-color-focus, var(--okr-color-info, var(--okr-color-accent, light-dark(#05a, #7bf))))',
  ]);
  const all = variables.map((each) => resolved(each, variables)).join('\n');
  expect(all.match(/var\(--[a-z-]+\)/g)).toBeNull();
});
