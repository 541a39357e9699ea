import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

interface AppProcessOptions {
  /** The program to run, from the project's root. */
  entry: string;
  environment: Readonly<Record<string, string>>;
  /** It is ready once this address answers. */
  readyUrl: string;
}

/** A program of the project in a process of its own, run from its sources as `npm start` does. */
export interface AppProcess {
  /** Asks it to close and waits until it has. */
  stop(): Promise<void>;
  /** Ends it without any warning, as a power cut would. */
  kill(): Promise<void>;
}

/** Starts a program and waits until it answers; rejects with what it printed if it ends before. */
export async function startApp(options: AppProcessOptions): Promise<AppProcess> {
  const child = spawnNode([options.entry], options.environment);
  const output = collectOutput(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  try {
    await answers(options.readyUrl, child);
  } catch (error) {
    await end('SIGKILL');
    throw new Error(`${options.entry} did not start:\n${output()}`, { cause: error });
  }
  return { stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** Runs a program to its end and resolves with what it printed; rejects when it fails. */
export async function runNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const child = spawnNode(args, environment);
  const output = collectOutput(child);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output()}`);
  return output();
}

function spawnNode(args: readonly string[], environment: Readonly<Record<string, string>>) {
  return spawn(process.execPath, ['--conditions=@zielbaum/source', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], TZ: 'Europe/Berlin', ZIELBAUM_LANG: 'de', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collectOutput(child: ChildProcess): () => string {
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => pieces.push(text));
  }
  return () => pieces.join('');
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (child.exitCode === null && performance.now() < deadline) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} does not answer`);
}
