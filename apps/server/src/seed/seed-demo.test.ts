import { demoAlliance } from '@zielbaum/model/fixtures';
import type { Objective } from '@zielbaum/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../db/testing/test-database.ts';
import { createTestDatabase } from '../db/testing/test-database.ts';
import { readInTenant } from '../db/index.ts';
import { readStoredGoals } from '../import/stored-goals.ts';
import { seedDemo } from './seed-demo.ts';

const today = '2026-11-23';
const all = demoAlliance({ today });
const demo = all.organisations;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

type Counts = Record<'cycles' | 'units' | 'checkIns' | 'shares' | 'members', number>;

async function counts(): Promise<Counts> {
  const [row] = await database.asOwner<Counts>(`select
    (select count(*)::int from organisations where is_example) as organisations,
    (select count(*)::int from units) as units,
    (select count(*)::int from cycles) as cycles,
    (select count(*)::int from objectives) as objectives,
    (select count(*)::int from alignments) as alignments,
    (select count(*)::int from key_results) as "keyResults",
    (select count(*)::int from check_ins where source = 'seed') as "checkIns",
    (select count(*)::int from reviews) as reviews,
    (select count(*)::int from alliance_members where state = 'member') as members,
    (select count(*)::int from shares) as shares,
    (select count(*)::int from shared_alignments) as "sharedAlignments",
    (select count(*)::int from deliveries) as deliveries`);
  return row as Counts;
}

it('fills in everything of the demo alliance, marked as example data', async () => {
  const seeded = await seedDemo(database.db, today);
  expect(seeded).toEqual(
    demo.map(({ organisation: { id, name } }) => ({ id, name, change: 'created' })),
  );
  const sum = (of: (each: (typeof demo)[number]) => readonly unknown[]) =>
    demo.reduce((total, each) => total + of(each).length, 0);
  expect(await counts()).toEqual({
    organisations: demo.length,
    units: sum(({ units }) => units),
    cycles: sum(({ cycles }) => cycles),
    objectives: sum(({ objectives }) => objectives),
    alignments: sum(({ objectives }) => objectives.flatMap(({ alignments }) => alignments)),
    keyResults: sum(({ keyResults }) => keyResults),
    checkIns: sum(({ checkIns }) => checkIns),
    reviews: sum(({ reviews }) => [...reviews.keys()]),
    members: demo.length - 1,
    shares: all.shares.length,
    sharedAlignments: all.shares.length,
    deliveries: 0,
  });
});

it('tells the audit log that the command line let the cities share', async () => {
  const entries = await database.asOwner<{ who: string; action: string }>(
    'select distinct who, action from audit_entries order by action',
  );
  expect(entries).toEqual(
    ['alliances.accept', 'alliances.invite', 'sharedObjectives.align', 'shares.put'].map(
      (action) => ({ who: 'cli', action }),
    ),
  );
});

it('changes nothing while its last cycle lasts', async () => {
  const before = await counts();
  const seeded = await seedDemo(database.db, '2026-12-31');
  expect(seeded.map(({ change }) => change)).toEqual(demo.map(() => 'none'));
  expect(await counts()).toEqual(before);
});

it('goes on into the present quarter when its last cycle has ended, and loses nothing', async () => {
  const before = await counts();
  const later = '2027-08-15';
  expect((await seedDemo(database.db, later)).map(({ change }) => change)).toEqual(
    demo.map(() => 'continued'),
  );
  const after = await counts();
  expect(after.cycles).toBe(before.cycles + demo.length);
  expect(after.units).toBe(before.units);
  expect(after.members).toBe(before.members);
  expect(after.shares).toBe(before.shares + all.shares.length);

  for (const { organisation } of demo) {
    const { id, name } = organisation;
    const stored = await readInTenant(database.db, id, (transaction) =>
      readStoredGoals(transaction, id),
    );
    const own = stored.cycles.find((cycle) => cycle.name === '2027-Q3');
    const fresh = demoAlliance({ today: later }).organisations.find(
      (each) => each.organisation.id === id,
    );
    const current = fresh?.cycles.at(-1);
    expect(own).toMatchObject({ start: '2027-07-01', end: '2027-09-30', phase: 'active' });
    const titles = (objectives: readonly Objective[], cycleId = '') =>
      objectives.filter((each) => each.cycleId === cycleId).map(({ title }) => title);
    expect(titles(stored.objectives, own?.id).sort(), name).toEqual(
      titles(fresh?.objectives ?? [], current?.id).sort(),
    );
    for (const { cycleId, alignments } of stored.objectives) {
      for (const { parentId } of alignments) {
        expect(stored.objectives.find(({ id: other }) => other === parentId)?.cycleId).toBe(
          cycleId,
        );
      }
    }
  }

  expect((await seedDemo(database.db, later)).map(({ change }) => change)).toEqual(
    demo.map(() => 'none'),
  );
  expect(await counts()).toEqual(after);
});

it('lets no city join again that has left', async () => {
  const [city] = demo;
  const { id = '' } = city?.organisation ?? {};
  await database.asOwner('delete from alliance_members where member_id = $1', [id]);
  const before = await counts();
  await seedDemo(database.db, '2028-02-01');
  const after = await counts();
  expect(after.members).toBe(before.members);
  expect(after.shares).toBe(
    before.shares + all.shares.filter(({ cityId }) => cityId !== id).length,
  );
});
