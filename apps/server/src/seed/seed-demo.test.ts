import { demoAlliance } from '@zielbaum/model/fixtures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '../db/testing/test-database.ts';
import { createTestDatabase } from '../db/testing/test-database.ts';
import { seedDemo } from './seed-demo.ts';

const today = '2026-11-23';
const demo = demoAlliance({ today }).organisations;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('fills in everything of the demo alliance, marked as example data', async () => {
  const seeded = await seedDemo(database.db, today);
  expect(seeded).toEqual(demo.map(({ organisation: { id, name } }) => ({ id, name, isNew: true })));
  const counts = await database.asOwner(`select
    (select count(*)::int from organisations where is_example) as organisations,
    (select count(*)::int from units) as units,
    (select count(*)::int from cycles) as cycles,
    (select count(*)::int from objectives) as objectives,
    (select count(*)::int from alignments) as alignments,
    (select count(*)::int from key_results) as "keyResults",
    (select count(*)::int from check_ins where source = 'seed') as "checkIns"`);
  const sum = (of: (each: (typeof demo)[number]) => readonly unknown[]) =>
    demo.reduce((total, each) => total + of(each).length, 0);
  expect(counts[0]).toEqual({
    organisations: demo.length,
    units: sum(({ units }) => units),
    cycles: sum(({ cycles }) => cycles),
    objectives: sum(({ objectives }) => objectives),
    alignments: sum(({ objectives }) => objectives.flatMap(({ alignments }) => alignments)),
    keyResults: sum(({ keyResults }) => keyResults),
    checkIns: sum(({ checkIns }) => checkIns),
  });
});

it('changes nothing when it is there already', async () => {
  const seeded = await seedDemo(database.db, '2027-06-01');
  expect(seeded.map(({ isNew }) => isNew)).toEqual(demo.map(() => false));
});
