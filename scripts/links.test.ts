import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md'], { cwd: root });

test.each(pages)('every page and picture that %s names is there', (page) => {
  const text = readFileSync(join(root, page), 'utf8').replaceAll(/```[^]*?```/g, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const missing = links.filter((link) => {
    const [path = ''] = link.split('#');
    return path !== '' && !/^[a-z]+:/i.test(link) && !existsSync(join(root, dirname(page), path));
  });
  expect(missing).toEqual([]);
});
