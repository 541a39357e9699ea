import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StartError } from '../../start-error.ts';
import { lookUp, openDatabase } from '../index.ts';
import type { OpenDatabase } from '../index.ts';

const program = fileURLToPath(new URL('../testing/hold-database.ts', import.meta.url));

let base: string;
/** With a space and an umlaut in it, as on many a desk. */
let folder: string;
const running: Holder[] = [];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'zielbaum-embedded-'));
  folder = join(base, 'Daten für Gießen');
});
afterEach(async () => {
  for (const process of running.splice(0)) await process.stop();
  await rm(base, { recursive: true, force: true });
});

interface Holder {
  ready: Promise<unknown>;
  /** Ends it in order; resolves with its exit code. */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
  said(): string;
  pid: number | undefined;
}

/** Another process with the database of `folder`. */
function hold(...options: string[]): Holder {
  const child = spawn(
    process.execPath,
    ['--conditions=@zielbaum/source', program, '--folder', folder, ...options],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const exit = once(child, 'exit');
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const holder: Holder = {
    ready: Promise.race([
      once(child.stdout, 'data'),
      exit.then(() => Promise.reject(new Error(`The process ended: ${said}`))),
    ]),
    async stop() {
      child.stdin.end();
      return ((await exit) as [number | null])[0];
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    said: () => said,
    pid: child.pid,
  };
  holder.ready.catch(() => undefined);
  running.push(holder);
  return holder;
}

function openAs(isServer: boolean): Promise<OpenDatabase> {
  return openDatabase({ dataDir: folder, participant: { name: 'zielbaum test', isServer } });
}

async function names({ db }: OpenDatabase, organisation: string): Promise<string[]> {
  const rows = await lookUp(db, { organisation }, (transaction) =>
    transaction.selectFrom('organisations').select('name').execute(),
  );
  return rows.map((row) => row.name);
}

async function postmasterPid(): Promise<number> {
  const text = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

const isStopped = () => !existsSync(join(folder, 'postgres', 'postmaster.pid'));

it('starts for one process, keeps what was written, and stops with it', async () => {
  const first = hold('--organisation', 'Gießen');
  await first.ready;
  expect(await first.stop()).toBe(0);
  expect(isStopped()).toBe(true);
  const database = await openAs(false);
  expect(await names(database, 'Gießen')).toEqual(['Gießen']);
  await database.close();
  expect(isStopped()).toBe(true);
});

it('keeps its passwords where only their owner can read them', async () => {
  const database = await openAs(true);
  const { mode } = await stat(join(folder, 'postgres', 'zielbaum-passwords.json'));
  expect(mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'postgres'))).mode & 0o777).toBe(0o700);
  await database.close();
});

it('refuses a second server and says who has the folder', async () => {
  const first = hold();
  await first.ready;
  const second = hold();
  expect(await second.stop()).toBe(1);
  expect(second.said()).toBe(
    `Der Datenordner „${folder}“ wird schon von einem anderen Prozess benutzt (zielbaum test (${first.pid})).\n`,
  );
});

it('lets a tool work beside a server, whoever ends first', async () => {
  const server = hold('--organisation', 'Fulda');
  await server.ready;
  const early = await openAs(false);
  expect(await names(early, 'Fulda')).toEqual(['Fulda']);
  await early.close();
  expect(isStopped()).toBe(false);
  const late = await openAs(false);
  await server.stop();
  expect(await names(late, 'Fulda')).toEqual(['Fulda']);
  await late.close();
  expect(isStopped()).toBe(true);
});

it('takes over from a server that was killed, without loss', async () => {
  const killed = hold('--organisation', 'Marburg');
  await killed.ready;
  await killed.kill();
  const next = await openAs(true);
  expect(await names(next, 'Marburg')).toEqual(['Marburg']);
  await next.close();
  expect(isStopped()).toBe(true);
});

it('loses nothing when PostgreSQL is killed together with the server', async () => {
  const killed = hold('--organisation', 'Wetzlar');
  await killed.ready;
  const pid = await postmasterPid();
  await killed.kill();
  process.kill(pid, 'SIGKILL');
  const next = await openAs(true);
  expect(await names(next, 'Wetzlar')).toEqual(['Wetzlar']);
  await next.close();
});

it('starts PostgreSQL again when it dies under a server', async () => {
  const server = await openAs(true);
  const killed = await postmasterPid();
  process.kill(killed, 'SIGKILL');
  await vi.waitFor(
    async () => {
      expect(await postmasterPid()).not.toBe(killed);
      await names(server, 'x');
    },
    { timeout: 20_000 },
  );
  await server.close();
  expect(isStopped()).toBe(true);
});

it('is created once by processes that come at the same time', async () => {
  const together = [hold(), hold('--tool'), hold('--tool')];
  await Promise.all(together.map((process) => process.ready));
  expect(await Promise.all(together.map((process) => process.stop()))).toEqual([0, 0, 0]);
  expect(isStopped()).toBe(true);
});

it('starts although the number of a crashed PostgreSQL now belongs to another program', async () => {
  await (await openAs(true)).close();
  await writeFile(
    join(folder, 'postgres', 'postmaster.pid'),
    `${process.pid}\n/x\n1\n5432\n\n127.0.0.1\n1 1\nready\n`,
  );
  const database = await openAs(true);
  expect(await names(database, 'x')).toEqual([]);
  await database.close();
});

it('says in one sentence what is wrong with a folder', async () => {
  const file = join(base, 'Datei');
  await writeFile(file, 'x');
  const other = join(base, 'anders');
  await mkdir(join(other, 'postgres'), { recursive: true });
  await writeFile(join(other, 'postgres', 'Brief.txt'), 'x');
  const old = join(base, 'alt');
  await mkdir(join(old, 'postgres'), { recursive: true });
  await writeFile(join(old, 'postgres', 'PG_VERSION'), '14\n');
  const sentence = async (path: string) => {
    folder = path;
    const error: unknown = await openAs(true).catch((reason: unknown) => reason);
    return error instanceof StartError ? error.sentence.de : error;
  };
  expect(await sentence(file)).toBe(
    `Der Datenordner „${file}“ ist kein Ordner, sondern eine Datei.`,
  );
  expect(await sentence(join(file, 'darin'))).toContain('ist kein Ordner, sondern eine Datei.');
  expect(await sentence('/proc/zielbaum')).toMatch(
    /^Im Datenordner „\/proc\/zielbaum“ kann nicht geschrieben werden/,
  );
  expect(await sentence(old)).toContain('gehört zu PostgreSQL 14, mitgeliefert ist PostgreSQL 18');
  expect(await sentence(other)).toContain('enthält etwas anderes als eine Datenbank');
});
