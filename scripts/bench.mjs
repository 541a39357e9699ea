/**
 * `npm run bench [-- names…]`: installs what is missing, builds what a page loads, and runs the
 * benchmarks named (docs/benchmarks.md), or all.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled, fromSource, projectEnvironment, root } from './install.mjs';
import { spawnable } from './platform.mjs';
import { fail } from './say.mjs';

const names = process.argv.slice(2);
const needsBrowser =
  names.length === 0 || names.some((name) => /^(tree|gauge|trend|mixed|bytes)$/.test(name));

ensureInstalled();
const environment = { ...projectEnvironment };
if (needsBrowser) environment.CHROME_BIN = await ensureBrowser();

const build = ['run', 'build', '--filter=@zielbaum/bench^...', '--output-logs=errors-only'];
if (run('turbo', build) !== 0) {
  fail('Der Bau ist nicht gelungen, siehe oben.', 'The build failed, see above.');
}
const main = join(root, 'apps', 'bench', 'src', 'main.ts');
process.exitCode = run('node', [...fromSource, main, ...names]);

function run(...tool) {
  const [command, args, options] = spawnable(...tool);
  const { status } = spawnSync(command, args, {
    ...options,
    cwd: root,
    env: environment,
    stdio: 'inherit',
  });
  return status ?? 1;
}
