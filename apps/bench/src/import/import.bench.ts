import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heading, table } from '../report.ts';
import { goalList } from '../server/goal-list.ts';
import { Installation } from '../server/reference-server.ts';
import { figure } from '../statistics.ts';

const size = { objectives: 5_556, keyResultsPerObjective: 4, checkInsPerKeyResult: 1 };
const organisation = 'Stadt Messung';

/** `okr import` of 50,000 rows as a user runs it, the program's start included. */
export async function run(): Promise<void> {
  const list = goalList(size);
  const rows = list.split('\n').length - 2;
  heading(`import: ${figure(rows)} rows, ${figure(list.length / 1e6, 1)} MB`);
  const folder = await mkdtemp(join(tmpdir(), 'zielbaum-bench-'));
  const installation = await Installation.create();
  try {
    const file = join(folder, 'goals.csv');
    await writeFile(file, list);
    // Sets the database up, which is no part of an import.
    await installation.okr('migrate');
    const timed = async () => {
      const startedAt = performance.now();
      await installation.okr('import', file, '--organisation', organisation);
      return figure((performance.now() - startedAt) / 1000, 1);
    };
    table(
      ['', 'seconds'],
      [
        ['into an empty organisation', await timed()],
        ['the same file again (changes nothing)', await timed()],
      ],
    );
  } finally {
    await installation.remove();
    await rm(folder, { recursive: true, force: true });
  }
}
