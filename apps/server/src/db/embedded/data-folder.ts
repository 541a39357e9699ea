import { chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../../start-error.ts';

/** The user PostgreSQL runs as when it is not us. */
export interface OtherUser {
  uid: number;
  gid: number;
}

export interface DataFolder {
  /** As the person named it. */
  path: string;
  /** PostgreSQL's own folder in it. */
  cluster: string;
  log: string;
  /** PostgreSQL refuses to run as root. */
  runsAs: OtherUser | undefined;
}

const nobody: OtherUser = { uid: 65_534, gid: 65_534 };

/**
 * Makes the folder if need be and finds out whether it can be worked in.
 *
 * @throws StartError naming what is in the way
 */
export async function prepareDataFolder(path: string): Promise<DataFolder> {
  const cluster = join(path, 'postgres');
  try {
    await makeFolder(path);
    const probe = join(path, `.probe-${process.pid}`);
    await writeFile(probe, 'x'.repeat(4_096));
    await rm(probe, { force: true });
    return { path, cluster, log: join(path, 'postgres.log'), runsAs: await otherUser(cluster) };
  } catch (error) {
    throw folderProblem(path, error);
  }
}

/** Whether PostgreSQL's folder has been initialised, by this or an earlier start. */
export async function isInitialised(folder: DataFolder, major: string): Promise<boolean> {
  let version: string;
  try {
    version = (await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw folderProblem(folder.path, error);
    const entries = await readdir(folder.cluster).catch(() => []);
    if (entries.length === 0) return false;
    throw new StartError({
      de: `Der Ordner „${folder.cluster}“ enthält etwas anderes als eine Datenbank; bitte einen anderen Datenordner angeben.`,
      en: `The folder "${folder.cluster}" holds something other than a database; please name another data folder.`,
    });
  }
  if (version === major) return true;
  throw new StartError({
    de: `Der Datenordner „${folder.path}“ gehört zu PostgreSQL ${version}, mitgeliefert ist PostgreSQL ${major}; bitte die Daten erst übertragen oder einen anderen Datenordner angeben.`,
    en: `The data folder "${folder.path}" belongs to PostgreSQL ${version}, but PostgreSQL ${major} comes with this server; please migrate the data first or name another data folder.`,
  });
}

/** Makes a folder that only PostgreSQL's user can look into. */
export async function makePrivate(path: string, user: OtherUser | undefined): Promise<void> {
  await mkdir(path, { mode: 0o700 });
  if (user) await chown(path, user.uid, user.gid);
}

/** One sentence for what the file system says about the data folder; other errors stay what they are. */
export function folderProblem(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new StartError(
      {
        de: `Der Datenordner „${path}“ ist kein Ordner, sondern eine Datei.`,
        en: `The data folder "${path}" is a file, not a folder.`,
      },
      { cause: error },
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT') {
    return new StartError(
      {
        de: `Im Datenordner „${path}“ kann nicht geschrieben werden (${code}).`,
        en: `The data folder "${path}" cannot be written to (${code}).`,
      },
      { cause: error },
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(path, error);
  return error;
}

export function diskFull(path: string, cause?: unknown): StartError {
  return new StartError(
    {
      de: `Auf dem Datenträger des Datenordners „${path}“ ist kein Platz mehr.`,
      en: `The disk of the data folder "${path}" is full.`,
    },
    { cause },
  );
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** Not mkdir's own `recursive`: it never returns where a folder cannot hold others, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  if (
    await stat(path).then(
      (status) => status.isDirectory(),
      () => false,
    )
  )
    return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch(async (error: unknown) => {
    // Another process may just have made it.
    if (codeOf(error) !== 'EEXIST' || !(await stat(path)).isDirectory()) throw error;
  });
}

/** A folder initialised by an ordinary user keeps its owner, also when root starts the server. */
async function otherUser(cluster: string): Promise<OtherUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody;
}
