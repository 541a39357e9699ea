import type { Cycle, Page, ScoredObjective, Tree } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene, enterKey } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

let count = 0;

/** A cycle with objectives of these titles, and their ids by title. */
async function cycleOf(titles: string) {
  count += 1;
  const name = `Zyklus ${count}`;
  const body = { name, start: '2027-01-01', end: '2027-03-31' };
  const { id: cycleId } = (await scene.ask('POST /cycles', { body })).body as Cycle;
  const ids: Record<string, string> = {};
  for (const title of titles) {
    const created = await scene.ask('POST /objectives', { body: { cycleId, title } });
    ids[title] = (created.body as ScoredObjective).id;
  }
  return { name, cycleId, ids };
}

function move(id: string | undefined, before: unknown, key?: string): Promise<Answer> {
  return scene.ask(`PUT /objectives/${id}/position`, { body: { before }, ...(key && { key }) });
}

async function inTree(name: string): Promise<string> {
  const { body } = await scene.ask(`GET /tree?cycle=${encodeURIComponent(name)}`);
  return (body as Tree).objectives.map(({ title }) => title).join('');
}

async function inPages(query: string, limit: number): Promise<string[]> {
  const titles: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path = `/objectives?limit=${limit}${query}${cursor && `&cursor=${cursor}`}` as const;
    const { items, nextCursor } = (await scene.ask(`GET ${path}`)).body as Page<ScoredObjective>;
    titles.push(...items.map(({ title }) => title));
    cursor = nextCursor;
  }
  return titles;
}

describe('the order of objectives', () => {
  it('is that of their creation, until somebody puts one before another or last', async () => {
    const { name, ids } = await cycleOf('abcd');
    expect(await inTree(name)).toBe('abcd');
    for (const [moved, before, order] of [
      ['d', 'b', 'adbc'],
      ['c', 'a', 'cadb'],
      ['a', null, 'cdba'],
      ['d', 'a', 'cbda'],
      ['d', 'a', 'cbda'],
      ['a', null, 'cbda'],
    ] as const) {
      const target = before && ids[before];
      const answer = await move(ids[moved], target);
      expect(answer).toMatchObject({ status: 200, body: { before: target } });
      expect(await inTree(name)).toBe(order);
      const query = `&cycle=${encodeURIComponent(name)}`;
      expect((await inPages(query, 3)).join('')).toBe(order);
    }
  });

  it('puts what is created later last', async () => {
    const { name, cycleId, ids } = await cycleOf('ab');
    await move(ids['a'], null);
    await scene.ask('POST /objectives', { body: { cycleId, title: 'c' } });
    expect(await inTree(name)).toBe('bac');
  });

  it('holds however often two change places, and for what comes after', async () => {
    const { name, cycleId, ids } = await cycleOf('abc');
    for (let round = 0; round < 60; round += 1) {
      const [moved, before] = round % 2 === 0 ? ['c', 'b'] : ['b', 'c'];
      expect((await move(ids[moved], ids[before])).status).toBe(200);
    }
    expect(await inTree(name)).toBe('abc');
    await scene.ask('POST /objectives', { body: { cycleId, title: 'd' } });
    expect(await inTree(name)).toBe('abcd');
  });

  it('of all cycles together comes in pages that hold each objective once', async () => {
    const [one, other] = [await cycleOf('uvw'), await cycleOf('xyz')];
    await move(one.ids['w'], one.ids['v']);
    // The same place between the same numbers, in two cycles.
    await scene.database.asOwner('update objectives set position = 1.5 where id = any($1)', [
      [one.ids['w'], other.ids['z'], other.ids['y']],
    ]);
    const titles = await inPages('', 1);
    const { body } = await scene.ask('GET /objectives?limit=200');
    expect(titles).toHaveLength((body as Page<ScoredObjective>).items.length);
    for (const title of 'uvwxyz') expect(titles.filter((each) => each === title)).toHaveLength(1);
  });

  it('is kept when several move objectives at the same time', async () => {
    const { name, ids } = await cycleOf('abcdef');
    const answers = await Promise.all(['d', 'e', 'f'].map((title) => move(ids[title], ids['b'])));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect([...(await inTree(name))].sort().join('')).toBe('abcdef');
    expect(await inTree(name)).toMatch(/^a[def]{3}bc$/);
  });

  it('is no other version of the goal, but open pages are told', async () => {
    const { ids } = await cycleOf('ab');
    const etag = (await scene.ask(`GET /objectives/${ids['b']}`)).headers['etag'];
    const eventsOf = () =>
      scene.database.asOwner('select id from events where objective_id = $1', [ids['b']]);
    const before = (await eventsOf()).length;
    await move(ids['b'], ids['a']);
    expect(await eventsOf()).toHaveLength(before + 1);
    await move(ids['b'], ids['a']);
    expect(await eventsOf()).toHaveLength(before + 1);
    expect((await scene.ask(`GET /objectives/${ids['b']}`)).headers['etag']).toBe(etag);
    const history = await scene.ask(`GET /objectives/${ids['b']}/history`);
    expect(history.body).toMatchObject({ items: [] });
  });
});

describe('moving an objective', () => {
  it('is refused before what is not in its cycle, or itself', async () => {
    const [one, other] = [await cycleOf('ab'), await cycleOf('c')];
    for (const before of [
      other.ids['c'],
      one.ids['a'],
      scene.fulda.objectiveId,
      crypto.randomUUID(),
      'kein-ziel',
      '',
      7,
      undefined,
    ]) {
      const refused = await move(one.ids['a'], before);
      expect(refused, String(before)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/before' }] },
      });
    }
    expect(await inTree(one.name)).toBe('ab');
  });

  it('is not found for what is not there', async () => {
    for (const id of [crypto.randomUUID(), 'kein-ziel', scene.fulda.objectiveId]) {
      expect((await move(id, null)).status).toBe(404);
    }
  });

  it('is for those who work on it, while its cycle is open', async () => {
    const { cycleId, ids } = await cycleOf('ab');
    const { tenantId, unitId } = scene.giessen;
    const key = await enterKey(scene.database.db, tenantId, { role: 'member', unitId });
    expect(await move(ids['a'], null, key)).toMatchObject({ status: 403 });
    await scene.database.asOwner('update objectives set unit_id = $2 where id = $1', [
      ids['a'],
      unitId,
    ]);
    expect(await move(ids['a'], null, key)).toMatchObject({ status: 200 });
    await scene.database.asOwner("update cycles set phase = 'closed' where id = $1", [cycleId]);
    expect(await move(ids['a'], ids['b'])).toMatchObject({
      status: 409,
      body: { code: 'cycle_closed' },
    });
  });
});
