import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from '../embedded/binaries.ts';
import { prepareDataFolder } from '../embedded/data-folder.ts';
import { stopPostmaster } from '../embedded/postmaster.ts';
import { isAlive } from '../embedded/processes.ts';

/** Followed by the number of the process that made the folder. */
export const prefix = 'zielbaum-test-';

/** Stops and removes throw-away databases whose test run was killed before it could. */
export async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix)
      ? Number.parseInt(name.slice(prefix.length), 10)
      : Number.NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
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
