/** `npm run okr -- …`: the server's command line, on the project's own Node. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, fromSource, projectEnvironment, root } from './install.mjs';

ensureInstalled();
const main = join(root, 'apps', 'server', 'src', 'cli', 'main.ts');
const { status, signal } = spawnSync('node', [...fromSource, main, ...process.argv.slice(2)], {
  env: projectEnvironment,
  stdio: 'inherit',
});
process.exitCode = signal ? 1 : (status ?? 1);
