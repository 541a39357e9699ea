import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** The reference server's programs on a data folder of their own. */
export class Installation {
  readonly dataDir: string;

  private constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  static async create(): Promise<Installation> {
    return new Installation(await mkdtemp(join(tmpdir(), 'zielbaum-bench-server-')));
  }

  /** Runs the command line `okr`; resolves with what it printed, rejects when it fails. */
  async okr(...args: string[]): Promise<string> {
    const child = this.#spawn(['apps/server/src/cli/main.ts', ...args], {});
    const output = collect(child);
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`okr ${args.join(' ')} ended with ${code}:\n${output()}`);
    return output();
  }

  /** Starts the server as in production; resolves once it answers. */
  async serve(): Promise<RunningServer> {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const startedAt = performance.now();
    const child = this.#spawn(['apps/server/src/main.ts'], { ZIELBAUM_PORT: String(port) });
    const output = collect(child);
    while (!(await fetch(`${address}/healthz`).catch(() => undefined))?.ok) {
      if (child.exitCode !== null) throw new Error(`The server did not start:\n${output()}`);
      await new Promise((done) => setTimeout(done, 5));
    }
    return {
      address,
      pid: child.pid ?? Number.NaN,
      startMs: performance.now() - startedAt,
      async close() {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      },
    };
  }

  async remove(): Promise<void> {
    await rm(this.dataDir, { recursive: true, force: true });
  }

  #spawn(args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
    return spawn(process.execPath, ['--conditions=@zielbaum/source', ...args], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: '',
        ZIELBAUM_DATA_DIR: this.dataDir,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}

export interface RunningServer {
  address: string;
  pid: number;
  /** From starting the process to the first answer of `/healthz`. */
  startMs: number;
  close(): Promise<void>;
}

/** The last of what a program prints: enough to say why it failed, without keeping a whole log. */
function collect(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream
      ?.setEncoding('utf8')
      .on('data', (text: string) => (output = (output + text).slice(-4000)));
  }
  return () => output;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
