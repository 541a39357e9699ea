import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The server as a process of its own. */
export interface Program {
  child: ChildProcess;
  ended: Promise<[number | null]>;
  /** Everything it has printed so far. */
  output(): string;
  /** Empty until it says that it listens. */
  address(): string;
}

/** Starts the server as a program on a database, on a free port. */
export function startProgram(environment: Record<string, string>): Program {
  const child = spawn(process.execPath, ['--conditions=@zielbaum/source', main], {
    env: { ...process.env, ZIELBAUM_PORT: '0', ZIELBAUM_LANG: 'de', ...environment },
  });
  let output = '';
  const ended = once(child, 'exit') as Promise<[number | null]>;
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  const address = () => /^Server: (http:\S+)$/m.exec(output)?.[1] ?? '';
  return { child, ended, output: () => output, address };
}
