import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const guides = ['frameworks.md', 'server-rendering.md']
  .map((name) => read(`../../../docs/guide/${name}`))
  .join('\n');

test.each([
  'html/index.html',
  'html/goals.js',
  'react/goals.tsx',
  'vue/vite.config.ts',
  'vue/Goals.vue',
  'svelte/Goals.svelte',
  'angular/goals.ts',
  'server/page.js',
  'server/server.js',
  'server/client.js',
])('a guide shows %s as it is built here', (file) => {
  const language = file.slice(file.lastIndexOf('.') + 1);
  expect(guides).toContain(`\`\`\`${language}\n${read(`../${file}`)}\`\`\`\n`);
});
