import type { ScoredObjective, Share, SharedObjective, Tree } from '@zielbaum/model';
import { scoreExplanationSchema } from '@zielbaum/model/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlliance, join } from '../testing/alliance.ts';
import type { Alliance } from '../testing/alliance.ts';
import { allOperations } from '../testing/operations.ts';
import { addressOf } from '../testing/requests.ts';
import { createScene, enterKey, pageOrigin } from '../testing/scene.ts';
import type { Ask, City, Scene } from '../testing/scene.ts';

/** Two cities and an alliance on one server. */
let scene: Scene;
let alliance: Alliance;

beforeAll(async () => {
  scene = await createScene({ limits: { sweepMs: 20 } });
  alliance = await createAlliance(scene, 'Verbund Mittelhessen');
  for (const city of [scene.giessen, scene.fulda]) await join(scene, city, alliance);
});
afterAll(() => scene.close());

function share(city: City, options: Ask & { audience?: string; terms?: object } = {}) {
  const { audience = alliance.tenantId, terms = {}, ...rest } = options;
  return scene.ask(`PUT /objectives/${city.objectiveId}/shares/${audience}`, {
    key: city.everyRoleKey,
    body: terms,
    ...rest,
  });
}

function unshare(city: City, audience = alliance.tenantId) {
  const key = city.everyRoleKey;
  return scene.ask(`DELETE /objectives/${city.objectiveId}/shares/${audience}`, { key });
}

async function received(by = alliance): Promise<SharedObjective[]> {
  const { body } = await scene.ask('GET /shared-objectives', { key: by.key });
  return (body as { items: SharedObjective[] }).items;
}

async function treeOf(key: string, query = ''): Promise<Tree> {
  return (await scene.ask(`GET /tree${query}`, { key })).body as Tree;
}

async function checkIn(city: City, body: object): Promise<void> {
  const { apiKey: key, keyResultId } = city;
  const answer = await scene.ask(`POST /key-results/${keyResultId}/check-ins`, { key, body });
  expect(answer.status).toBe(201);
}

describe('a share', () => {
  it('shows exactly the agreed fields', async () => {
    await checkIn(scene.giessen, { value: 40, confidence: 6, note: 'Geheim', blocker: 'Geheim' });
    const answer = await share(scene.giessen);
    const snapshot = {
      title: 'Ziel von Gießen',
      description: '',
      unit: 'Digitalisierung Gießen',
      themes: [],
      ambition: 'aspirational',
      state: 'active',
      cycle: { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31', kind: 'regular' },
      progress: 0.4,
      confidence: 6,
      pace: 'behind',
      isStale: false,
    };
    const { objectiveId } = scene.giessen;
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.body).toEqual({
      id: (answer.body as Share).id,
      objectiveId,
      audience: alliance.tenantId,
      withKeyResults: false,
      snapshot,
    });
    const [shared, ...others] = await received();
    expect(others).toEqual([]);
    expect(shared).toEqual({ id: shared?.id, organisation: 'Gießen', snapshot, alignments: [] });
    expect(shared?.id).not.toBe(objectiveId);
  });

  it('shows key results where that is agreed, and no longer where it is not', async () => {
    const keyResults = [
      {
        title: 'Schlüsselergebnis von Gießen',
        progress: 0.4,
        unit: null,
        value: 40,
        baseline: 0,
        target: 100,
      },
    ];
    await share(scene.giessen, { terms: { withKeyResults: true } });
    expect((await received())[0]?.snapshot.keyResults).toEqual(keyResults);
    await share(scene.giessen);
    expect((await received())[0]?.snapshot).not.toHaveProperty('keyResults');
    const kept = await scene.database.asOwner(
      `select 1 from shared_snapshots where snapshot ? 'keyResults'`,
    );
    expect(kept).toEqual([]);
  });

  it('follows every change', async () => {
    const { giessen } = scene;
    await checkIn(giessen, { value: 50 });
    expect((await received())[0]?.snapshot).toMatchObject({ progress: 0.5, pace: 'onTrack' });
    const patch = async (path: `/${string}`, body: object) => {
      const { headers } = await scene.ask(`GET ${path}`);
      const ifMatch = { 'if-match': headers['etag'] ?? '' };
      const { status } = await scene.ask(`PATCH ${path}`, {
        key: giessen.everyRoleKey,
        body,
        headers: ifMatch,
      });
      expect(status).toBe(200);
    };
    await patch(`/objectives/${giessen.objectiveId}`, { title: 'Neuer Titel', themes: ['RPA'] });
    await patch(`/units/${giessen.unitId}`, { name: 'Neuer Bereich' });
    await patch(`/cycles/${giessen.cycleId}`, { name: 'Herbst' });
    expect((await received())[0]?.snapshot).toMatchObject({
      title: 'Neuer Titel',
      themes: ['RPA'],
      unit: 'Neuer Bereich',
      cycle: { name: 'Herbst' },
    });
  });

  it('follows what counts for it', async () => {
    const { giessen } = scene;
    const child = await scene.ask('POST /objectives', {
      body: {
        cycleId: giessen.cycleId,
        title: 'Beitrag',
        state: 'active',
        alignments: [{ parentId: giessen.objectiveId, weight: 1 }],
      },
    });
    const objectiveId = (child.body as { id: string }).id;
    const keyResult = await scene.ask('POST /key-results', {
      body: { objectiveId, title: 'Teil', metric: { kind: 'number', baseline: 0, target: 10 } },
    });
    const path = `/objectives/${giessen.objectiveId}` as const;
    const roll = async (rollup: string) => {
      const { headers } = await scene.ask(`GET ${path}`);
      await scene.ask(`PATCH ${path}`, {
        body: { rollup },
        headers: { 'if-match': headers['etag'] ?? '' },
      });
    };
    await roll('both');
    const { id } = keyResult.body as { id: string };
    await scene.ask(`POST /key-results/${id}/check-ins`, { body: { value: 10 } });
    expect((await received())[0]?.snapshot.progress).toBe(0.75);
    await roll('keyResults');
    expect((await received())[0]?.snapshot.progress).toBe(0.5);
  });

  it('shows the numbers of a closed cycle, also of one that was closed early', async () => {
    const dates = { start: '2026-11-01', end: '2026-12-31', phase: 'review' };
    const cycle = await scene.ask('POST /cycles', { body: { name: 'Kurz', ...dates } });
    const { id: cycleId } = cycle.body as { id: string };
    const made = await scene.ask('POST /objectives', {
      body: { cycleId, title: 'Früh am Ziel', state: 'active' },
    });
    const { id: objectiveId } = made.body as { id: string };
    const metric = { kind: 'number', baseline: 0, target: 10 };
    const keyResult = await scene.ask('POST /key-results', {
      body: { objectiveId, title: 'Teil', metric },
    });
    const { id } = keyResult.body as { id: string };
    await scene.ask(`POST /key-results/${id}/check-ins`, { body: { value: 5 } });
    await share({ ...scene.giessen, objectiveId });
    expect((await received()).at(-1)?.snapshot).toMatchObject({ pace: 'onTrack', isStale: false });
    await scene.ask(`PATCH /cycles/${cycleId}`, {
      body: { phase: 'closed' },
      headers: { 'if-match': cycle.headers['etag'] ?? '' },
    });
    const { body } = await scene.ask(`GET /objectives/${objectiveId}`);
    const { pace, isStale } = (body as ScoredObjective).score;
    expect((await received()).at(-1)?.snapshot).toMatchObject({ pace, isStale, state: 'closed' });
    expect([pace, isStale]).toEqual(['offTrack', true]);
    await unshare({ ...scene.giessen, objectiveId });
  });

  it('is gone before the answer when it is taken back', async () => {
    expect((await unshare(scene.giessen)).status).toBe(204);
    expect(await received()).toEqual([]);
    expect((await unshare(scene.giessen)).status).toBe(404);
  });

  it.each(['%00', 'niemand', crypto.randomUUID()])(
    'with %s is none to take back',
    async (audience) => {
      expect(await unshare(scene.giessen, audience)).toMatchObject({
        status: 404,
        body: { detail: 'Diese Freigabe gibt es hier nicht.' },
      });
    },
  );

  it('is gone when the objective is dropped, and cannot be given again', async () => {
    const { cycleId, everyRoleKey: key } = scene.giessen;
    const made = await scene.ask('POST /objectives', {
      body: { cycleId, title: 'Bald verworfen', state: 'active' },
    });
    const { id } = made.body as { id: string };
    const path = `/objectives/${id}/shares/${alliance.tenantId}` as const;
    const publicly = `/objectives/${id}/shares/public` as const;
    for (const each of [path, publicly]) {
      expect((await scene.ask(`PUT ${each}`, { key, body: {} })).status).toBe(200);
    }
    expect(await received()).toMatchObject([{ snapshot: { title: 'Bald verworfen' } }]);
    const headers = { 'if-match': made.headers['etag'] ?? '' };
    const body = { state: 'dropped', reason: 'Kein Bedarf' };
    expect((await scene.ask(`PATCH /objectives/${id}`, { body, headers })).status).toBe(200);
    expect(await received()).toEqual([]);
    expect((await scene.ask(`GET /shares?objective=${id}`)).body).toMatchObject({ items: [] });
    expect(await scene.ask(`PUT ${path}`, { key, body: {} })).toMatchObject({
      status: 409,
      body: { detail: 'Dieses Ziel ist verworfen und wird nicht mehr freigegeben.' },
    });
  });

  it.each(['city', 'alliance'])('is gone when the %s ends the membership', async (side) => {
    const { fulda } = scene;
    expect((await share(fulda)).status).toBe(200);
    expect(await received()).toHaveLength(1);
    const { status } =
      side === 'city'
        ? await scene.ask(`DELETE /alliances/${alliance.tenantId}/membership`, {
            key: fulda.everyRoleKey,
          })
        : await scene.ask(`DELETE /alliance/members/${fulda.tenantId}`, { key: alliance.key });
    expect(status).toBe(204);
    expect(await received()).toEqual([]);
    const { body } = await scene.ask('GET /shares', { key: fulda.apiKey });
    expect(body).toMatchObject({ items: [] });
    expect((await share(fulda)).status).toBe(404);
    await join(scene, fulda, alliance);
    expect(await received()).toEqual([]);
  });

  it('with the public is read by keys of the organisation, the embed key included', async () => {
    const { embedKey, objectiveId } = scene.giessen;
    expect((await share(scene.giessen, { audience: 'public' })).status).toBe(200);
    const headers = { origin: pageOrigin };
    const read = (key: string) => scene.ask('GET /shares?audience=public', { key, headers });
    const { items } = (await read(embedKey)).body as { items: Share[] };
    expect(items).toMatchObject([{ objectiveId, audience: 'public', withKeyResults: false }]);
    expect((await read(scene.fulda.embedKey)).body).toMatchObject({ items: [] });
    expect(await received()).toEqual([]);
    expect((await scene.ask('GET /public-objectives')).status).toBe(200);
    const publicKey = await enterKey(scene.database.db, scene.giessen.tenantId, {
      kind: 'embed',
      scopes: ['okr:public'],
      origins: [pageOrigin],
    });
    const published = () => scene.ask('GET /public-objectives', { key: publicKey, headers });
    expect((await published()).body).toEqual({
      items: [{ id: items[0]?.id, snapshot: items[0]?.snapshot }],
      nextCursor: null,
    });
    // That is all this key reads.
    for (const operation of await allOperations()) {
      if (operation.operationId === 'shares.published') continue;
      const request =
        `${operation.method} /${addressOf(operation, scene.giessen).slice(1)}` as const;
      const { status } = await scene.ask(request, { key: publicKey, headers });
      expect([operation.operationId, status]).toEqual([operation.operationId, 403]);
    }
    expect((await unshare(scene.giessen, 'public')).status).toBe(204);
    expect((await read(embedKey)).body).toMatchObject({ items: [] });
    expect((await published()).body).toMatchObject({ items: [] });
  });

  it('is not seen by another city', async () => {
    await share(scene.giessen);
    for (const path of ['/shared-objectives', '/shares', '/tree', '/objectives'] as const) {
      const { text } = await scene.ask(`GET ${path}`, { key: scene.fulda.everyRoleKey });
      expect(text).not.toMatch(/Gießen|Neuer Titel/);
    }
    await unshare(scene.giessen);
  });

  it('is refused for what is foreign, unknown or of a wrong type', async () => {
    const { giessen, fulda } = scene;
    const nowhere = crypto.randomUUID();
    for (const audience of [nowhere, 'privat', fulda.tenantId]) {
      expect((await share(giessen, { audience })).status).toBe(404);
    }
    expect((await share(fulda, { key: giessen.everyRoleKey })).status).toBe(404);
    expect((await share({ ...giessen, objectiveId: nowhere })).status).toBe(404);
    expect((await share({ ...giessen, objectiveId: 'x' })).status).toBe(404);
    expect(await share(giessen, { terms: { withKeyResults: 'ja' } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/withKeyResults' }] },
    });
    expect((await share(giessen, { terms: { withNotes: true } })).status).toBe(422);
    const foreign = await scene.ask(`GET /shares?objective=${fulda.objectiveId}`);
    expect(foreign.status).toBe(404);
  });

  it('is given by OKR masters of its unit only', async () => {
    const { db } = scene.database;
    const { tenantId } = scene.giessen;
    const [unit] = await scene.database.asOwner<{ id: string }>(
      `insert into units (tenant_id, name) values ($1, 'Anderswo') returning id`,
      [tenantId],
    );
    const elsewhere = await enterKey(db, tenantId, { unitId: unit?.id ?? '' });
    expect(await share(scene.giessen, { key: elsewhere })).toMatchObject({ status: 403 });
    const member = await enterKey(db, tenantId, { role: 'member' });
    expect(await share(scene.giessen, { key: member })).toMatchObject({ status: 403 });
  });
});

describe("the alliance's tree", () => {
  function align(id: string, options: Ask = {}, objectiveId = alliance.objectiveId) {
    const path = `/shared-objectives/${id}/alignments/${objectiveId}` as const;
    return scene.ask(`PUT ${path}`, { key: alliance.key, body: {}, ...options });
  }

  it('shows shared objectives below its own and rolls them up by weight', async () => {
    const empty = await treeOf(alliance.key);
    expect(empty.objectives).toMatchObject([{ score: { progress: null }, children: [] }]);
    await checkIn(scene.fulda, { value: 100 });
    await share(scene.giessen, { terms: { withKeyResults: true } });
    await share(scene.fulda);
    const [ofGiessen, ofFulda] = await received();
    expect(await align(ofGiessen?.id ?? '', { body: { weight: 3 } })).toMatchObject({
      status: 200,
      body: { alignments: [{ parentId: alliance.objectiveId, weight: 3 }] },
    });
    await align(ofFulda?.id ?? '');
    const { objectives } = await treeOf(alliance.key);
    expect(objectives).toHaveLength(1);
    expect(objectives[0]?.score.progress).toBeCloseTo(0.625, 10);
    expect(objectives[0]?.children).toMatchObject([
      {
        title: 'Neuer Titel',
        sharedBy: 'Gießen',
        weight: 3,
        keyResults: [],
        score: { progress: 0.5 },
      },
      { title: 'Ziel von Fulda', sharedBy: 'Fulda', weight: 1, score: { pace: 'achieved' } },
    ]);
    const items = [
      { label: ofGiessen?.id, title: 'Neuer Titel', sharedBy: 'Gießen', weight: 3 },
      { label: ofFulda?.id, title: 'Ziel von Fulda', sharedBy: 'Fulda', weight: 1 },
    ];
    const path = `/objectives/${alliance.objectiveId}` as const;
    const explained = await scene.ask(`GET ${path}/explain`, { key: alliance.key });
    expect(scoreExplanationSchema.safeParse(explained.body).error).toBeUndefined();
    expect(explained.body).toMatchObject({
      progress: {
        value: 0.625,
        items,
        text: '63\u00a0% ist das gewichtete Mittel von 2 beitragenden Zielen: 50\u00a0% („Neuer Titel“, Gießen; Gewicht 3) und 100\u00a0% („Ziel von Fulda“, Fulda).',
      },
    });
    const inEnglish = await scene.ask(`GET ${path}/explain`, {
      key: alliance.key,
      headers: { 'accept-language': 'en' },
    });
    expect(inEnglish.text).toContain('50% (“Neuer Titel”, Gießen; weight 3)');
    const { body: detail } = await scene.ask(`GET ${path}`, { key: alliance.key });
    expect(detail).toMatchObject({ score: { explanation: { items } } });
  });

  it('follows at once, and can be worked out for the day before', async () => {
    expect((await treeOf(alliance.key)).objectives[0]?.score.progress).toBeCloseTo(0.625, 10);
    await checkIn(scene.fulda, { value: 20 });
    expect((await treeOf(alliance.key)).objectives[0]?.score.progress).toBeCloseTo(0.425, 10);
    const past = await treeOf(alliance.key, '?on=2026-11-22');
    expect(past.objectives).toMatchObject([{ score: { progress: null }, children: [] }]);
  });

  it('is what the public sees of its objectives', async () => {
    const { objectiveId, key } = alliance;
    const path = `/objectives/${objectiveId}/shares/public` as const;
    const answer = await scene.ask(`PUT ${path}`, { key, body: {} });
    expect((answer.body as Share).snapshot.progress).toBeCloseTo(0.425, 10);
    await checkIn(scene.fulda, { value: 60 });
    const { body } = await scene.ask('GET /shares?audience=public', { key });
    expect((body as { items: Share[] }).items[0]?.snapshot.progress).toBeCloseTo(0.525, 10);
    await checkIn(scene.fulda, { value: 20 });
    expect((await scene.ask(`DELETE ${path}`, { key })).status).toBe(204);
  });

  it('no longer shows what is detached or taken back', async () => {
    const [ofGiessen] = await received();
    const path = `/shared-objectives/${ofGiessen?.id}/alignments/${alliance.objectiveId}` as const;
    const detach = () => scene.ask(`DELETE ${path}`, { key: alliance.key });
    expect((await detach()).status).toBe(204);
    expect((await detach()).status).toBe(404);
    expect((await treeOf(alliance.key)).objectives[0]?.children).toMatchObject([
      { sharedBy: 'Fulda' },
    ]);
    await unshare(scene.fulda);
    expect((await treeOf(alliance.key)).objectives[0]?.children).toEqual([]);
  });

  it('takes no foreign ids, wrong weights, other roles or closed cycles', async () => {
    const [ofGiessen] = await received();
    const id = ofGiessen?.id ?? '';
    for (const unknown of [crypto.randomUUID(), 'x', scene.giessen.objectiveId]) {
      expect((await align(unknown)).status).toBe(404);
      expect((await align(id, {}, unknown)).status).toBe(404);
    }
    expect((await align(id, { key: scene.giessen.everyRoleKey })).status).toBe(404);
    for (const weight of [-1, 1e7, '1', null]) {
      expect((await align(id, { body: { weight } })).status).toBe(422);
    }
    const key = await enterKey(scene.database.db, alliance.tenantId, { role: 'viewer' });
    expect((await align(id, { key })).status).toBe(403);
    const close = (phase: string) =>
      scene.database.asOwner('update cycles set phase = $2 where tenant_id = $1', [
        alliance.tenantId,
        phase,
      ]);
    await close('closed');
    expect(await align(id)).toMatchObject({ status: 409, body: { code: 'cycle_closed' } });
    await close('active');
  });
});

describe('a delivery', () => {
  it('comes with a new day, which changes paces by itself', async () => {
    expect(await received()).toMatchObject([{ snapshot: { pace: 'onTrack', isStale: false } }]);
    scene.clock.now = new Date('2026-12-30T10:00:00Z');
    await expect
      .poll(async () => (await received()).map(({ snapshot }) => snapshot))
      .toMatchObject([{ pace: 'offTrack', isStale: true }]);
  });
});

describe('a closed cycle', () => {
  async function close(key: string, id: string): Promise<void> {
    for (const phase of ['review', 'closed']) {
      const { headers } = await scene.ask(`GET /cycles/${id}`, { key });
      const changed = await scene.ask(`PATCH /cycles/${id}`, {
        key,
        body: { phase },
        headers: { 'if-match': headers['etag'] ?? '' },
      });
      expect(changed.status, changed.text).toBe(200);
    }
  }

  it('keeps its numbers, whatever members share later and whatever becomes of the thresholds', async () => {
    const [shared] = await received();
    const path = `/shared-objectives/${shared?.id}/alignments/${alliance.objectiveId}` as const;
    const { key } = alliance;
    expect((await scene.ask(`PUT ${path}`, { key, body: { weight: 1 } })).status).toBe(200);
    await checkIn(scene.giessen, { value: 60 });
    const before = await treeOf(key);
    await close(key, before.cycle.id);
    const closed = await treeOf(key);
    expect(closed.objectives[0]).toMatchObject({
      score: { progress: 0.6 },
      children: [{ sharedBy: 'Gießen', score: { progress: 0.6 } }],
    });
    const { headers } = await scene.ask('GET /settings', { key });
    const paceThresholds = { onTrack: -1, behind: -1 };
    const set = await scene.ask('PATCH /settings', {
      key,
      body: { paceThresholds },
      headers: { 'if-match': headers['etag'] ?? '' },
    });
    expect(set.status).toBe(200);
    await checkIn(scene.giessen, { value: 5 });
    scene.clock.now = new Date('2027-02-01T10:00:00Z');
    await checkIn(scene.giessen, { value: 1 });
    const after = await treeOf(key, `?cycle=${closed.cycle.name}`);
    expect(after.objectives).toEqual(closed.objectives);
    const explained = await scene.ask(`GET /objectives/${alliance.objectiveId}/explain`, { key });
    expect(explained.body).toMatchObject({ pace: { value: closed.objectives[0]?.score.pace } });
  });

  it('does not keep what is shared from counting in another one, too', async () => {
    const { key } = alliance;
    const dates = { start: '2027-01-01', end: '2027-03-31', phase: 'active' };
    const cycle = await scene.ask('POST /cycles', { key, body: { name: '2027-Q1', ...dates } });
    const { id: cycleId } = cycle.body as { id: string };
    const made = await scene.ask('POST /objectives', {
      key,
      body: { cycleId, title: 'Weiter gemeinsam', state: 'active', rollup: 'children' },
    });
    const { id: objectiveId } = made.body as { id: string };
    const [shared] = await received();
    const path = `/shared-objectives/${shared?.id}/alignments/${objectiveId}` as const;
    expect((await scene.ask(`PUT ${path}`, { key, body: {} })).status).toBe(200);
    const { body, text } = await scene.ask('GET /objectives', { key });
    const progress = (id: string) =>
      (body as { items: ScoredObjective[] }).items.find((each) => each.id === id)?.score.progress;
    expect(progress(alliance.objectiveId), text).toBe(0.6);
    expect(progress(objectiveId)).toBe(0.01);
  });
});
