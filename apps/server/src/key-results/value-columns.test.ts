import type { CheckIn, LiveEvent, Problem, ScoredKeyResult } from '@zielbaum/model';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTenant } from '../db/index.ts';
import { createScene } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';

let scene: Scene;
let id: string;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());
beforeEach(async () => void (id = await newKeyResult({ kind: 'number', baseline: 0, target: 9 })));

async function newKeyResult(metric: object): Promise<string> {
  const body = { objectiveId: scene.giessen.objectiveId, title: 'Neu', metric };
  return ((await scene.ask('POST /key-results', { body })).body as ScoredKeyResult).id;
}

function bringIn(rows: unknown, headers = {}): Promise<Answer> {
  return scene.ask(`POST /key-results/${id}/check-ins/import`, { body: { rows }, headers });
}

async function history(): Promise<CheckIn[]> {
  const { body } = await scene.ask(`GET /key-results/${id}/check-ins?limit=200`);
  return (body as { items: CheckIn[] }).items;
}

describe('a column of values', () => {
  const rows = [
    { date: '2026-11-03', value: 3, note: 'KW 45' },
    { date: '2026-10-27', value: 2 },
    { date: '2026-11-10', value: 4 },
  ];

  it('is entered in any order of days', async () => {
    const answer = await bringIn(rows);
    expect(answer).toMatchObject({ status: 201, body: { entered: 3, skipped: 0 } });
    expect(answer.headers['location']).toBe(`/api/v1/key-results/${id}/check-ins`);
    expect(await history()).toMatchObject([
      { date: '2026-10-27', value: 2, note: '', author: 'Digitalisierung Gießen', source: null },
      { date: '2026-11-03', value: 3, note: 'KW 45', kind: 'value', confidence: null },
      { date: '2026-11-10', value: 4 },
    ]);
    expect((await scene.ask(`GET /key-results/${id}`)).body).toMatchObject({
      score: { value: 4, checkedInOn: '2026-11-10' },
    });
  });

  it('enters nothing the second time, and of a longer one what is new', async () => {
    await bringIn(rows);
    expect((await bringIn(rows)).body).toEqual({ entered: 0, skipped: 3 });
    const longer = [...rows, { date: '2026-11-17', value: 5 }];
    expect((await bringIn(longer)).body).toEqual({ entered: 1, skipped: 3 });
    expect(await history()).toHaveLength(4);
  });

  it('skips what counts on its day, not what was said there before', async () => {
    const date = '2026-11-03';
    await bringIn([
      { date, value: 1 },
      { date, value: 1 },
      { date, value: 2 },
      { date, value: 1 },
      { date, value: 1 },
    ]);
    expect((await history()).map(({ value }) => value)).toEqual([1, 2, 1]);
    const wrong = (await history()).at(-1)?.id;
    await scene.ask(`POST /key-results/${id}/check-ins/${wrong}/withdrawal`, {
      body: { reason: 'doppelt' },
    });
    expect((await bringIn([{ date, value: 2 }])).body).toEqual({ entered: 0, skipped: 1 });
    expect((await bringIn([{ date, value: 1 }])).body).toEqual({ entered: 1, skipped: 0 });
  });

  it('holds lists and steps as well', async () => {
    const items = [{ label: 'Konzept' }, { label: 'Beschluss' }];
    id = await newKeyResult({ kind: 'milestones', items });
    const done = [{ date: '2026-11-03', value: ['Konzept'] }];
    expect((await bringIn(done)).body).toEqual({ entered: 1, skipped: 0 });
    expect((await bringIn(done)).body).toEqual({ entered: 0, skipped: 1 });
    expect((await bringIn([{ date: '2026-11-03', value: ['Mond'] }])).body).toMatchObject({
      errors: [{ pointer: '/rows/0/value/0' }],
    });
  });

  it('has up to 1,000 rows', async () => {
    const row = (index: number) => ({
      date: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
      value: index,
    });
    const many = Array.from({ length: 1_000 }, (_, index) => row(index));
    expect((await bringIn(many)).body).toEqual({ entered: 1_000, skipped: 0 });
    const tooMany = await bringIn([...many, row(1_000)]);
    expect(tooMany).toMatchObject({ status: 422, body: { errors: [{ pointer: '/rows' }] } });
  });

  it('is entered as a whole or not at all, and names every row at fault', async () => {
    const refused = await bringIn([
      { date: '2026-11-03', value: 1 },
      { date: '2026-11-24', value: 'viel' },
      { date: '2026-11-04', value: null },
    ]);
    expect(refused.status).toBe(422);
    expect((refused.body as Problem).errors?.map(({ pointer }) => pointer)).toEqual([
      '/rows/1/date',
      '/rows/1/value',
      '/rows/2/value',
    ]);
    const future = Array.from({ length: 200 }, () => ({ date: '2026-12-01', value: 1 }));
    expect(((await bringIn(future)).body as Problem).errors).toHaveLength(50);
    expect(await history()).toEqual([]);
  });

  it.each([
    [[], '/rows'],
    ['x', '/rows'],
    [[{ date: '2026-02-30', value: 1 }], '/rows/0/date'],
    [[{ value: 1 }], '/rows/0/date'],
    [[{ date: '2026-11-03' }], '/rows/0/value'],
    [[{ date: '2026-11-03', value: 1, note: 'x'.repeat(5_001) }], '/rows/0/note'],
  ])('is refused as %j', async (wrong, pointer) => {
    const { status, body } = await bringIn(wrong);
    expect(status).toBe(422);
    expect((body as Problem).errors?.map((error) => error.pointer)).toContain(pointer);
  });

  it('is done once for an Idempotency-Key, and once in all when sent at the same time', async () => {
    const once = { 'idempotency-key': crypto.randomUUID() };
    const first = await bringIn(rows, once);
    const again = await bringIn(rows, once);
    expect([again.text, again.headers['idempotency-replayed']]).toEqual([first.text, 'true']);
    const more = [{ date: '2026-11-18', value: 7 }];
    const answers = await Promise.all([1, 2, 3, 4].map(() => bringIn(more)));
    const entered = answers.map(({ body }) => (body as { entered: number }).entered);
    expect(entered.toSorted()).toEqual([0, 0, 0, 1]);
  });

  it('tells open pages once, and not at all when nothing is new', async () => {
    const { tenantId } = scene.giessen;
    const events = () =>
      scene.database.asOwner<LiveEvent>(
        'select resource from events where tenant_id = $1 and key_result_id = $2 order by id',
        [tenantId, id],
      );
    const before = await events();
    await bringIn(rows);
    await bringIn(rows);
    expect(await events()).toEqual([...before, { resource: 'checkIn' }]);
  });

  it('is not for unknown and foreign key results, nor for a closed cycle', async () => {
    const { tenantId, cycleId } = scene.giessen;
    const own = id;
    for (id of [crypto.randomUUID(), 'nein', scene.fulda.keyResultId]) {
      expect((await bringIn(rows)).status).toBe(404);
    }
    id = own;
    const setPhase = (phase: 'active' | 'closed') =>
      inTenant(scene.database.db, tenantId, (transaction) =>
        transaction.updateTable('cycles').set({ phase }).where('id', '=', cycleId).execute(),
      );
    await setPhase('closed');
    try {
      const refused = await bringIn(rows);
      expect(refused).toMatchObject({ status: 409, body: { code: 'cycle_closed' } });
    } finally {
      await setPhase('active');
    }
    expect(await history()).toEqual([]);
  });
});
