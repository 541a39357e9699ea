import { readdirSync, readFileSync } from 'node:fs';
import { createClient } from '@zielbaum/sdk';
import type { OkrClient } from '@zielbaum/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Municipality, startMunicipality } from './harness/municipality.ts';
import { allianceYear, formAlliance } from './recipes/alliance-year.ts';
import { closeGaps } from './recipes/close-gaps.ts';
import { enterColumn } from './recipes/column-of-values.ts';
import { rowsFor } from './recipes/dashboard.ts';
import { tellValues } from './recipes/nightly-values.ts';
import { workThrough } from './recipes/one-cycle.ts';

/** The recipes of docs/guide/sdk.md, as they stand there, against the real server. */
let city: Municipality;
let okr: OkrClient;
let keyResultId: string;
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format();

beforeAll(async () => {
  city = await startMunicipality();
  const printed = await city.okr('key', 'create', '--organisation', 'Gießen', '--kind', 'api');
  const auth = /okr_sk_\S+/.exec(printed)?.[0] ?? '';
  okr = createClient({ baseUrl: city.serverUrl, auth });
  const [cycle] = (await okr.cycles.list().page()).items;
  const { id: objectiveId } = await okr.objectives.create({
    cycleId: cycle?.id ?? '',
    title: 'Rezepte gelingen',
  });
  const metric = { kind: 'number', baseline: 0, target: 100 } as const;
  const { id } = await okr.keyResults.create({ objectiveId, title: 'Gelungene', metric });
  keyResultId = id;
});
afterAll(() => city.close());

async function valuesOf(id: string): Promise<unknown[]> {
  const { items } = await okr.keyResults.checkIns(id).page();
  return items.map(({ date, value }) => [date, value]);
}

test('the guide shows each recipe as it is run here', () => {
  const guide = readFileSync(new URL('../../../docs/guide/sdk.md', import.meta.url), 'utf8');
  const folder = new URL('recipes/', import.meta.url);
  const files = readdirSync(folder);
  expect(files).toHaveLength(6);
  for (const file of files) {
    const recipe = readFileSync(new URL(file, folder), 'utf8');
    expect(guide, file).toContain(`\`\`\`ts\n${recipe}\`\`\``);
  }
});

describe('nightly values', () => {
  test('count once per day, and name what is refused', async () => {
    const values = new Map([
      [keyResultId, 40],
      ['gibt-es-nicht', 1],
    ]);
    const refusal = [expect.stringMatching(/^gibt-es-nicht: .*Dieses Schlüsselergebnis/)];
    expect(await tellValues(okr, today, values)).toEqual(refusal);
    expect(await tellValues(okr, today, values)).toEqual(refusal);
    expect(await valuesOf(keyResultId)).toEqual([[today, 40]]);
  });
});

test('a column of values goes in as a whole', async () => {
  const entered = await enterColumn(okr, keyResultId, '01.01.2025;12,5\n02.01.2025;1.250\n');
  expect(entered).toEqual({ entered: 2, skipped: 0 });
  expect(await valuesOf(keyResultId)).toEqual([
    ['2025-01-01', 12.5],
    ['2025-01-02', 1250],
    [today, 40],
  ]);
  await expect(enterColumn(okr, keyResultId, '03.01.2025;1\n32.01.2025;2')).rejects.toMatchObject({
    errors: [{ pointer: '/rows/1/date' }],
  });
  expect(await valuesOf(keyResultId)).toHaveLength(3);
});

test('gaps are closed where the source knows a value', async () => {
  const stale: string[] = [];
  for await (const { id, score, metric } of okr.keyResults.list({ cycle: 'current' })) {
    if (score.isStale && metric.kind === 'number') stale.push(id);
  }
  expect(stale.length).toBeGreaterThan(0);
  const open = await closeGaps(okr, today, async ({ id }) => (id === stale[0] ? 7 : undefined));
  expect(open).toHaveLength(stale.length - 1);
  expect((await valuesOf(stale[0] ?? '')).at(-1)).toEqual([today, 7]);
});

test('a cycle is worked through, and what is kept goes on in the next', async () => {
  const [year] = today.split('-');
  const cycle = { name: 'Rezept A', start: `${year}-01-01`, end: `${year}-12-31` };
  const next = { name: 'Rezept B', start: `${year}-02-01`, end: `${year}-12-31` };
  const { proposedGrade, carried } = await workThrough(okr, [cycle, next]);
  expect(proposedGrade).toBe(0.8);
  expect(carried).toMatchObject([{ title: 'Anträge kommen ohne Papier aus' }]);
  const { items } = await okr.objectives.lineage(carried[0]?.id ?? '');
  expect(items).toMatchObject([
    { cycle: { name: 'Rezept A', phase: 'closed' }, grade: 0.8, band: 'green', outcome: 'keep' },
    { cycle: { name: 'Rezept B', phase: 'planning' }, state: 'proposed' },
  ]);
});

test('an alliance and its cities go through a year together', async () => {
  const client = async (organisation: string, role: string) => {
    const order = ['--organisation', organisation, '--kind', 'api', '--role', role];
    const printed = await city.okr('key', 'create', ...order);
    return createClient({ baseUrl: city.serverUrl, auth: /okr_sk_\S+/.exec(printed)?.[0] ?? '' });
  };
  const clients = (role: string) =>
    Promise.all(['Digitale Kommune@Hessen', 'Gießen', 'Fulda'].map((name) => client(name, role)));
  const [administration, ...administrations] = await clients('admin');
  const [alliance, ...cities] = await clients('okrMaster');
  if (!administration || !alliance) throw new Error('no clients');
  await formAlliance(administration, administrations);
  const [year] = today.split('-');
  const cycle = { name: 'Verbundjahr', start: `${year}-01-01`, end: `${year}-12-31` };
  const next = { name: 'Verbundjahr danach', start: `${year}-02-01`, end: `${year}-12-31` };
  const { below, proposedGrade, carried } = await allianceYear(alliance, cities, [cycle, next]);
  expect(below?.score.progress).toBeCloseTo(0.6);
  const shared = below?.children.map(({ sharedBy, title, score }) => [
    sharedBy,
    title,
    score.progress,
  ]);
  expect(shared).toEqual([
    ['Gießen', 'Wohngeld wird online beantragt', 0.4],
    ['Fulda', 'Wohngeld wird online beantragt', 0.8],
  ]);
  expect(proposedGrade).toBeCloseTo(0.6);
  expect(carried).toMatchObject([{ title: 'Wohngeld kommt in allen Städten ohne Papier aus' }]);
  const { items } = await alliance.trends({ lineage: carried[0]?.id ?? '' });
  expect(items).toMatchObject([{ points: [{ count: 1 }] }]);
});

test('a dashboard gets the rows of the tree', async () => {
  const tree = await okr.tree();
  const rows = await rowsFor(okr);
  const [first] = tree.objectives;
  expect(rows[0]).toMatchObject({ level: 0, title: first?.title, pace: first?.score.pace });
  expect(rows.some(({ level }) => level > 0)).toBe(true);
});
