import { randomUUID } from 'node:crypto';
import { chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '../../start-error.ts';
import type { Binaries } from './binaries.ts';
import { newCredentials, ownerRole, writeCredentials } from './credentials.ts';
import type { DataFolder, OtherUser } from './data-folder.ts';
import { codeOf, diskFull, folderProblem, makePrivate } from './data-folder.ts';
import { isAlive } from './processes.ts';
import { startProgram } from './run-program.ts';

const unfinished = /^postgres\.new-(\d+)-/;

/**
 * Creates PostgreSQL's folder beside its place and moves it there in one step: a crash leaves no
 * half of it, and of two processes at the same time one wins and both work with its folder.
 */
export async function initialise(folder: DataFolder, binaries: Binaries): Promise<void> {
  await removeUnfinished(folder.path);
  const fresh = join(folder.path, `postgres.new-${process.pid}-${randomUUID().slice(0, 8)}`);
  const credentials = newCredentials();
  try {
    await makePrivate(fresh, folder.runsAs);
    await withPasswordFile(credentials.owner, folder.runsAs, (file) =>
      initdb(file, fresh, { folder, binaries }),
    );
    await writeCredentials(fresh, credentials);
    await rename(fresh, folder.cluster);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    const isLateComer =
      codeOf(error) === 'ENOTEMPTY' || (codeOf(error) === 'EEXIST' && fresh !== folder.path);
    if (!isLateComer) throw folderProblem(folder.path, error);
  }
}

/** In the temporary directory, because the user that reads it may not reach the data folder. */
async function withPasswordFile(
  password: string,
  reader: OtherUser | undefined,
  work: (file: string) => Promise<void>,
): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'zielbaum-'));
  try {
    const file = join(place, 'password');
    await writeFile(file, password, { mode: 0o600 });
    if (reader) await Promise.all([place, file].map((path) => chown(path, reader.uid, reader.gid)));
    await work(file);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function initdb(
  passwordFile: string,
  cluster: string,
  { folder, binaries }: { folder: DataFolder; binaries: Binaries },
): Promise<void> {
  const args = [
    `--username=${ownerRole}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--no-instructions',
  ];
  // The same order of text on every system.
  const locale = [
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const program = startProgram(binaries.initdb, [...args, ...locale], {
    cluster,
    runsAs: folder.runsAs,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  program.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    program.on('error', reject);
    program.on('close', resolve);
  });
  if (code === 0) return;
  if (said.includes('No space left on device')) throw diskFull(folder.path);
  throw new StartError({
    de: `Die Datenbank in „${folder.path}“ konnte nicht angelegt werden: ${said.trim().replaceAll('\n', ' · ')}`,
    en: `The database in "${folder.path}" could not be created: ${said.trim().replaceAll('\n', ' · ')}`,
  });
}

async function removeUnfinished(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    const pid = unfinished.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(path, name), { recursive: true, force: true });
  }
}
