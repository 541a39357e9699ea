import type { Page, SearchHit, SharedObjective } from '@zielbaum/model';
import { pageOf, searchHitSchema } from '@zielbaum/model/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAlliance, join } from '../testing/alliance.ts';
import type { Alliance } from '../testing/alliance.ts';
import { createScene, enterKey } from '../testing/scene.ts';
import type { Answer, City, Scene } from '../testing/scene.ts';

/** What an alliance finds of its members' goals. */
let scene: Scene;
let alliance: Alliance;

beforeAll(async () => {
  scene = await createScene();
  alliance = await createAlliance(scene, 'Verbund Mittelhessen');
  for (const city of [scene.giessen, scene.fulda]) await join(scene, city, alliance);
});
afterAll(() => scene.close());

function search(query: Record<string, string>, key = alliance.key): Promise<Answer> {
  return scene.ask(`GET /search?${new URLSearchParams(query).toString()}`, { key });
}

async function hits(query: Record<string, string>, key?: string): Promise<readonly SearchHit[]> {
  const { status, text, body } = await search(query, key);
  expect(status, text).toBe(200);
  expect(pageOf(searchHitSchema).safeParse(body).error).toBeUndefined();
  return (body as Page<SearchHit>).items;
}

async function titles(query: Record<string, string>, key?: string): Promise<string[]> {
  return (await hits(query, key)).map(({ title }) => title);
}

async function share(objectiveId: string, city: City, terms: object = {}): Promise<void> {
  const path = `/objectives/${objectiveId}/shares/${alliance.tenantId}` as const;
  const answer = await scene.ask(`PUT ${path}`, { key: city.everyRoleKey, body: terms });
  expect(answer.status, answer.text).toBe(200);
}

async function unshare(objectiveId: string, city: City): Promise<void> {
  const path = `/objectives/${objectiveId}/shares/${alliance.tenantId}` as const;
  const { status } = await scene.ask(`DELETE ${path}`, { key: city.everyRoleKey });
  expect([204, 404]).toContain(status);
}

async function objective(title: string, city: City, more: object = {}): Promise<string> {
  const { cycleId, unitId, everyRoleKey: key } = city;
  const body = { cycleId, unitId, title, state: 'active', ...more };
  const answer = await scene.ask('POST /objectives', { key, body });
  expect(answer.status, answer.text).toBe(201);
  return (answer.body as { id: string }).id;
}

async function keyResult(objectiveId: string, title: string, city: City): Promise<string> {
  const metric = { kind: 'number', baseline: 0, target: 100 };
  const body = { objectiveId, title, metric };
  const answer = await scene.ask('POST /key-results', { key: city.everyRoleKey, body });
  return (answer.body as { id: string }).id;
}

async function change(path: `/${string}`, body: object, key: string): Promise<void> {
  const { headers } = await scene.ask(`GET ${path}`, { key });
  const ifMatch = { 'if-match': headers['etag'] ?? '' };
  const answer = await scene.ask(`PATCH ${path}`, { key, body, headers: ifMatch });
  expect(answer.status, answer.text).toBe(200);
}

// First, because own goals then stand behind those shared by their bare position.
describe('filters', () => {
  const shared: string[] = [];
  async function ownCycle(): Promise<string | null | undefined> {
    return (await hits({ q: 'gemeinsames' }))[0]?.cycleId;
  }
  beforeAll(async () => {
    const { giessen, fulda } = scene;
    const { everyRoleKey: key } = fulda;
    const past = await scene.ask('POST /cycles', {
      key,
      body: { name: 'Winter', start: '2026-12-15', end: '2027-02-28' },
    });
    const cycleId = (past.body as { id: string }).id;
    shared.push(await objective('Ziel aus Gießen', giessen, { themes: ['Wohnen'] }));
    await keyResult(shared[0] ?? '', 'Ergebnis aus Gießen', giessen);
    await share(shared[0] ?? '', giessen, { withKeyResults: true });
    shared.push(await objective('Ziel aus Fulda', fulda, { cycleId, state: 'proposed' }));
    await share(shared[1] ?? '', fulda);
    await scene.ask('POST /objectives', {
      key: alliance.key,
      body: { cycleId: await ownCycle(), title: 'Ziel danach', unitId: alliance.unitId },
    });
  });
  afterAll(async () => {
    await unshare(shared[0] ?? '', scene.giessen);
    await unshare(shared[1] ?? '', scene.fulda);
  });

  it('by cycle find what runs on one of its days', async () => {
    const inQuarter = [
      'Gemeinsames Ziel',
      'Ziel danach',
      'Ziel aus Gießen',
      'Ergebnis aus Gießen',
      'Ziel aus Fulda',
    ];
    expect(await titles({ cycle: '2026-Q4' })).toEqual(inQuarter);
    const body = { name: '2027-Q1', start: '2027-01-01', end: '2027-03-31' };
    await scene.ask('POST /cycles', { key: alliance.key, body });
    expect(await titles({ cycle: '2027-Q1' })).toEqual(['Ziel aus Fulda']);
    await scene.ask('POST /cycles', {
      key: alliance.key,
      body: { name: '2027-Q2', start: '2027-04-01', end: '2027-06-30' },
    });
    expect(await titles({ cycle: '2027-Q2' })).toEqual([]);
    expect(await titles({ q: 'Ziel Fulda', cycle: 'all' })).toEqual(['Ziel aus Fulda']);
  });

  it('by theme, state and kind compare what is shown', async () => {
    expect(await titles({ theme: 'Wohnen' })).toEqual(['Ziel aus Gießen', 'Ergebnis aus Gießen']);
    expect(await titles({ state: 'proposed' })).toEqual(['Ziel aus Fulda']);
    expect(await titles({ kind: 'keyResult' })).toEqual(['Ergebnis aus Gießen']);
  });

  it('by pace and staleness find objectives only: of key results neither is shown', async () => {
    expect(await titles({ pace: 'open', kind: 'objective' })).toEqual([
      'Gemeinsames Ziel',
      'Ziel danach',
      'Ziel aus Gießen',
      'Ziel aus Fulda',
    ]);
    for (const [filter, value] of ['pace open', 'stale true', 'stale false'].map((each) =>
      each.split(' '),
    )) {
      expect(await titles({ kind: 'keyResult', [filter ?? '']: value ?? '' })).toEqual([]);
    }
  });

  it('by unit find own goals only', async () => {
    expect(await titles({ unit: alliance.unitId })).toEqual(['Gemeinsames Ziel', 'Ziel danach']);
    const ofMember = await search({ unit: scene.giessen.unitId });
    expect(ofMember).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('leave pages without a gap, own goals before those shared', async () => {
    const queries: Record<string, string>[] = [
      { q: 'ziel' },
      { cycle: 'current' },
      { stale: 'false' },
    ];
    for (const query of queries) {
      const all = await titles(query);
      expect(all.length).toBeGreaterThan(2);
      for (const limit of ['1', '2']) {
        const found: string[] = [];
        for (let cursor: string | null = ''; cursor !== null;) {
          const { body } = await search({ ...query, limit, ...(cursor && { cursor }) });
          const page = body as Page<SearchHit>;
          found.push(...page.items.map(({ title }) => title));
          cursor = page.nextCursor;
        }
        expect(found).toEqual(all);
      }
    }
  });
});

describe('a goal that a member shares', () => {
  let objectiveId: string;
  let keyResultId: string;
  beforeAll(async () => {
    objectiveId = await objective('Wohngeld kommt schnell', scene.giessen, {
      description: 'Kein Bescheid bleibt liegen.',
      themes: ['Wohnen'],
    });
    keyResultId = await keyResult(objectiveId, 'Bearbeitungszeit sinkt', scene.giessen);
    const body = { value: 40, note: 'Vertraulich' };
    await scene.ask(`POST /key-results/${keyResultId}/check-ins`, { body });
  });
  beforeEach(() => unshare(objectiveId, scene.giessen));
  afterAll(() => unshare(objectiveId, scene.giessen));

  it('is found as soon as it is shared, and says by whom', async () => {
    expect(await hits({ q: 'wohngeld' })).toEqual([]);
    await share(objectiveId, scene.giessen);
    const { body } = await scene.ask('GET /shared-objectives', { key: alliance.key });
    const [shared] = (body as Page<SharedObjective>).items;
    expect(await hits({ q: 'Wohngelt' })).toEqual([
      {
        kind: 'objective',
        id: shared?.id,
        objectiveId: shared?.id,
        cycleId: null,
        unitId: null,
        sharedBy: 'Gießen',
        title: 'Wohngeld kommt schnell',
        state: 'active',
        score: { progress: 0.4, pace: 'behind', isStale: false },
        match: {
          field: 'title',
          text: 'Wohngeld kommt schnell',
          ranges: [{ start: 0, end: 8 }],
        },
      },
    ]);
    const [found] = await hits({ q: 'bescheide' });
    expect(found?.match).toMatchObject({ field: 'description', ranges: [{ start: 5, end: 13 }] });
  });

  it('is found by what is agreed to be seen, and by nothing else', async () => {
    await share(objectiveId, scene.giessen);
    for (const q of ['bearbeitungszeit', 'vertraulich', 'Digitalisierung', 'Herbst']) {
      expect(await titles({ q, cycle: 'all' }), q).toEqual([]);
    }
  });

  it('is found by its key results where those are shared, and no longer where they are not', async () => {
    await share(objectiveId, scene.giessen, { withKeyResults: true });
    const [found] = await hits({ q: 'bearbeitungszeiten' });
    expect(found).toMatchObject({
      kind: 'keyResult',
      id: null,
      sharedBy: 'Gießen',
      title: 'Bearbeitungszeit sinkt',
      state: 'active',
      score: { progress: 0.4, pace: null, isStale: null },
    });
    expect(found?.objectiveId).toBe((await hits({ q: 'wohngeld' }))[0]?.id);
    await share(objectiveId, scene.giessen);
    expect(await titles({ q: 'bearbeitungszeiten' })).toEqual([]);
  });

  it('is found as it is now, by what it said before no longer', async () => {
    await share(objectiveId, scene.giessen, { withKeyResults: true });
    const added = await keyResult(objectiveId, 'Rückfragen fallen weg', scene.giessen);
    expect(await titles({ q: 'wohngeld' })).toEqual(['Wohngeld kommt schnell']);
    expect(await titles({ q: 'rückfrage' })).toEqual(['Rückfragen fallen weg']);
    const { everyRoleKey: key } = scene.giessen;
    await change(`/objectives/${objectiveId}`, { title: 'Wohngeld ohne Papier' }, key);
    await change(`/key-results/${keyResultId}`, { state: 'dropped' }, key);
    expect(await titles({ cycle: 'current' })).toEqual([
      'Gemeinsames Ziel',
      'Ziel danach',
      'Wohngeld ohne Papier',
      'Rückfragen fallen weg',
    ]);
    expect(await titles({ q: 'bearbeitungszeit' })).toEqual([]);
    expect(await titles({ q: 'schnell' })).toEqual([]);
    await change(`/objectives/${objectiveId}`, { title: 'Wohngeld kommt schnell' }, key);
    await change(`/key-results/${keyResultId}`, { state: 'active' }, key);
    await change(`/key-results/${added}`, { state: 'dropped' }, key);
  });

  it('shows the numbers of the newest value', async () => {
    await share(objectiveId, scene.giessen);
    expect((await hits({ q: 'wohngeld' }))[0]?.score).toMatchObject({ progress: 0.4 });
    await scene.ask(`POST /key-results/${keyResultId}/check-ins`, { body: { value: 60 } });
    expect((await hits({ q: 'wohngeld' }))[0]?.score.progress).toBe(0.6);
    expect(await titles({ q: 'wohngeld', pace: 'onTrack' })).toHaveLength(1);
    expect(await titles({ q: 'wohngeld', pace: 'behind' })).toEqual([]);
    await scene.ask(`POST /key-results/${keyResultId}/check-ins`, { body: { value: 40 } });
  });

  it('is gone at once when it is withdrawn, and the answer has another ETag', async () => {
    const without = (await search({ cycle: 'current' })).headers['etag'];
    await share(objectiveId, scene.giessen);
    const { headers } = await search({ cycle: 'current' });
    const asked = { key: alliance.key, headers: { 'if-none-match': headers['etag'] } };
    expect((await scene.ask('GET /search?cycle=current', asked)).status).toBe(304);
    await unshare(objectiveId, scene.giessen);
    const after = await scene.ask('GET /search?cycle=current', asked);
    expect([after.status, after.headers['etag']]).toEqual([200, without]);
    expect(await titles({ q: 'wohngeld' })).toEqual([]);
  });

  it('is found by nobody outside of the alliance', async () => {
    await share(objectiveId, scene.giessen);
    const other = await createAlliance(scene, 'Verbund Osthessen');
    await join(scene, scene.fulda, other);
    const ofAlliance = await enterKey(scene.database.db, alliance.tenantId, { role: 'viewer' });
    const outside = [scene.fulda.everyRoleKey, scene.fulda.apiKey, other.key];
    for (const key of outside)
      expect(await titles({ q: 'wohngeld', cycle: 'all' }, key)).toEqual([]);
    expect(await titles({ q: 'wohngeld' }, ofAlliance)).toHaveLength(1);
    // The city itself finds its own, once.
    expect(await hits({ q: 'wohngeld' }, scene.giessen.apiKey)).toMatchObject([
      { id: objectiveId, cycleId: scene.giessen.cycleId },
    ]);
  });
});

describe('of a member that leaves', () => {
  it('nothing is found any more, and its return brings back what it shares again', async () => {
    const { fulda } = scene;
    const objectiveId = await objective('Hallenbad öffnet früher', fulda);
    await share(objectiveId, fulda);
    expect(await titles({ q: 'hallenbad' })).toHaveLength(1);
    const path = `/alliances/${alliance.tenantId}/membership` as const;
    const left = await scene.ask(`DELETE ${path}`, { key: fulda.everyRoleKey });
    expect(left.status).toBe(204);
    expect(await titles({ q: 'hallenbad' })).toEqual([]);
    await join(scene, fulda, alliance);
    expect(await titles({ q: 'hallenbad' })).toEqual([]);
    await share(objectiveId, fulda);
    expect(await titles({ q: 'hallenbad' })).toHaveLength(1);
  });

  it('nothing is found when the alliance lets it go', async () => {
    const path = `/alliance/members/${scene.fulda.tenantId}` as const;
    expect((await scene.ask(`DELETE ${path}`, { key: alliance.key })).status).toBe(204);
    expect(await titles({ q: 'hallenbad' })).toEqual([]);
  });
});
