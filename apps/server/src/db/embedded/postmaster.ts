import { open, readFile, rm, stat, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../../start-error.ts';
import type { Binaries } from './binaries.ts';
import type { DataFolder } from './data-folder.ts';
import { diskFull, folderProblem } from './data-folder.ts';
import { isPostgres } from './processes.ts';
import { startProgram } from './run-program.ts';

/** PostgreSQL's main process on a data folder. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** Further `-c name=value`; tests switch durability off with it. */
export type Settings = Readonly<Record<string, string>>;

const logLimitBytes = 1_000_000;
const startLimitMs = 120_000;
const stopLimitMs = 60_000;
const pollMs = 20;
// All of them pass by themselves: another process starts it, or the last one's children are going.
const passing =
  /lock file "postmaster\.pid"|pre-existing shared memory block|could not bind|could not create any TCP/;

/** The running PostgreSQL of this folder, if any; removes what a crashed one left behind. */
export async function findPostmaster(folder: DataFolder): Promise<Postmaster | undefined> {
  const file = join(folder.cluster, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid) return undefined;
  if (await isPostgres(pid)) return port ? { pid, port } : undefined;
  // PostgreSQL itself only looks whether the number is in use, by whatever program.
  await rm(file, { force: true });
  return undefined;
}

/**
 * Starts PostgreSQL on a free port of the loopback interface and waits until it is ready.
 *
 * @returns undefined when another process was faster, or the port was taken meanwhile: look again
 * @throws StartError when it cannot start
 */
export async function startPostmaster(
  folder: DataFolder,
  binaries: Binaries,
  { settings = {}, port }: { settings?: Settings; port?: number | undefined },
): Promise<Postmaster | undefined> {
  const log = await openLog(folder);
  const logStart = (await log.stat()).size;
  const all: Settings = {
    listen_addresses: '127.0.0.1',
    port: String(port ?? (await freePort())),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...settings,
  };
  const program = startProgram(
    binaries.postgres,
    Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    // In a process group of its own: Ctrl-C in the terminal reaches the server only, which stops it in order.
    {
      cluster: folder.cluster,
      runsAs: folder.runsAs,
      stdio: ['ignore', log.fd, log.fd],
      isDetached: true,
    },
  );
  let failure: unknown;
  let hasEnded = false;
  program.on('error', (error) => ([failure, hasEnded] = [error, true]));
  program.on('exit', () => (hasEnded = true));
  program.unref();
  await log.close();
  const deadline = Date.now() + startLimitMs;
  while (!hasEnded && Date.now() < deadline) {
    if (await isReady(folder, program.pid)) return findPostmaster(folder);
    await wait(pollMs);
  }
  if (failure) throw failure;
  const said = (await readFile(folder.log, 'utf8')).slice(logStart);
  if (passing.test(said)) return undefined;
  if (said.includes('No space left on device')) throw diskFull(folder.path);
  throw cannotStart(folder, said);
}

/** Stops PostgreSQL in order, ending open connections, and waits until it is gone. */
export async function stopPostmaster(folder: DataFolder, binaries: Binaries): Promise<void> {
  const running = await findPostmaster(folder);
  if (!running) return;
  if (process.platform === 'win32') {
    const program = startProgram(binaries.pgCtl, ['stop', '-m', 'fast'], {
      ...folder,
      stdio: 'ignore',
    });
    await new Promise((resolve) => program.on('close', resolve));
    return;
  }
  process.kill(running.pid, 'SIGINT');
  const deadline = Date.now() + stopLimitMs;
  while (Date.now() < deadline && (await isPostgres(running.pid))) await wait(pollMs);
}

/** The eighth line of postmaster.pid says how far it is. */
async function isReady(folder: DataFolder, pid: number | undefined): Promise<boolean> {
  const text = await readFile(join(folder.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

async function openLog(folder: DataFolder) {
  try {
    const size = await stat(folder.log).then(
      (file) => file.size,
      () => 0,
    );
    if (size > logLimitBytes) await truncate(folder.log);
    return await open(folder.log, 'a', 0o600);
  } catch (error) {
    throw folderProblem(folder.path, error);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function cannotStart(folder: DataFolder, said: string): StartError {
  const lines = said.split('\n').filter((line) => /FATAL|PANIC|ERROR/.test(line));
  const reason =
    lines.map((line) => line.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')).join(' · ') || said.trim();
  return new StartError({
    de: `Die Datenbank in „${folder.path}“ konnte nicht starten (mehr in ${folder.log}): ${reason}`,
    en: `The database in "${folder.path}" could not start (more in ${folder.log}): ${reason}`,
  });
}
