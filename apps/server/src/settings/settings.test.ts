import { defaultSettings } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

async function change(body: object, etag?: string) {
  const key = scene.giessen.everyRoleKey;
  const current = await scene.ask('GET /settings');
  const headers = { 'if-match': etag ?? current.headers['etag'] ?? '' };
  return scene.ask('PATCH /settings', { key, body, headers });
}

describe('settings', () => {
  it('are the usual ones until an organisation decides', async () => {
    const { fulda } = scene;
    expect((await scene.ask('GET /settings', { key: fulda.apiKey })).body).toEqual(defaultSettings);
  });

  it('change one by one, and leave the rest', async () => {
    const focus = { objectivesPerUnit: 2, keyResultsPerObjective: 5 };
    const first = await change({ focus, terms: { objective: 'Vorhaben' } });
    expect(first).toMatchObject({ status: 200, body: { focus, cadenceDays: 7 } });
    const second = await change({ authorDisplay: 'role' }, first.headers['etag']);
    expect(second.body).toEqual({
      ...defaultSettings,
      focus,
      terms: { objective: 'Vorhaben' },
      authorDisplay: 'role',
    });
    expect(await change({ cadenceDays: 14 }, first.headers['etag'])).toMatchObject({
      status: 412,
      body: { current: second.body as object },
    });
  });

  it.each([
    ['/paceThresholds/behind', { paceThresholds: { onTrack: -0.3, behind: -0.1 } }],
    ['/focus/objectivesPerUnit', { focus: { objectivesPerUnit: 0, keyResultsPerObjective: 4 } }],
    ['/cadenceDays', { cadenceDays: 367 }],
    ['/authorDisplay', { authorDisplay: 'face' }],
    [
      '/retention/auditMonths',
      { retention: { authorshipMonths: 1, keyMonths: 1, auditMonths: 11 } },
    ],
    ['/retention/keyMonths', { retention: { authorshipMonths: 1, auditMonths: 12 } }],
    ['/terms/objective', { terms: { objective: '' } }],
    ['/terms/boss', { terms: { boss: 'Chefin' } }],
  ])('are refused with a pointer to %s', async (pointer, body) => {
    expect(await change(body)).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ pointer }] },
    });
  });

  it('count at once: the pace of a tree read before is another after', async () => {
    const { keyResultId } = scene.giessen;
    await scene.ask(`POST /key-results/${keyResultId}/check-ins`, { body: { value: 50 } });
    const paceNow = async () => {
      const { body } = await scene.ask('GET /tree');
      return (body as { objectives: { score: { pace: string } }[] }).objectives[0]?.score.pace;
    };
    // 54 of 92 days are gone: 0.587 expected, a gap of −0.087.
    expect(await paceNow()).toBe('onTrack');
    await change({ paceThresholds: { onTrack: -0.05, behind: -0.06 } });
    expect(await paceNow()).toBe('offTrack');
  });

  it('give a new key result its cadence, unless it brings its own', async () => {
    await change({ cadenceDays: 30 });
    const { objectiveId } = scene.giessen;
    const metric = { kind: 'number', baseline: 0, target: 1 };
    const create = (own: object) =>
      scene.ask('POST /key-results', { body: { objectiveId, title: 'Neu', metric, ...own } });
    expect((await create({})).body).toMatchObject({ cadenceDays: 30 });
    expect((await create({ cadenceDays: 7 })).body).toMatchObject({ cadenceDays: 7 });
  });
});

describe('focus', () => {
  it('is warned about as soon as there is more, and refuses nothing', async () => {
    const { cycleId, unitId } = scene.giessen;
    await change({ focus: { objectivesPerUnit: 2, keyResultsPerObjective: 4 } });
    for (const title of ['Zwei', 'Drei']) {
      const body = { cycleId, unitId, title, state: 'proposed' };
      expect((await scene.ask('POST /objectives', { body })).status).toBe(201);
    }
    expect((await scene.ask('GET /focus-warnings')).body).toEqual({
      items: [
        {
          kind: 'tooManyObjectives',
          id: unitId,
          name: 'Digitalisierung Gießen',
          count: 3,
          most: 2,
          text: '„Digitalisierung Gießen“ hat 3 Ziele; vereinbart sind höchstens 2. Worauf kommt es am meisten an?',
        },
      ],
    });
    await change({ focus: { objectivesPerUnit: 3, keyResultsPerObjective: 1 } });
    const english = await scene.ask('GET /focus-warnings?cycle=2026-Q4', {
      headers: { 'accept-language': 'en' },
    });
    expect(english.body).toMatchObject({
      items: [
        {
          kind: 'tooManyKeyResults',
          count: 3,
          most: 1,
          text: expect.stringContaining('at most 1 are agreed') as string,
        },
      ],
    });
  });
});
