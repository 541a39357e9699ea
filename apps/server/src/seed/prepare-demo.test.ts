import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScoredKeyResult, Tree } from '@zielbaum/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';
import { prepareDemo } from './prepare-demo.ts';
import type { DemoFile } from './prepare-demo.ts';

const origin = 'http://127.0.0.1:4320';
let scene: Scene;
let dataDir: string;
beforeAll(async () => {
  scene = await createScene();
  // The scene's city has the name of the demo's.
  await scene.database.asOwner("update organisations set name = 'Stadt ' || name");
  dataDir = await mkdtemp(join(tmpdir(), 'zielbaum-demo-'));
});
afterAll(async () => {
  await scene.close();
  await rm(dataDir, { recursive: true });
});

const file = () => join(dataDir, 'demo.json');
const read = async () => JSON.parse(await readFile(file(), 'utf8')) as DemoFile;

/** Starts the demo on a day, and reads as the intranet's page does what it names. */
async function startOn(today: string) {
  await prepareDemo(scene.database.db, { dataDir, origins: [origin], today });
  scene.clock.now = new Date(`${today}T10:00:00Z`);
  const demo = await read();
  const ask = async (path: string) =>
    (await scene.ask(`GET /${path}`, { key: demo.embedKey, headers: { origin } })).body;
  const tree = (await ask('tree?cycle=current')) as Tree;
  const keyResults = await Promise.all(
    Object.values(demo.show).map((id) => ask(`key-results/${id}`) as Promise<ScoredKeyResult>),
  );
  const inTree = JSON.stringify(tree);
  return { demo, cycle: tree.cycle.name, keyResults, inTree };
}

it('names key results of the cycle that the tree shows, whenever the demo is started', async () => {
  const first = await startOn('2026-11-23');
  const later = await startOn('2027-02-10');
  const again = await startOn('2027-03-31');
  const muchLater = await startOn('2028-05-05');

  expect([first, later, again, muchLater].map(({ cycle }) => cycle)).toEqual([
    '2026-Q4',
    '2027-Q1',
    '2027-Q1',
    '2028-Q2',
  ]);
  for (const { demo, keyResults, inTree } of [first, later, again, muchLater]) {
    expect(demo.embedKey).toBe(first.demo.embedKey);
    for (const { id } of keyResults) expect(inTree).toContain(id);
    expect(keyResults.map(({ title }) => title)).toEqual(
      first.keyResults.map(({ title }) => title),
    );
    expect(keyResults.every(({ score }) => score.progress !== null)).toBe(true);
  }
  expect(first.demo.cycles).toEqual([
    { name: '2026-Q4', kind: 'regular', phase: 'active' },
    { name: '2026-Q3', kind: 'regular', phase: 'closed' },
    { name: '2026-Q2', kind: 'regular', phase: 'closed' },
    { name: '2026-Q1', kind: 'practice', phase: 'closed' },
  ]);
  expect(later.demo.cycles[0]?.name).toBe('2027-Q1');
  expect(again.demo).toEqual(later.demo);
  expect(later.demo.show).not.toEqual(first.demo.show);
});

it('lets a page read what the cities share with their alliance, and not check in', async () => {
  const { demo } = await startOn('2028-05-05');
  const key = demo.alliance.embedKey;
  const headers = { origin };
  const { body } = await scene.ask('GET /tree', { key, headers });
  expect(JSON.stringify(body)).toMatch(/"sharedBy":"Offenbach"/);
  const entry = { body: { value: 1 }, key, headers };
  const { status } = await scene.ask(`POST /key-results/${demo.show.checkIn}/check-ins`, entry);
  expect(status).toBe(403);
});

it.each(['', '[]', '{"embedKey":7}'])('writes a damaged file (%s) anew', async (damaged) => {
  await writeFile(file(), damaged);
  const { keyResults } = await startOn('2028-05-05');
  expect(keyResults.map(({ score }) => score.value)).not.toContain(undefined);
  expect(await read()).toMatchObject({ organisation: 'Gießen' });
});
