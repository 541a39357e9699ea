import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import type { OtherUser } from './data-folder.ts';

export interface ProgramOptions {
  /** PostgreSQL's folder: what `-D` means. */
  cluster: string;
  runsAs: OtherUser | undefined;
  stdio: StdioOptions;
  isDetached?: boolean;
}

/**
 * Starts one of PostgreSQL's programs on a cluster. Another user may not be able to walk down to
 * the folder (a home with mode 0700), so on Linux the program is put into it and finds it there:
 * the working directory is entered before the user is changed.
 */
export function startProgram(
  file: string,
  args: readonly string[],
  options: ProgramOptions,
): ChildProcess {
  const { cluster, runsAs, stdio, isDetached = false } = options;
  const isInside = runsAs !== undefined && process.platform === 'linux';
  return spawn(file, ['-D', isInside ? '/proc/self/cwd' : cluster, ...args], {
    cwd: isInside ? cluster : '/',
    ...(runsAs ?? {}),
    stdio,
    detached: isDetached,
    windowsHide: true,
    // Nothing of our environment (PGPORT, PGDATA, LC_…) may change what it does.
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C' },
  });
}
