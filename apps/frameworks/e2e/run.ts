import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectEnvironment } from '../../../scripts/install.mjs';
import { spawnable } from '../../../scripts/platform.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** Runs a tool of the project in this workspace, as a terminal would. */
export async function run(
  tool: string,
  ...given: string[]
): Promise<{ code: number; output: string }> {
  const [command, args, options] = spawnable(tool, given);
  const env = { ...projectEnvironment, NODE_ENV: 'production', NO_COLOR: '1' };
  const child = spawn(command, args, { ...options, cwd: folder, env });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
  return { code, output };
}
