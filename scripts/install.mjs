import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnable } from './platform.mjs';
import { fail, say } from './say.mjs';

/** The repository's root. */
export const root = fileURLToPath(new URL('..', import.meta.url));

// Its node comes first: on Windows, `.bin` holds none that starts without a shell.
const folders = [join(root, 'node_modules', 'node', 'bin'), join(root, 'node_modules', '.bin')];

/** The environment in which `node` and every tool are the ones this project pins. */
export const projectEnvironment = Object.freeze({
  ...process.env,
  PATH: [...folders, process.env.PATH ?? ''].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
});

/** The arguments with which Node runs an app from its sources. */
export const fromSource = Object.freeze(['--conditions=@zielbaum/source']);

/**
 * Installs what the lock file names and `node_modules` lacks; does nothing when all is there.
 * Ends the process with one sentence when it cannot.
 */
export function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    fail(
      `Zielbaum braucht Node.js ab Version 20, hier läuft ${process.versions.node}.`,
      `Zielbaum needs Node.js 20 or newer; this is ${process.versions.node}.`,
    );
  }
  if (isInstalled(root)) return;
  say(
    'Installiere, was fehlt (etwa eine Minute) …',
    'Installing what is missing (about a minute) …',
  );
  const flags = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const [command, args, options] = spawnable('npm', flags);
  const { status } = spawnSync(command, args, { ...options, cwd: root, stdio: 'inherit' });
  if (status !== 0 || !isInstalled(root)) {
    fail(
      'Die Installation ist nicht gelungen; die Meldung von npm steht darüber.',
      'The installation did not succeed; see the message of npm above.',
    );
  }
}

/**
 * Whether every package that a folder's lock file requires stands in `node_modules` in its version.
 *
 * @param {string} folder
 */
export function isInstalled(folder) {
  const installedLock = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      !path.includes('node_modules/') ||
      entry.optional === true ||
      entry.link === true ||
      (installed[path]?.version === entry.version && stands(folder, path)),
  );
}

/** What lies in a workspace's own `node_modules` goes with its folder, and npm's record does not say so. */
function stands(folder, path) {
  return path.startsWith('node_modules/') || existsSync(join(folder, path, 'package.json'));
}
