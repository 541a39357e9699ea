import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlliance, join } from './testing/alliance.ts';
import type { Alliance } from './testing/alliance.ts';
import { createScene } from './testing/scene.ts';
import type { Scene } from './testing/scene.ts';

/** What stands in a list is found by itself, by those who may read the list. */
let scene: Scene;
let alliance: Alliance;
const unknown = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  scene = await createScene({ limits: { sweepMs: 20 } });
  const { giessen } = scene;
  alliance = await createAlliance(scene, 'Verbund Mittelhessen');
  await join(scene, giessen, alliance);
  const { everyRoleKey: key, objectiveId } = giessen;
  for (const audience of ['public', alliance.tenantId]) {
    await scene.ask(`PUT /objectives/${objectiveId}/shares/${audience}`, { key, body: {} });
  }
  const entered = { key, body: { value: 40, note: 'Aus der Kita-Verwaltung' } };
  await scene.ask(`POST /key-results/${giessen.keyResultId}/check-ins`, entered);
});
afterAll(() => scene.close());

interface Listed {
  id: string;
  audience?: string;
}

/** A list, whose it is, and where each of it is found. */
const lists: Record<
  string,
  () => { list: `/${string}`; key: string; detail: (listed: Listed) => `/${string}` }
> = {
  'check-ins': () => {
    const list = `/key-results/${scene.giessen.keyResultId}/check-ins` as const;
    return { list, key: scene.giessen.apiKey, detail: ({ id }) => `${list}/${id}` };
  },
  alliances: () => {
    return {
      list: '/alliances',
      key: scene.giessen.apiKey,
      detail: ({ id }) => `/alliances/${id}`,
    };
  },
  members: () => {
    const list = '/alliance/members';
    return { list, key: alliance.key, detail: ({ id }) => `${list}/${id}` };
  },
  shares: () => {
    const { objectiveId, apiKey: key } = scene.giessen;
    const detail = ({ audience = unknown }: Listed) =>
      `/objectives/${objectiveId}/shares/${audience}` as const;
    return { list: '/shares', key, detail };
  },
  'shared objectives': () => {
    const list = '/shared-objectives';
    return { list, key: alliance.key, detail: ({ id }) => `${list}/${id}` };
  },
};

describe.each(Object.keys(lists))('one of the %s', (name) => {
  it('is what the list shows, and not told again while it is the same', async () => {
    const { list, key, detail } = lists[name]?.() ?? expect.fail();
    const { items } = (await scene.ask(`GET ${list}`, { key })).body as { items: Listed[] };
    expect(items.length).toBeGreaterThan(0);
    for (const listed of items) {
      const { status, body, headers } = await scene.ask(`GET ${detail(listed)}`, { key });
      expect([status, body]).toEqual([200, listed]);
      const asked = { key, headers: { 'if-none-match': headers['etag'] ?? '' } };
      expect((await scene.ask(`GET ${detail(listed)}`, asked)).status).toBe(304);
    }
  });

  it('is not found by another city, nor under an id that is none', async () => {
    const { list, key, detail } = lists[name]?.() ?? expect.fail();
    const { items } = (await scene.ask(`GET ${list}`, { key })).body as { items: Listed[] };
    const [listed = { id: unknown }] = items;
    const foreign = await scene.ask(`GET ${detail(listed)}`, { key: scene.fulda.everyRoleKey });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not_found' } });
    for (const id of [unknown, 'niemand', '%00']) {
      const { status, body } = await scene.ask(`GET ${detail({ id, audience: id })}`, { key });
      expect([status, body]).toMatchObject([404, { code: 'not_found' }]);
    }
  });
});

describe('what has been created', () => {
  it('is found where its answer says', async () => {
    const { keyResultId, everyRoleKey: key } = scene.giessen;
    const checkIns = `/key-results/${keyResultId}/check-ins` as const;
    const first = await scene.ask(`POST ${checkIns}`, { key, body: { value: 41 } });
    const { id } = first.body as { id: string };
    const correction = { key, body: { value: 42, note: 'verlesen' } };
    const corrected = await scene.ask(`POST ${checkIns}/${id}/correction`, correction);
    const invited = await scene.ask('POST /alliance/invitations', {
      key: alliance.key,
      body: { organisation: 'Fulda' },
    });
    for (const [created, reader] of [
      [corrected, key],
      [invited, alliance.key],
    ] as const) {
      const path = created.headers['location']?.replace('/api/v1', '') as '/';
      expect((await scene.ask(`GET ${path}`, { key: reader })).body).toEqual(created.body);
    }
    const { body } = await scene.ask(`GET ${checkIns}/${id}`, { key });
    expect(body).toMatchObject({ value: 41, replacedBy: (corrected.body as { id: string }).id });
  });

  it('is not found any more once it is taken back', async () => {
    const { objectiveId, everyRoleKey: key } = scene.giessen;
    const path = `/objectives/${objectiveId}/shares/public` as const;
    await scene.ask(`DELETE ${path}`, { key });
    expect((await scene.ask(`GET ${path}`, { key })).status).toBe(404);
  });
});
