import { existsSync, readFileSync } from 'node:fs';
import { buildTree } from '@zielbaum/model';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readInTenant } from '../db/index.ts';
import type { TestDatabase } from '../db/testing/test-database.ts';
import { createTestDatabase } from '../db/testing/test-database.ts';
import { exportGoalList } from './export-goal-list.ts';
import { findOrganisation } from '../organisations/store.ts';
import { importGoalList } from './import-goal-list.ts';
import { readGoalList } from './read-goal-list.ts';
import { readStoredGoals } from './stored-goals.ts';
import { treesOf } from './testing/trees.ts';

const today = '2026-11-23';
const realLists = new URL('../../../../../shared/data/real/', import.meta.url);
const ipfs = new URL('ipfs-2019.csv', realLists);
const mozilla = new URL('mozilla-2018.csv', realLists);
const areRealListsThere = existsSync(ipfs) && existsSync(mozilla);

let database: TestDatabase;
let number = 0;
/** A fresh name for each test. */
let organisation: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  organisation = `Stadt ${++number}`;
});

function bring(list: string | Uint8Array, name = organisation) {
  return importGoalList(database.db, Buffer.from(list), { organisation: name, today });
}

async function stored() {
  const tenantId = (await findOrganisation(database.db, organisation)) ?? '';
  return readInTenant(database.db, tenantId, (transaction) =>
    readStoredGoals(transaction, tenantId),
  );
}

describe('the real lists', () => {
  // Told apart from a failure by its title.
  if (!areRealListsThere) {
    it('are not here: ../shared/data/real is missing, so nothing about them is tested', () => {
      expect(areRealListsThere).toBe(false);
    });
    return;
  }

  it('bring in ipfs-2019: 9 objectives, 51 key results, 46 check-ins', async () => {
    const result = await bring(readFileSync(ipfs));
    expect(result.objectives.created).toBe(9);
    expect(result.keyResults.created).toBe(51);
    expect(result.checkIns.created).toBe(46);
    expect(result.newCycles).toEqual(['2019-Q2', '2019-Q3']);
    const { objectives, keyResults, checkIns } = await stored();
    expect([objectives.length, keyResults.length, checkIns.length]).toEqual([9, 51, 46]);
  });

  it('give each objective of ipfs-2019 the progress worked out by hand', async () => {
    await bring(readFileSync(ipfs));
    const { cycles, objectives, ...rest } = await stored();
    const progress = new Map<string, number | null>();
    for (const cycle of cycles) {
      const ofCycle = objectives.filter(({ cycleId }) => cycleId === cycle.id);
      for (const { title, score } of buildTree(ofCycle, { ...rest, cycle, today }))
        progress.set(title, score.progress);
    }
    // The last value of each key result, open ones as 0, over the number of key results.
    const byHand = {
      'Finish the "base cluster" use-case': (0.5 + 0 + 0 + 0 + 0 + 0 + 0 + 0.7 + 0.2 + 0) / 10,
      'Release collaborative clusters': (0.7 + 0.2 + 0.8 + 0.3 + 1 + 0.5) / 6,
      'Improve cluster scalability': (0 + 0 + 0 + 0 + 0.1 + 0) / 6,
      'Cluster outreach': (0.6 + 1 + 0.6 + 0.3 + 0.1 + 0) / 6,
      'IPFS Implementations are shipping quality releases on a schedule': 0 / 8,
      'The IPFS Community is informed of relevant news in a timely manner': (0.7 + 0 + 0 + 0) / 4,
      'Collaborations are systematized and prioritized': (0.5 + 0.5 + 0 + 0.5 + 0 + 0 + 0) / 7,
      'Research is projecting the present into the future': 0 / 3,
      'Lower priority projects are clearly owned and maintained': 0 / 1,
    };
    expect(byHand['Release collaborative clusters']).toBeCloseTo(7 / 12, 12);
    expect([...progress.keys()]).toEqual(Object.keys(byHand));
    for (const [title, expected] of Object.entries(byHand))
      expect(progress.get(title)).toBeCloseTo(expected, 12);
  });

  it('bring in mozilla-2018: 4 objectives, 12 key results with steps, all open', async () => {
    const result = await bring(readFileSync(mozilla));
    expect([result.objectives.created, result.keyResults.created, result.checkIns.created]).toEqual(
      [4, 12, 0],
    );
    const { cycles, objectives, ...rest } = await stored();
    const [cycle] = cycles;
    if (!cycle) throw new Error('The list has a cycle');
    const tree = buildTree(objectives, { ...rest, cycle, today });
    const scores = tree.flatMap(({ keyResults }) =>
      keyResults.map(({ metric, score }) => [metric.kind, score.progress]),
    );
    expect(scores).toEqual(Array.from({ length: 12 }, () => ['steps', null]));
    expect(tree.map(({ themes }) => themes)[0]).toEqual([
      'Community Development',
      'Technical Contributors',
    ]);
  });

  it.each([
    ['ipfs-2019.csv', ipfs],
    ['mozilla-2018.csv', mozilla],
  ])('come out of the database as %s went in', async (_, file) => {
    const original = readFileSync(file, 'utf8');
    await bring(original, `${organisation} hin`);
    const written = await exportGoalList(database.db, {
      organisation: `${organisation} hin`,
      today,
    });
    // Nothing differs but numbers that were written with a needless ".0".
    const same = written.replaceAll(
      `${organisation} hin`,
      readGoalList(Buffer.from(original)).organisations[0] ?? '',
    );
    expect(same === original.replaceAll(',0.0,', ',0,')).toBe(true);
    await bring(written, `${organisation} zurück`);
    expect(await treesOf(database.db, `${organisation} zurück`, today)).toEqual(
      await treesOf(database.db, `${organisation} hin`, today),
    );
  });
});
