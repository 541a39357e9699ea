/** Checks what is built: each import of a module leads to a file, and no chunk waits for itself. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail } from './say.mjs';
import { root } from './install.mjs';

const files = globSync('packages/*/dist/**/*.js', { cwd: root });
/** @type {Map<string, string[]>} what each file needs before it can run */
const needs = new Map();
const missing = [];
for (const file of files) {
  const code = readFileSync(join(root, file), 'utf8');
  const imports = [...code.matchAll(/(\bfrom|\bimport)\s*(\(?)\s*(["'`])(\.[^"'`]*)\3/g)].map(
    ([, , isDynamic, , path]) => ({ isDynamic, target: join(dirname(file), path) }),
  );
  missing.push(
    ...imports.flatMap(({ target }) =>
      existsSync(join(root, target)) ? [] : [`${file} → ${target}`],
    ),
  );
  needs.set(
    file,
    imports.flatMap(({ isDynamic, target }) => (isDynamic ? [] : [target])),
  );
}
const circles = files.filter((file) => file.includes('/embed/') && isInCircle(file));

if (files.length === 0) fail('Es ist nichts gebaut.', 'Nothing is built.');
if (missing.length > 0) fail(`Fehlt: ${missing.join(', ')}`, `Missing: ${missing.join(', ')}`);
if (circles.length > 0) {
  fail(`Im Kreis: ${circles.join(', ')}`, `In a circle: ${circles.join(', ')}`);
}

function isInCircle(file) {
  const seen = new Set();
  const waiting = [...(needs.get(file) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === file) return true;
    if (!seen.has(next)) waiting.push(...(needs.get(next) ?? []));
    seen.add(next);
  }
  return false;
}
