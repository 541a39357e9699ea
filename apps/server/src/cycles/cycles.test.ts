import type { Cycle, Page, Problem } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

function create(body: object) {
  return scene.ask('POST /cycles', { body });
}

describe('a cycle', () => {
  it('is created regular and in planning unless said otherwise, and read again', async () => {
    const created = await create({ name: ' 2027-Q1 ', start: '2027-01-01', end: '2027-03-31' });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ name: '2027-Q1', kind: 'regular', phase: 'planning' });
    const { id } = created.body as Cycle;
    expect(created.headers['location']).toBe(`/api/v1/cycles/${id}`);
    expect((await scene.ask(`GET /cycles/${id}`)).body).toEqual(created.body);
  });

  it('may last a single day', async () => {
    const day = { name: 'Klausurtag', start: '2027-05-04', end: '2027-05-04', kind: 'practice' };
    expect(await create(day)).toMatchObject({ status: 201, body: day });
  });

  it.each([
    ['an end before its start', { name: 'x', start: '2027-03-31', end: '2027-01-01' }, '/end'],
    ['a day that does not exist', { name: 'x', start: '2027-02-30', end: '2027-03-31' }, '/start'],
    ['a year nobody lives in', { name: 'x', start: '0001-01-01', end: '2027-03-31' }, '/start'],
    ['no name', { start: '2027-01-01', end: '2027-03-31' }, '/name'],
    [
      'an unknown phase',
      { name: 'x', start: '2027-01-01', end: '2027-03-31', phase: 'x' },
      '/phase',
    ],
  ])('is refused with %s', async (_name, body, pointer) => {
    const refused = await create(body);
    expect(refused.status).toBe(422);
    expect((refused.body as Problem).errors?.map((error) => error.pointer)).toContain(pointer);
  });

  it('has a name of its own, in its organisation', async () => {
    const body = { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31' };
    expect(await create(body)).toMatchObject({
      status: 409,
      body: { code: 'duplicate', errors: [{ pointer: '/name' }] },
    });
    const simultaneous = await Promise.all(
      Array.from({ length: 4 }, () => create({ ...body, name: 'Gleichzeitig' })),
    );
    expect(simultaneous.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it.each([crypto.randomUUID(), '2026-Q4', '0'])(
    'that does not exist is not found: %s',
    async (id) => {
      expect((await scene.ask(`GET /cycles/${id}`)).status).toBe(404);
    },
  );
});

describe('lists', () => {
  it('show the newest cycle first, page by page, each once', async () => {
    for (const year of [2030, 2031, 2032]) {
      for (const name of ['a', 'b']) {
        await create({ name: `${year}${name}`, start: `${year}-01-01`, end: `${year}-12-31` });
      }
    }
    const starts: string[] = [];
    const ids = new Set<string>();
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await scene.ask(`GET /cycles?limit=2${cursor && `&cursor=${cursor}`}`);
      const { items, nextCursor } = page.body as Page<Cycle>;
      for (const { id, start } of items) {
        starts.push(start);
        ids.add(id);
      }
      cursor = nextCursor;
    }
    expect(starts).toEqual(starts.toSorted().reverse());
    expect(ids.size).toBe(starts.length);
  });

  it('show units with their parents', async () => {
    expect((await scene.ask('GET /units')).body).toEqual({
      items: [{ id: scene.giessen.unitId, name: 'Digitalisierung Gießen', parentId: null }],
      nextCursor: null,
    });
  });

  it('do not take cursors of other lists', async () => {
    const cursor = Buffer.from(scene.giessen.objectiveId).toString('base64url');
    for (const list of ['/cycles', '/units', '/key-results'] as const) {
      expect((await scene.ask(`GET ${list}?cursor=${cursor}`)).status).toBe(422);
    }
  });
});
