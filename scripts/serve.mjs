/** `npm run serve`: the server alone, on the project's own Node; settings come from the environment. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, fromSource, projectEnvironment, root } from './install.mjs';
import { mustTellChildren } from './platform.mjs';

ensureInstalled();
const main = join(root, 'apps', 'server', 'src', 'main.ts');
const server = spawn('node', [...fromSource, main], { env: projectEnvironment, stdio: 'inherit' });
const close = (signal) => mustTellChildren(signal) && server.kill('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, close);
// npm runs this in a shell that does not pass signals on: when the shell is gone, so are we.
const parent = process.ppid;
const watch = setInterval(() => process.ppid !== parent && close(), 500);
server.once('exit', (code) => {
  clearInterval(watch);
  process.exitCode = code ?? 1;
});
