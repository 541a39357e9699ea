import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from './install.mjs';

/** Of the lock file: one package at the root, one in a workspace's own folder, and the workspace. */
const packages: Record<string, object> = {
  '': { name: 'root' },
  'node_modules/alpha': { version: '1.0.0' },
  'node_modules/alpha/node_modules/beta': { version: '2.0.0' },
  'node_modules/other-system': { version: '1.0.0', optional: true },
  'node_modules/@zielbaum/app': { resolved: 'apps/app', link: true },
  'apps/app': { version: '0.0.0' },
  'apps/app/node_modules/beta': { version: '1.0.0' },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zielbaum-install-'));
  write('package-lock.json', { packages });
  write('apps/app/node_modules/beta/package.json', {});
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: object) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), JSON.stringify(content));
}

/** What npm says it has installed. */
function record(installed: Record<string, object>) {
  write('node_modules/.package-lock.json', { packages: installed });
}

const all = without('node_modules/other-system');

function without(path: string): Record<string, object> {
  return Object.fromEntries(Object.entries(packages).filter(([each]) => each !== path));
}

test('nothing is installed before npm has been there', () => {
  expect(isInstalled(folder)).toBe(false);
});

test('all is there without the packages of other systems', () => {
  record(all);
  expect(isInstalled(folder)).toBe(true);
});

test.each([
  'node_modules/alpha',
  'node_modules/alpha/node_modules/beta',
  'apps/app/node_modules/beta',
])('%s is missed, and noticed in another version', (path) => {
  record({ ...all, [path]: { version: '9.9.9' } });
  expect(isInstalled(folder)).toBe(false);
  record(without(path));
  expect(isInstalled(folder)).toBe(false);
});

test('a workspace whose own node_modules has gone with its folder is installed again', () => {
  record(all);
  rmSync(join(folder, 'apps/app/node_modules'), { recursive: true });
  expect(isInstalled(folder)).toBe(false);
});
