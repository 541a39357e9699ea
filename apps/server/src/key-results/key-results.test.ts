import type { CheckIn, Metric, Problem, ScoredKeyResult } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant } from '../db/index.ts';
import { createScene, pageOrigin } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

const steps: Metric = {
  kind: 'steps',
  steps: [
    { label: 'Pilot', score: 0.3 },
    { label: 'Betrieb', score: 1 },
  ],
};
const metricChange = { reason: 'Neu geschnitten' };
const milestones: Metric = {
  kind: 'milestones',
  items: [{ label: 'Konzept' }, { label: 'Beschluss', weight: 3 }],
};

async function create(metric: Metric): Promise<ScoredKeyResult & { etag: string }> {
  const { objectiveId } = scene.giessen;
  const { status, body, headers } = await scene.ask('POST /key-results', {
    body: { objectiveId, title: 'Neu', metric },
  });
  expect(status).toBe(201);
  return { ...(body as ScoredKeyResult), etag: String(headers['etag']) };
}

function checkIn(id: string, body: object) {
  return scene.ask(`POST /key-results/${id}/check-ins`, { body });
}

function change({ id, etag }: { id: string; etag: string }, body: object) {
  return scene.ask(`PATCH /key-results/${id}`, { body, headers: { 'if-match': etag } });
}

describe('a key result', () => {
  it('is created open, and read again with the same ETag and an explanation', async () => {
    const created = await create({ kind: 'number', baseline: 10, target: 0, unit: 'Tage' });
    expect(created).toMatchObject({
      ref: null,
      weight: 1,
      cadenceDays: 7,
      state: 'active',
      score: { progress: null, pace: 'open', isStale: true },
    });
    const read = await scene.ask(`GET /key-results/${created.id}`);
    const { etag, ...body } = created;
    expect(read).toMatchObject({ status: 200, headers: { etag }, body });
    expect((read.body as ScoredKeyResult).score.explanation?.rule).toBe('open');
  });

  it('shows its newest value at once, in every place', async () => {
    const { id } = await create({ kind: 'number', baseline: 0, target: 8 });
    await scene.ask('GET /tree');
    expect((await checkIn(id, { value: 6, confidence: 7, note: 'Läuft.' })).status).toBe(201);
    const expected = { progress: 0.75, value: 6, confidence: 7, checkedInOn: '2026-11-23' };
    const read = await scene.ask(`GET /key-results/${id}`);
    expect(read.body).toMatchObject({ score: expected });
    const list = await scene.ask(
      `GET /key-results?objective=${scene.giessen.objectiveId}&limit=200`,
    );
    const { items } = list.body as { items: ScoredKeyResult[] };
    expect(items.find((item) => item.id === id)?.score).toMatchObject(expected);
    expect((await scene.ask('GET /tree')).text).toContain('"checkedInOn":"2026-11-23"');
  });

  it('changes only with If-Match, and tells the present state otherwise', async () => {
    const keyResult = await create({ kind: 'number', baseline: 0, target: 8 });
    expect((await scene.ask(`PATCH /key-results/${keyResult.id}`, { body: {} })).status).toBe(428);
    const changed = await change(keyResult, { title: 'Anders', weight: 2, state: 'dropped' });
    expect(changed).toMatchObject({
      status: 200,
      body: { title: 'Anders', weight: 2, state: 'dropped' },
    });
    const late = await change(keyResult, { title: 'Zu spät' });
    expect(late).toMatchObject({ status: 412, body: { code: 'precondition_failed' } });
    expect((late.body as Problem).current).toEqual(changed.body);
    expect(late.headers['etag']).toBe(changed.headers['etag']);
    const again = { id: keyResult.id, etag: String(late.headers['etag']) };
    expect(await change(again, { title: 'Noch einmal' })).toMatchObject({ status: 200 });
  });

  it('keeps the labels that its check-ins name', async () => {
    const keyResult = await create(steps);
    expect((await checkIn(keyResult.id, { value: 'Pilot' })).status).toBe(201);
    const renamed = await change(keyResult, {
      metricChange,
      metric: { kind: 'steps', steps: [{ label: 'Versuch', score: 0.3 }] },
    });
    expect(renamed).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((renamed.body as Problem).errors?.[0]).toMatchObject({ pointer: '/metric' });
    expect(renamed.text).toContain('Pilot');
    expect((await change(keyResult, { metric: milestones, metricChange })).status).toBe(409);
    const kept = await change(keyResult, {
      metricChange,
      metric: { kind: 'steps', steps: [{ label: 'Pilot', score: 0.5 }] },
    });
    expect(kept).toMatchObject({ status: 200, body: { score: { progress: 0.5 } } });
  });

  it('names the units that contribute, and counts a version for others', async () => {
    const { unitId, tenantId } = scene.giessen;
    const other = await inTenant(scene.database.db, tenantId, (transaction) =>
      transaction
        .insertInto('units')
        .values({ tenant_id: tenantId, name: `Bürgerbüro ${crypto.randomUUID()}` })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    const { body, headers } = await scene.ask('POST /key-results', {
      body: {
        objectiveId: scene.giessen.objectiveId,
        title: 'Gemeinsam',
        metric: steps,
        contributorUnitIds: [other.id.toUpperCase(), unitId, other.id],
      },
    });
    const { id } = body as ScoredKeyResult;
    expect(body).toMatchObject({ contributorUnitIds: [other.id, unitId] });
    expect((await scene.ask(`GET /key-results/${id}`)).body).toMatchObject({
      contributorUnitIds: [other.id, unitId],
    });
    const etag = String(headers['etag']);
    const same = await change({ id, etag }, { contributorUnitIds: [other.id, unitId] });
    expect(same.headers['etag']).toBe(etag);
    const changed = await change({ id, etag }, { contributorUnitIds: [unitId] });
    expect(changed).toMatchObject({ status: 200, body: { contributorUnitIds: [unitId] } });
    expect((await change({ id, etag }, { contributorUnitIds: [] })).status).toBe(412);
    const next = { id, etag: String(changed.headers['etag']) };
    expect(await change(next, { title: 'Zusammen' })).toMatchObject({
      body: { contributorUnitIds: [unitId] },
    });
  });

  it('names only units there are, and not too many', async () => {
    const keyResult = await create(steps);
    const unitIds = [scene.giessen.unitId, scene.fulda.unitId, 'nein', crypto.randomUUID()];
    const refused = await change(keyResult, { contributorUnitIds: unitIds });
    expect(refused.status).toBe(422);
    expect((refused.body as Problem).errors?.map(({ pointer }) => pointer)).toEqual([
      '/contributorUnitIds/1',
      '/contributorUnitIds/2',
      '/contributorUnitIds/3',
    ]);
    const many = Array.from({ length: 21 }, () => crypto.randomUUID());
    for (const contributorUnitIds of [many, 'x', [7], null]) {
      expect((await change(keyResult, { contributorUnitIds })).status).toBe(422);
    }
    expect((await scene.ask(`GET /key-results/${keyResult.id}`)).headers['etag']).toBe(
      keyResult.etag,
    );
  });

  it.each([
    ['baseline equal to target', { kind: 'number', baseline: 1, target: 1 }, '/metric/target'],
    ['a band without bounds', { kind: 'maintain' }, '/metric/lower'],
    ['a kind nobody knows', { kind: 'magic' }, '/metric/kind'],
    [
      'two equal labels',
      { kind: 'milestones', items: [{ label: 'a' }, { label: 'a' }] },
      '/metric/items/1/label',
    ],
    ['a huge number', { kind: 'number', baseline: 0, target: 1e300 }, '/metric/target'],
    ['nothing', undefined, '/metric'],
  ])('refuses %s as its metric', async (_name, metric, pointer) => {
    const { objectiveId } = scene.giessen;
    const { status, body } = await scene.ask('POST /key-results', {
      body: { objectiveId, title: 'x', metric },
    });
    expect(status).toBe(422);
    expect((body as Problem).errors?.map((error) => error.pointer)).toContain(pointer);
  });

  it.each([crypto.randomUUID(), 'nein', '%00', '..', 'a'.repeat(150)])(
    'that does not exist is not found (%s)',
    async (id) => {
      for (const path of [`/key-results/${id}`, `/key-results/${id}/check-ins`] as const) {
        expect((await scene.ask(`GET ${path}`)).status).toBe(404);
      }
      const patched = await scene.ask(`PATCH /key-results/${id}`, {
        body: {},
        headers: { 'if-match': '"1-a"' },
      });
      expect(patched.status).toBe(404);
      expect((await checkIn(id, { value: 1 })).status).toBe(404);
    },
  );
});

describe('a check-in', () => {
  it('shows the unit as its author, and may be back-dated', async () => {
    const { id } = await create({ kind: 'number', baseline: 0, target: 8 });
    await checkIn(id, { value: 5 });
    const blocker = 'Die Schnittstelle fehlt noch.';
    const { body } = await checkIn(id, { value: 2, date: '2026-10-05', blocker });
    expect(body).toMatchObject({
      keyResultId: id,
      date: '2026-10-05',
      value: 2,
      confidence: null,
      note: '',
      blocker,
      author: 'Digitalisierung Gießen',
    });
    const list = await scene.ask(`GET /key-results/${id}/check-ins?limit=1`);
    const page = list.body as { items: CheckIn[]; nextCursor: string };
    expect(page.items).toEqual([body]);
    const rest = await scene.ask(`GET /key-results/${id}/check-ins?cursor=${page.nextCursor}`);
    expect(rest.body).toMatchObject({ items: [{ value: 5, blocker: '' }], nextCursor: null });
    expect((await scene.ask(`GET /key-results/${id}`)).body).toMatchObject({ score: { value: 5 } });
  });

  it('of several on one day, the last one entered counts', async () => {
    const { id } = await create({ kind: 'number', baseline: 0, target: 8 });
    for (const value of [8, 1, 4]) await checkIn(id, { value });
    expect((await scene.ask(`GET /key-results/${id}`)).body).toMatchObject({ score: { value: 4 } });
  });

  it('is dated by the calendar of Berlin', async () => {
    const { id } = await create({ kind: 'number', baseline: 0, target: 8 });
    scene.clock.now = new Date('2026-11-23T23:30:00Z');
    try {
      expect((await checkIn(id, { value: 1 })).body).toMatchObject({ date: '2026-11-24' });
      expect((await checkIn(id, { value: 1, date: '2026-11-24' })).status).toBe(201);
      expect((await checkIn(id, { value: 1, date: '2026-11-25' })).status).toBe(422);
    } finally {
      scene.clock.now = new Date('2026-11-23T10:00:00Z');
    }
  });

  const number: Metric = { kind: 'number', baseline: 0, target: 8 };
  it.each<[string, Metric, { body: object; pointer: string }]>([
    ['a day to come', number, { body: { value: 1, date: '2026-11-24' }, pointer: '/date' }],
    [
      'a day that does not exist',
      number,
      { body: { value: 1, date: '2026-02-30' }, pointer: '/date' },
    ],
    ['a text for a number', number, { body: { value: '3' }, pointer: '/value' }],
    ['no value for a number', number, { body: { value: null }, pointer: '/value' }],
    ['a list for a number', number, { body: { value: ['a'] }, pointer: '/value' }],
    ['a step nobody knows', steps, { body: { value: 'Mond' }, pointer: '/value' }],
    ['a number for a step', steps, { body: { value: 0.3 }, pointer: '/value' }],
    [
      'a milestone nobody knows',
      milestones,
      { body: { value: ['Konzept', 'Mond'] }, pointer: '/value/1' },
    ],
    ['a missing value', number, { body: {}, pointer: '/value' }],
    ['a huge number', number, { body: { value: 1e300 }, pointer: '/value' }],
    ['too much confidence', number, { body: { value: 1, confidence: 11 }, pointer: '/confidence' }],
    ['a null character', number, { body: { value: 1, note: 'a\0' }, pointer: '/note' }],
    [
      'a blocker longer than a note',
      number,
      { body: { value: 1, blocker: 'x'.repeat(5_001) }, pointer: '/blocker' },
    ],
  ])('refuses %s', async (_name, metric, { body, pointer }) => {
    const { id } = await create(metric);
    const refused = await checkIn(id, body);
    expect(refused.status).toBe(422);
    expect((refused.body as Problem).errors?.[0]?.pointer).toBe(pointer);
    const list = await scene.ask(`GET /key-results/${id}/check-ins`);
    expect(list.body).toMatchObject({ items: [] });
  });

  it('says which labels there are, also where they are the default ones', async () => {
    const details = async (metric: Metric, value: unknown, language: string) => {
      const { id } = await create(metric);
      const { body } = await scene.ask(`POST /key-results/${id}/check-ins`, {
        body: { value },
        headers: { 'accept-language': language },
      });
      return (body as Problem).errors?.map(({ detail }) => detail);
    };
    expect(await details({ kind: 'steps' }, 'Ziel', 'de')).toEqual([
      'ist keine Bezeichnung dieses Schlüsselergebnisses; möglich sind: commit, target, stretch',
    ]);
    const items = [{ label: 'Konzept' }, { label: 'Pilot' }];
    expect(await details({ kind: 'milestones', items }, ['Mond'], 'en')).toEqual([
      'is no label of this key result; possible are: Konzept, Pilot',
    ]);
  });

  it('never falls between a change of its metric and itself', async () => {
    const keyResult = await create(steps);
    const [checked, changed] = await Promise.all([
      checkIn(keyResult.id, { value: 'Pilot' }),
      change(keyResult, {
        metric: { kind: 'steps', steps: [{ label: 'Anders', score: 1 }] },
        metricChange,
      }),
    ]);
    expect([
      [201, 409],
      [422, 200],
    ]).toContainEqual([checked.status, changed.status]);
    expect((await scene.ask('GET /tree')).status).toBe(200);
  });

  it('may come from an embedded page, which may not write goals', async () => {
    const { embedKey, keyResultId, objectiveId } = scene.giessen;
    const page = { key: embedKey, headers: { origin: pageOrigin } };
    const checked = await scene.ask(`POST /key-results/${keyResultId}/check-ins`, {
      ...page,
      body: { value: 12 },
    });
    expect(checked.status).toBe(201);
    expect(checked.headers['access-control-allow-origin']).toBe(pageOrigin);
    const refused = await scene.ask('POST /key-results', {
      ...page,
      body: { objectiveId, title: 'x', metric: number },
    });
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });
});
