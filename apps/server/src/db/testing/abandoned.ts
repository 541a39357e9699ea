import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from '../embedded/binaries.ts';
import { prepareDataFolder } from '../embedded/data-folder.ts';
import { stopPostmaster } from '../embedded/postmaster.ts';
import { isAlive } from '../embedded/processes.ts';

/** Followed by the number of the process that made the folder. */
export const prefix = 'zielbaum-database-';

const throwAway = new RegExp(`^${prefix}(\\d+)-`);

/** Stops and removes throw-away databases whose test run was killed before it could. */
export async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = throwAway.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const path = join(tmpdir(), name);
    try {
      const folder = await prepareDataFolder(path);
      await stopPostmaster(folder, await findBinaries(folder.runsAs !== undefined));
      await rm(path, { recursive: true, force: true });
    } catch {
      // Another run is tidying up at the same time, or it belongs to another user.
    }
  }
}
