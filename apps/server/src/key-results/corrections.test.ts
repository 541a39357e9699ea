import type { CheckIn, Problem, ScoredKeyResult } from '@zielbaum/model';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTenant } from '../db/index.ts';
import { createScene } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';

let scene: Scene;
let id: string;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());
beforeEach(async () => {
  const metric = { kind: 'number', baseline: 0, target: 100 };
  const body = { objectiveId: scene.giessen.objectiveId, title: 'Neu', metric };
  id = ((await scene.ask('POST /key-results', { body })).body as ScoredKeyResult).id;
});

async function enter(value: number, date = '2026-11-20'): Promise<CheckIn> {
  const body = { value, date, confidence: 4, blocker: 'Personal' };
  return (await scene.ask(`POST /key-results/${id}/check-ins`, { body })).body as CheckIn;
}

function correct(checkInId: string, body: unknown, headers = {}): Promise<Answer> {
  const path = `/key-results/${id}/check-ins/${checkInId}/correction` as const;
  return scene.ask(`POST ${path}`, { body, headers });
}

function withdraw(checkInId: string, body: unknown = { reason: 'falscher Monat' }) {
  return scene.ask(`POST /key-results/${id}/check-ins/${checkInId}/withdrawal`, { body });
}

async function history(): Promise<CheckIn[]> {
  const { body } = await scene.ask(`GET /key-results/${id}/check-ins?limit=200`);
  return (body as { items: CheckIn[] }).items;
}

/** The value and progress that count, today or on a past day. */
async function counted(on = '2026-11-23'): Promise<unknown[]> {
  const { body } = await scene.ask(`GET /key-results/${id}/explain?on=${on}`);
  const { progress } = body as { progress: { value: number; inputs: { value: number } } };
  return [progress.inputs.value, progress.value];
}

describe('a correction', () => {
  it('takes the place of a check-in, on every day, and the history keeps both', async () => {
    const wrong = await enter(90);
    await enter(30, '2026-11-22');
    const { status, body } = await correct(wrong.id, { value: 9, note: 'Komma verrutscht' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      date: wrong.date,
      value: 9,
      confidence: 4,
      blocker: 'Personal',
      note: 'Komma verrutscht',
      author: 'Digitalisierung Gießen',
      kind: 'correction',
      replaces: wrong.id,
      replacedBy: null,
      isWithdrawn: false,
    });
    const kept = await history();
    expect(kept.slice(0, 2)).toEqual([{ ...wrong, replacedBy: (body as CheckIn).id }, body]);
    expect(await counted('2026-11-21')).toEqual([9, 0.09]);
    expect(await counted()).toEqual([30, 0.3]);
  });

  it('keeps its place among those of its day', async () => {
    const wrong = await enter(50);
    await enter(60);
    await correct(wrong.id, { value: 55, note: 'gezählt' });
    expect(await counted()).toEqual([60, 0.6]);
  });

  it('corrects the newest form of what was corrected before', async () => {
    const first = await enter(1);
    const second = (await correct(first.id, { value: 2, note: 'a' })).body as CheckIn;
    const third = await correct(first.id, { value: 3, note: 'b', confidence: null, blocker: '' });
    expect(third.body).toMatchObject({
      value: 3,
      confidence: null,
      blocker: '',
      replaces: second.id,
    });
    expect(await counted()).toEqual([3, 0.03]);
    await Promise.all([4, 5, 6].map((value) => correct(first.id, { value, note: 'c' })));
    const open = (await history()).filter(({ replacedBy }) => replacedBy === null);
    expect(open).toHaveLength(1);
    expect(await history()).toHaveLength(6);
  });

  it('is the value of its procedure from then on', async () => {
    const path = `/key-results/${id}/values/2026-11-20` as const;
    const told = (await scene.ask(`PUT ${path}`, { body: { value: 5, source: 'A' } })).body;
    const { body } = await correct((told as CheckIn).id, { value: 6, note: 'von Hand' });
    expect(body).toMatchObject({ source: 'A' });
    const again = await scene.ask(`PUT ${path}`, { body: { value: 6, source: 'A' } });
    expect(again.body).toEqual(body);
  });

  it('is done once for an Idempotency-Key', async () => {
    const { id: checkInId } = await enter(1);
    const once = { 'idempotency-key': crypto.randomUUID() };
    const first = await correct(checkInId, { value: 2, note: 'a' }, once);
    const second = await correct(checkInId, { value: 2, note: 'a' }, once);
    expect(second.text).toBe(first.text);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(await history()).toHaveLength(2);
  });

  it.each([
    ['no reason', { value: 1 }, '/note'],
    ['an empty reason', { value: 1, note: ' \n' }, '/note'],
    ['an invisible reason', { value: 1, note: '\u200b' }, '/note'],
    ['a long reason', { value: 1, note: 'x'.repeat(5_001) }, '/note'],
    ['a value of another kind', { value: 'x', note: 'x' }, '/value'],
    ['no value', { note: 'x' }, '/value'],
    ['another day', { value: 1, note: 'x', date: '2026-11-01' }, '/date'],
  ])('is refused with %s', async (_name, body, pointer) => {
    const { id: checkInId } = await enter(1);
    const refused = await correct(checkInId, body);
    expect(refused.status, refused.text).toBe(422);
    const [error] = (refused.body as Problem).errors ?? [];
    expect([pointer, '']).toContain(error?.pointer);
    expect(await history()).toHaveLength(1);
  });
});

describe('a withdrawal', () => {
  it('leaves what came before it as current, and shows in the history', async () => {
    await enter(30, '2026-11-10');
    const wrong = await enter(99);
    const { status, body } = await withdraw(wrong.id);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      date: wrong.date,
      value: 99,
      confidence: null,
      note: 'falscher Monat',
      kind: 'withdrawal',
      replaces: wrong.id,
    });
    expect((await history()).slice(1)).toEqual([
      { ...wrong, replacedBy: (body as CheckIn).id, isWithdrawn: true },
      body,
    ]);
    expect(await counted()).toEqual([30, 0.3]);
    const { score } = (await scene.ask(`GET /key-results/${id}`)).body as ScoredKeyResult;
    expect(score).toMatchObject({ value: 30, checkedInOn: '2026-11-10', confidence: 4 });
  });

  it('of the only check-in leaves the key result open', async () => {
    const { id: checkInId } = await enter(99);
    await withdraw(checkInId);
    const { score } = (await scene.ask(`GET /key-results/${id}`)).body as ScoredKeyResult;
    expect(score).toMatchObject({ progress: null, pace: 'open', checkedInOn: null });
  });

  it('takes the newest form back; nothing corrected before counts again', async () => {
    const first = await enter(1);
    await correct(first.id, { value: 2, note: 'a' });
    await withdraw(first.id);
    expect(await counted()).toEqual([null, null]);
  });

  it('cannot be corrected or withdrawn again', async () => {
    const wrong = await enter(1);
    const withdrawal = (await withdraw(wrong.id)).body as CheckIn;
    for (const { id: checkInId } of [wrong, withdrawal]) {
      for (const refused of [
        await correct(checkInId, { value: 2, note: 'a' }),
        await withdraw(checkInId),
      ]) {
        expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
        expect(refused.text).toContain('zurückgezogen');
      }
    }
    expect(await history()).toHaveLength(2);
  });

  it('lets its procedure tell the value anew', async () => {
    const path = `/key-results/${id}/values/2026-11-20` as const;
    const told = (await scene.ask(`PUT ${path}`, { body: { value: 5 } })).body as CheckIn;
    await withdraw(told.id);
    const again = await scene.ask(`PUT ${path}`, { body: { value: 5 } });
    expect(again.body).toMatchObject({ kind: 'value', replaces: null });
    expect(await counted()).toEqual([5, 0.05]);
  });

  it.each([{}, { reason: '' }, { reason: 7 }, { reason: 'x', note: 'x' }])(
    'is refused as %j',
    async (body) => {
      const { id: checkInId } = await enter(1);
      expect((await withdraw(checkInId, body)).status).toBe(422);
    },
  );
});

describe('neither', () => {
  it('is there for unknown check-ins and those of other key results', async () => {
    const { keyResultId } = scene.giessen;
    const other = await scene.ask(`POST /key-results/${keyResultId}/check-ins`, {
      body: { value: 1 },
    });
    for (const checkInId of [(other.body as CheckIn).id, crypto.randomUUID(), 'nein', '%00']) {
      expect((await correct(checkInId, { value: 1, note: 'x' })).status, checkInId).toBe(404);
      expect((await withdraw(checkInId)).status, checkInId).toBe(404);
    }
  });

  it('changes a closed cycle', async () => {
    const { id: checkInId } = await enter(1);
    const { tenantId, cycleId } = scene.giessen;
    const setPhase = (phase: 'active' | 'closed') =>
      inTenant(scene.database.db, tenantId, (transaction) =>
        transaction.updateTable('cycles').set({ phase }).where('id', '=', cycleId).execute(),
      );
    await setPhase('closed');
    try {
      for (const refused of [
        await correct(checkInId, { value: 2, note: 'a' }),
        await withdraw(checkInId),
      ]) {
        expect(refused).toMatchObject({ status: 409, body: { code: 'cycle_closed' } });
      }
    } finally {
      await setPhase('active');
    }
    expect(await history()).toHaveLength(1);
  });
});

it('what has been replaced no longer binds the metric', async () => {
  const { objectiveId } = scene.giessen;
  const metric = { kind: 'steps', steps: [{ label: 'Pilot', score: 1 }] };
  const created = await scene.ask('POST /key-results', {
    body: { objectiveId, title: 'Stufen', metric },
  });
  id = (created.body as ScoredKeyResult).id;
  const checkIn = await scene.ask(`POST /key-results/${id}/check-ins`, {
    body: { value: 'Pilot' },
  });
  await withdraw((checkIn.body as CheckIn).id);
  const renamed = await scene.ask(`PATCH /key-results/${id}`, {
    body: {
      metric: { kind: 'steps', steps: [{ label: 'Probe', score: 1 }] },
      metricChange: { reason: 'umbenannt' },
    },
    headers: { 'if-match': String(created.headers['etag']) },
  });
  expect(renamed.status, renamed.text).toBe(200);
  expect((await scene.ask('GET /tree')).status).toBe(200);
});
