import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { run } from './run.ts';

/** How each framework checks its files; each has one that holds mistakes, line by line. */
const checks = [
  { file: 'react/wrong.tsx', command: ['tsc', '-p', 'react', '--pretty', 'false'] },
  { file: 'vue/Wrong.vue', command: ['vue-tsc', '-p', 'vue', '--pretty', 'false'] },
  {
    file: 'svelte/Wrong.svelte',
    command: ['svelte-check', '--tsconfig', 'svelte/tsconfig.json', '--output', 'machine'],
  },
  { file: 'angular/wrong.ts', command: ['ngc', '-p', 'angular/tsconfig.json', '--noEmit'] },
] as const;

test.concurrent.each(checks)(
  'the types refuse each mistake in $file and nothing else',
  async ({ file, command: [tool, ...options] }) => {
    const { output } = await run(tool, ...options);

    const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
    const mistakes = source
      .split('\n')
      .flatMap((line, index) =>
        line.includes('title="wrong"') ? [`${basename(file)}:${index + 1}`] : [],
      );
    expect([...new Set(placesIn(output))].sort()).toEqual(mistakes.sort());
  },
);

/** File and line of each error, whichever way a compiler writes them. */
function placesIn(output: string): string[] {
  const lines = stripVTControlCharacters(output).split('\n');
  return lines
    .filter((line) => /\berror\b/i.test(line))
    .map((line) => {
      const [, file, number] = /([\w.-]+\.(?:tsx?|vue|svelte))["(: ]+(\d+)/.exec(line) ?? [];
      return file === undefined ? line : `${file}:${number}`;
    });
}
