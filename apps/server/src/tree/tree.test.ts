import { gunzipSync } from 'node:zlib';
import type { Tree } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { inTenant } from '../db/index.ts';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

function checkIn(value: number, on = scene) {
  const { keyResultId } = on.giessen;
  return on.ask(`POST /key-results/${keyResultId}/check-ins`, { body: { value } });
}

async function valueIn(on = scene): Promise<unknown> {
  const { body } = await on.ask('GET /tree');
  return (body as Tree).objectives[0]?.keyResults[0]?.score.value;
}

describe('the tree', () => {
  it('holds the organisation, the cycle, the day and every number', async () => {
    await checkIn(40);
    const { body } = await scene.ask('GET /tree');
    expect(body).toMatchObject({
      organisation: {
        id: scene.giessen.tenantId,
        name: 'Gießen',
        kind: 'municipality',
        isExample: false,
      },
      cycle: {
        name: '2026-Q4',
        start: '2026-10-01',
        end: '2026-12-31',
        kind: 'regular',
        phase: 'active',
      },
      today: '2026-11-23',
      objectives: [
        {
          title: 'Ziel von Gießen',
          unit: 'Digitalisierung Gießen',
          score: { progress: 0.4, pace: 'behind' },
          keyResults: [{ score: { value: 40, progress: 0.4 } }],
          children: [],
        },
      ],
    });
  });

  it('is found by the id, by the name and as the current cycle', async () => {
    const { cycleId } = scene.giessen;
    const texts = await Promise.all(
      [
        '',
        '?cycle=current',
        '?cycle=2026-Q4',
        `?cycle=${cycleId}`,
        `?cycle=${cycleId.toUpperCase()}`,
      ].map(async (query) => (await scene.ask(`GET /tree${query}` as 'GET /')).text),
    );
    expect(new Set(texts).size).toBe(1);
    for (const cycle of ['2031-Q1', crypto.randomUUID()]) {
      expect((await scene.ask(`GET /tree?cycle=${cycle}`)).status).toBe(404);
    }
    expect((await scene.ask('GET /tree?cycle=a%00b')).status).toBe(422);
  });

  it('can be read as of a past day, and of none to come', async () => {
    const { body } = await scene.ask('GET /tree?on=2026-10-01');
    expect(body).toMatchObject({
      today: '2026-10-01',
      objectives: [{ keyResults: [{ score: { progress: null, pace: 'open' } }] }],
    });
    expect((await scene.ask('GET /tree?on=2026-11-24')).status).toBe(422);
    expect((await scene.ask('GET /tree?on=2026-02-30')).status).toBe(422);
  });

  it('takes a regular cycle for the current one before a practice one, else the newest', async () => {
    const own = await createScene();
    const create = (name: string, body: object) =>
      own.ask('POST /cycles', { body: { name, start: '2026-11-01', end: '2026-11-30', ...body } });
    const current = async () => ((await own.ask('GET /tree')).body as Tree).cycle.name;
    await create('Übung', { kind: 'practice' });
    expect(await current()).toBe('2026-Q4');
    await create('November', {});
    expect(await current()).toBe('November');
    own.clock.now = new Date('2027-05-01T10:00:00Z');
    expect(await current()).toBe('November');
    await create('2028', { start: '2028-01-01', end: '2028-12-31' });
    expect(await current()).toBe('2028');
    await own.close();
  });

  it('moves on at midnight in Berlin', async () => {
    const own = await createScene();
    own.clock.now = new Date('2026-11-23T22:59:59Z');
    expect((await own.ask('GET /tree')).body).toMatchObject({ today: '2026-11-23' });
    own.clock.now = new Date('2026-11-23T23:00:00Z');
    expect((await own.ask('GET /tree')).body).toMatchObject({ today: '2026-11-24' });
    await own.close();
  });

  it('may be 1,000 levels deep', async () => {
    const own = await createScene();
    await nest(own, 1_000);
    const { status, text } = await own.ask('GET /tree');
    expect(status).toBe(200);
    expect(text).toContain('Ebene 999');
    expect((await own.ask(`GET /objectives/${own.giessen.objectiveId}`)).status).toBe(200);
    await own.close();
  });

  it('too deep to be written, wherever that came from, is answered with what to do', async () => {
    const own = await createScene();
    await nest(own, 5_000);
    const { status, body } = await own.ask('GET /tree');
    expect([status, body]).toMatchObject([
      409,
      { code: 'conflict', detail: expect.stringContaining('höchstens 500 Ebenen') },
    ]);
    await own.close();
  });
});

/** Hangs a chain of objectives below the one of Gießen. */
async function nest({ database, giessen }: Scene, levels: number): Promise<void> {
  const { tenantId, cycleId, objectiveId } = giessen;
  const tenant = { tenant_id: tenantId };
  const ids = [objectiveId, ...Array.from({ length: levels - 1 }, () => crypto.randomUUID())];
  const below = ids
    .slice(1)
    .map((id, index) => ({ id, parent: ids[index] ?? '', level: index + 1 }));
  await inTenant(database.db, tenantId, async (transaction) => {
    await transaction
      .insertInto('objectives')
      .values(
        below.map(({ id, level }) => ({
          ...tenant,
          id,
          cycle_id: cycleId,
          title: `Ebene ${level}`,
          rollup: 'both' as const,
        })),
      )
      .execute();
    await transaction
      .insertInto('alignments')
      .values(below.map(({ id, parent }) => ({ ...tenant, objective_id: id, parent_id: parent })))
      .execute();
  });
}

describe("a large city, younger than the database's statistics,", () => {
  it('has its tree as soon as any other', async () => {
    const own = await createScene();
    const { giessen, fulda } = own;
    for (const city of [giessen, fulda]) {
      await own.database.asOwner(
        `with goals as (
          insert into objectives (tenant_id, cycle_id, title)
          select $1, $2, 'Ziel ' || number from generate_series(1, 2000) number returning id
        ), results as (
          insert into key_results (tenant_id, objective_id, title, metric)
          select $1, goals.id, 'Ergebnis', '{"kind":"number","baseline":0,"target":1}'
          from goals, generate_series(1, 4) returning id
        )
        insert into check_ins (tenant_id, key_result_id, date, value, source)
        select $1, results.id, date '2026-10-01' + day, '1', 'seed'
        from results, generate_series(1, 3) day`,
        [city.tenantId, city.cycleId],
      );
      // The first city is known to the planner, the second one is not.
      if (city === giessen) await own.database.asOwner('analyze');
    }
    const { body } = await own.ask('GET /tree', { key: fulda.apiKey });
    expect((body as Tree).objectives).toHaveLength(2001);
    const list = await own.ask('GET /key-results?cycle=2026-Q4&limit=200', { key: fulda.apiKey });
    expect((list.body as { items: unknown[] }).items).toHaveLength(200);
    await own.close();
  });
});

describe('a tree from memory', () => {
  it('costs no database work', async () => {
    const { headers } = await scene.ask('GET /tree');
    const known = { 'if-none-match': String(headers['etag']) };
    const said = await scene.cable.overhear(async () => {
      expect((await scene.ask('GET /tree')).status).toBe(200);
      expect((await scene.ask('GET /tree', { headers: known })).status).toBe(304);
    });
    expect(said).not.toMatch(/select/i);
  });

  it('is built once, however many ask for it at the same time', async () => {
    await checkIn(41);
    const said = await scene.cable.overhear(async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => scene.ask('GET /tree')));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    });
    expect(said.match(/from check_ins/g)).toHaveLength(1);
  });

  it('shows to whoever wrote what was written', async () => {
    for (const value of [1, 2, 3, 4, 5]) {
      await checkIn(value);
      expect(await valueIn()).toBe(value);
    }
  });

  it('shows what another server has written, once that is announced', async () => {
    const otherApp = createApp({ db: scene.database.db, clock: () => scene.clock.now });
    await valueIn();
    const { apiKey, keyResultId } = scene.giessen;
    const written = await otherApp.inject({
      method: 'POST',
      url: `/api/v1/key-results/${keyResultId}/check-ins`,
      headers: { authorization: `Bearer ${apiKey}` },
      payload: { value: 77 },
    });
    expect(written.statusCode).toBe(201);
    await expect.poll(() => valueIn()).toBe(77);
    await otherApp.close();
  });

  it('is not trusted while announcements are lost', async () => {
    const own = await createScene();
    const otherApp = createApp({ db: own.database.db, clock: () => own.clock.now });
    await checkIn(10, own);
    expect(await valueIn(own)).toBe(10);
    own.cable.cut();
    own.cable.mend();
    // Until the connection is back, which takes half a second, every read asks the database.
    await otherApp.inject({
      method: 'POST',
      url: `/api/v1/key-results/${own.giessen.keyResultId}/check-ins`,
      headers: { authorization: `Bearer ${own.giessen.apiKey}` },
      payload: { value: 20 },
    });
    await expect.poll(() => valueIn(own), { interval: 5 }).toBe(20);
    await otherApp.close();
    await own.close();
  });

  it('leaves when there are too many, and is built again', async () => {
    const own = await createScene({ limits: { treeCacheBytes: 1500 } });
    for (const on of ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-01']) {
      expect((await own.ask(`GET /tree?on=${on}`)).body).toMatchObject({ today: on });
    }
    await own.close();
  });
});

describe('a compressed tree', () => {
  it('has the same content under an ETag of its own', async () => {
    const own = await createScene();
    for (let number = 0; number < 5; number += 1) {
      const { cycleId } = own.giessen;
      await own.ask('POST /objectives', { body: { cycleId, title: `Ziel ${number}` } });
    }
    const plain = await own.ask('GET /tree');
    const headers = {
      authorization: `Bearer ${own.giessen.apiKey}`,
      'accept-encoding': 'br, gzip',
    };
    const gzipped = await own.app.inject({ url: '/api/v1/tree', headers });
    expect(gzipped.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: 'Origin, Accept-Encoding',
    });
    expect(gunzipSync(gzipped.rawPayload).toString()).toBe(plain.text);
    const etag = String(gzipped.headers.etag);
    expect(etag).not.toBe(plain.headers['etag']);
    const again = await own.app.inject({
      url: '/api/v1/tree',
      headers: { ...headers, 'if-none-match': etag },
    });
    expect(again.statusCode).toBe(304);
    const refused = { ...headers, 'accept-encoding': 'gzip;q=0, br' };
    const without = await own.app.inject({ url: '/api/v1/tree', headers: refused });
    expect(without.headers['content-encoding']).toBeUndefined();
    await own.close();
  });
});
