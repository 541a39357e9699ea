import type { Problem, ScoredObjective, Tree } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

async function create(
  title: string,
  more: object = {},
): Promise<ScoredObjective & { etag: string }> {
  const { cycleId } = scene.giessen;
  const { status, body, headers, text } = await scene.ask('POST /objectives', {
    body: { cycleId, title, ...more },
  });
  expect(status, text).toBe(201);
  return { ...(body as ScoredObjective), etag: String(headers['etag']) };
}

function change(objective: { id: string; etag: string }, body: object) {
  return scene.ask(`PATCH /objectives/${objective.id}`, {
    body,
    headers: { 'if-match': objective.etag },
  });
}

describe('an objective', () => {
  it('is created with defaults, and read again under its location with the same ETag', async () => {
    const { cycleId } = scene.giessen;
    const created = await scene.ask('POST /objectives', {
      body: { cycleId, title: '  Neues Ziel ' },
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      cycleId,
      title: 'Neues Ziel',
      ambition: 'aspirational',
      state: 'draft',
      rollup: 'keyResults',
      unitId: null,
      themes: [],
      alignments: [],
      score: { progress: null, pace: 'open' },
    });
    const { id } = created.body as ScoredObjective;
    expect(created.headers['location']).toBe(`/api/v1/objectives/${id}`);
    const read = await scene.ask(`GET /objectives/${id}`);
    expect(read.body).toEqual(created.body);
    expect(read.headers['etag']).toBe(created.headers['etag']);
  });

  it('carries the number of the tree, and how it came about', async () => {
    const parent = await create('Eltern', { rollup: 'both' });
    const child = await create('Kind', { alignments: [{ parentId: parent.id, weight: 3 }] });
    for (const objectiveId of [parent.id, child.id]) {
      const metric = { kind: 'number', baseline: 0, target: 10 };
      const keyResult = await scene.ask('POST /key-results', {
        body: { objectiveId, title: 'KR', metric },
      });
      const { id } = keyResult.body as { id: string };
      await scene.ask(`POST /key-results/${id}/check-ins`, {
        body: { value: objectiveId === parent.id ? 10 : 2 },
      });
    }
    const read = (await scene.ask(`GET /objectives/${parent.id}`)).body as ScoredObjective;
    expect(read.score.progress).toBeCloseTo((1 + 0.2 * 3) / 4, 10);
    const tree = (await scene.ask('GET /tree')).body as Tree;
    const node = tree.objectives.find(({ id }) => id === parent.id);
    const { explanation, ...score } = read.score;
    expect(explanation?.items).toHaveLength(2);
    expect(node?.score).toEqual(score);
    expect(node?.children.map(({ id }) => id)).toEqual([child.id]);
    const list = (await scene.ask('GET /objectives')).body as { items: ScoredObjective[] };
    expect(list.items.find(({ id }) => id === parent.id)?.score).toEqual(score);
  });

  it('changes only with the ETag of what was read', async () => {
    const objective = await create('Wird geändert');
    const path = `PATCH /objectives/${objective.id}` as const;
    const body = { title: 'Geändert' };
    expect((await scene.ask(path, { body })).status).toBe(428);
    for (const wrong of ['*', '"0-abc"', 'W/"1-abc"', '1']) {
      const refused = await scene.ask(path, { body, headers: { 'if-match': wrong } });
      expect(refused.status, wrong).toBe(412);
      expect((refused.body as Problem).current).toMatchObject({ title: 'Wird geändert' });
    }
    const changed = await change(objective, body);
    expect(changed).toMatchObject({ status: 200, body: { title: 'Geändert' } });
    const late = await change(objective, { title: 'Zu spät' });
    expect(late.status).toBe(412);
    const read = await scene.ask(`GET /objectives/${objective.id}`);
    expect(read.headers['etag']).toBe(changed.headers['etag']);
    expect(read.body).toEqual(changed.body);
    expect(late.headers['etag']).toBe(read.headers['etag']);
    expect((late.body as Problem).current).toEqual(read.body);
    const again = { id: objective.id, etag: String(late.headers['etag']) };
    expect(await change(again, { title: 'Noch einmal' })).toMatchObject({ status: 200 });
  });

  it('may be changed although somebody has checked in since', async () => {
    const { objectiveId, keyResultId } = scene.giessen;
    const { headers } = await scene.ask(`GET /objectives/${objectiveId}`);
    await scene.ask(`POST /key-results/${keyResultId}/check-ins`, { body: { value: 55 } });
    const etag = String(headers['etag']);
    expect((await scene.ask(`GET /objectives/${objectiveId}`)).headers['etag']).not.toBe(etag);
    expect((await change({ id: objectiveId, etag }, { description: 'Neu' })).status).toBe(200);
  });

  it('of two simultaneous changes takes one', async () => {
    const objective = await create('Umkämpft');
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((title) => change(objective, { title })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('keeps its version when nothing changes', async () => {
    const objective = await create('Bleibt');
    const same = await change(objective, { title: 'Bleibt', alignments: [] });
    expect(same).toMatchObject({ status: 200, headers: { etag: objective.etag } });
  });
});

describe('alignments', () => {
  it('are refused when they lead in a circle, naming the way', async () => {
    const top = await create('Oben');
    const middle = await create('Mitte', { alignments: [{ parentId: top.id }] });
    const bottom = await create('Unten', { alignments: [{ parentId: middle.id }] });
    expect(bottom.alignments).toEqual([{ parentId: middle.id, weight: 1 }]);
    const refused = await change(top, { alignments: [{ parentId: bottom.id }] });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'alignment_loop' });
    for (const title of ['Oben', 'Mitte', 'Unten']) {
      expect((refused.body as Problem).detail).toContain(title);
    }
    expect((await change(top, { alignments: [{ parentId: top.id }] })).body).toMatchObject({
      code: 'alignment_loop',
    });
    expect((await scene.ask('GET /tree')).status).toBe(200);
  });

  it('cannot be closed to a circle by two at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await create(`Eins ${round}`);
      const other = await create(`Zwei ${round}`);
      const answers = await Promise.all([
        change(one, { alignments: [{ parentId: other.id }] }),
        change(other, { alignments: [{ parentId: one.id }] }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    }
  });

  it('may reach 500 levels, and no more', async () => {
    const { tenantId } = scene.giessen;
    const top = await create('Ganz oben');
    // The next 499 all at once: one after the other takes its time.
    await scene.database.asOwner(
      `with recursive ids as (
        select 1 as level, $2::uuid as id, gen_random_uuid() as below
        union all select level + 1, below, gen_random_uuid() from ids where level < 500
      ), goals as (
        insert into objectives (tenant_id, id, cycle_id, title)
        select $1, id, $3, 'Ebene ' || level from ids where level > 1
      )
      insert into alignments (tenant_id, objective_id, parent_id)
      select $1, below, id from ids where level < 500`,
      [tenantId, top.id, top.cycleId],
    );
    const [deepest] = await scene.database.asOwner<{ id: string }>(
      "select id from objectives where title = 'Ebene 500'",
    );
    const body = {
      cycleId: top.cycleId,
      title: 'Zu tief',
      alignments: [{ parentId: deepest?.id }],
    };
    expect((await scene.ask('GET /tree')).status).toBe(200);
    expect((await scene.ask('POST /objectives', { body })).status).toBe(422);
    const above = await create('Darüber');
    const raised = await change(top, { alignments: [{ parentId: above.id }] });
    expect(raised.body).toMatchObject({ errors: [{ pointer: '/alignments' }] });
    // What came deeper from elsewhere does not stand in the way of other changes.
    await scene.database.asOwner(
      'insert into alignments (tenant_id, objective_id, parent_id) values ($1, $2, $3)',
      [tenantId, top.id, above.id],
    );
    const other = await create('Anderswo');
    expect((await change(other, { alignments: [{ parentId: above.id }] })).status).toBe(200);
  });

  it('need parents that exist in the same cycle', async () => {
    const { cycleId } = scene.giessen;
    const old = await scene.ask('POST /cycles', {
      body: { name: '2026-Q3', start: '2026-07-01', end: '2026-09-30' },
    });
    const elsewhere = await create('Voriges Quartal', { cycleId: (old.body as { id: string }).id });
    for (const parentId of [
      crypto.randomUUID(),
      'kein-uuid',
      scene.fulda.objectiveId,
      elsewhere.id,
    ]) {
      const { status, body } = await scene.ask('POST /objectives', {
        body: { cycleId, title: 'Waise', alignments: [{ parentId }] },
      });
      expect(status).toBe(422);
      expect(body).toMatchObject({ errors: [{ pointer: '/alignments/0/parentId' }] });
    }
  });
});

describe('bad input', () => {
  it.each([
    ['an unknown cycle', { cycleId: crypto.randomUUID(), title: 'x' }, '/cycleId'],
    ['an unknown unit', { title: 'x', unitId: crypto.randomUUID() }, '/unitId'],
    ['an empty title', { title: '   ' }, '/title'],
    ['a missing title', {}, '/title'],
    ['a title of the wrong type', { title: 7 }, '/title'],
    ['a long title', { title: 'x'.repeat(301) }, '/title'],
    ['a null character', { title: 'a\0b' }, '/title'],
    ['half a character', { title: 'a\ud800b' }, '/title'],
    ['an unknown property', { title: 'x', tenantId: 'y' }, '/tenantId'],
    ['an unknown state', { title: 'x', state: 'done' }, '/state'],
    [
      'a negative weight',
      { title: 'x', alignments: [{ parentId: 'a', weight: -1 }] },
      '/alignments/0/weight',
    ],
    [
      'a repeated parent',
      { title: 'x', alignments: [{ parentId: 'a' }, { parentId: 'a' }] },
      '/alignments/1/parentId',
    ],
  ])('names %s', async (_name, body, pointer) => {
    const { cycleId } = scene.giessen;
    const { status, body: problem } = await scene.ask('POST /objectives', {
      body: { cycleId, ...body },
    });
    expect(status).toBe(422);
    expect((problem as Problem).errors?.map((error) => error.pointer)).toContain(pointer);
  });

  it('changes nothing in a closed cycle', async () => {
    const { body } = await scene.ask('POST /cycles', {
      body: { name: '2026-Q1', start: '2026-01-01', end: '2026-03-31' },
    });
    const cycleId = (body as { id: string }).id;
    const objective = await create('Vergangen', { cycleId });
    await scene.database.asOwner("update cycles set phase = 'closed' where id = $1", [cycleId]);
    for (const answer of [
      await scene.ask('POST /objectives', { body: { cycleId, title: 'Neu' } }),
      await change(objective, { title: 'Neu' }),
      await scene.ask('POST /key-results', {
        body: { objectiveId: objective.id, title: 'x', metric: { kind: 'steps' } },
      }),
    ]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'cycle_closed' } });
    }
  });
});

describe('a list of objectives', () => {
  it('comes in pages that hold each objective once, also while new ones are created', async () => {
    const { body } = await scene.ask('POST /cycles', {
      body: { name: '2027-Q1', start: '2027-01-01', end: '2027-03-31' },
    });
    const cycleId = (body as { id: string }).id;
    for (let number = 0; number < 7; number += 1) await create(`Nummer ${number}`, { cycleId });
    const titles: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await scene.ask(
        `GET /objectives?cycle=2027-Q1&limit=3${cursor && `&cursor=${cursor}`}`,
      );
      const { items, nextCursor } = page.body as {
        items: ScoredObjective[];
        nextCursor: string | null;
      };
      expect(items.length).toBeLessThanOrEqual(3);
      titles.push(...items.map(({ title }) => title));
      if (titles.length === 3) await create('Später', { cycleId });
      cursor = nextCursor;
    }
    expect(titles).toEqual(
      [...Array(7).keys()].map((number) => `Nummer ${number}`).concat('Später'),
    );
  });

  it.each([
    'cursor=x',
    `cursor=${Buffer.from(crypto.randomUUID()).toString('base64url')}`,
    'limit=0',
    'limit=201',
    'limit=x',
    'nonsense=1',
  ])('refuses ?%s', async (query) => {
    const { status, body } = await scene.ask(`GET /objectives?${query}`);
    expect(status).toBe(422);
    expect((body as Problem).errors?.[0]?.pointer).toBe(`?${query.split('=')[0]}`);
  });

  it('of an unknown cycle is not found', async () => {
    expect((await scene.ask('GET /objectives?cycle=1999-Q9')).status).toBe(404);
  });
});
