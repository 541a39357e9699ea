import type {
  EarlierMetric,
  Metric,
  Page,
  Problem,
  ScoredKeyResult,
  ScoreExplanation,
  Tree,
} from '@zielbaum/model';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTenant } from '../db/index.ts';
import { createScene } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';

let scene: Scene;
let id: string;
let etag: string;
const metric: Metric = { kind: 'number', baseline: 0, target: 100, unit: 'Anträge' };
const lower: Metric = { ...metric, target: 50 };

beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());
beforeEach(async () => {
  scene.clock.now = new Date('2026-11-23T10:00:00Z');
  await setPhase('active');
  const body = { objectiveId: scene.giessen.objectiveId, title: 'Neu', metric };
  const created = await scene.ask('POST /key-results', { body });
  id = (created.body as ScoredKeyResult).id;
  etag = String(created.headers['etag']);
  await scene.ask(`POST /key-results/${id}/check-ins`, {
    body: { date: '2026-11-10', value: 25 },
  });
});

function setPhase(phase: 'planning' | 'active' | 'review' | 'closed'): Promise<unknown> {
  const { tenantId, cycleId } = scene.giessen;
  return inTenant(scene.database.db, tenantId, (transaction) =>
    transaction.updateTable('cycles').set({ phase }).where('id', '=', cycleId).execute(),
  );
}

async function change(body: unknown): Promise<Answer> {
  const answer = await scene.ask(`PATCH /key-results/${id}`, {
    body,
    headers: { 'if-match': etag },
  });
  if (answer.status === 200) etag = String(answer.headers['etag']);
  return answer;
}

async function earlierMetrics(query = ''): Promise<Page<EarlierMetric>> {
  const { body } = await scene.ask(`GET /key-results/${id}/metrics${query}`);
  return body as Page<EarlierMetric>;
}

async function explained(on: string): Promise<ScoreExplanation> {
  return (await scene.ask(`GET /key-results/${id}/explain?on=${on}`)).body as ScoreExplanation;
}

describe('another target in a cycle under way', () => {
  it.each(['active', 'review'] as const)(
    'needs a reason, and the old one stays (%s)',
    async (phase) => {
      await setPhase(phase);
      const refused = await change({ metric: lower });
      expect(refused).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
      expect((refused.body as Problem).errors).toMatchObject([{ pointer: '/metricChange' }]);
      const reason = 'Die Förderung wurde halbiert.';
      const changed = await change({ metric: lower, metricChange: { reason } });
      expect(changed).toMatchObject({
        status: 200,
        body: { metric: lower, score: { progress: 0.5 } },
      });
      expect(changed.body).not.toHaveProperty('metricChange');
      const { items, nextCursor } = await earlierMetrics();
      expect(items).toMatchObject([
        { metric, until: '2026-11-22', reason, author: 'Digitalisierung Gießen' },
      ]);
      expect(nextCursor).toBeNull();
    },
  );

  it('leaves progress and pace of the days before as they were', async () => {
    const before = await explained('2026-11-22');
    await change({ metric: lower, metricChange: { reason: 'x' } });
    const after = await explained('2026-11-22');
    expect(after.progress).toMatchObject({ value: 0.25, inputs: { metricUntil: '2026-11-22' } });
    expect(after.progress.text).toBe(
      `${before.progress.text} Die Messgröße wurde seitdem geändert; diese galt bis zum 22.11.2026.`,
    );
    expect([after.pace, after.grade]).toEqual([before.pace, before.grade]);
    expect((await explained('2026-11-23')).progress).toMatchObject({ value: 0.5 });
    expect((await explained('2026-11-23')).progress.text).not.toContain('seitdem');
    const past = (await scene.ask('GET /tree?on=2026-11-22')).body as Tree;
    const now = (await scene.ask('GET /tree')).body as Tree;
    const shownIn = (tree: Tree) =>
      tree.objectives
        .flatMap(({ keyResults }) => keyResults)
        .find((keyResult) => keyResult.id === id);
    expect(shownIn(past)).toMatchObject({ metric, score: { progress: 0.25 } });
    expect(shownIn(now)).toMatchObject({ metric: lower, score: { progress: 0.5 } });
  });

  it('also in what its objective adds up to', async () => {
    const { objectiveId } = scene.giessen;
    const path = `/objectives/${objectiveId}/explain?on=2026-11-22` as const;
    const before = await scene.ask(`GET ${path}`);
    await change({ metric: lower, metricChange: { reason: 'x' } });
    expect((await scene.ask(`GET ${path}`)).text).toBe(before.text);
  });

  it('may change several times, and is listed page by page', async () => {
    for (const [day, target] of [
      ['24', 60],
      ['26', 70],
      ['26', 80],
      ['28', 90],
    ] as const) {
      scene.clock.now = new Date(`2026-11-${day}T10:00:00Z`);
      await change({ metric: { ...metric, target }, metricChange: { reason: String(target) } });
    }
    const first = await earlierMetrics('?limit=3');
    const rest = await earlierMetrics(`?cursor=${first.nextCursor}`);
    const all = [...first.items, ...rest.items];
    expect(all.map(({ reason, until }) => [reason, until])).toEqual([
      ['60', '2026-11-23'],
      ['70', '2026-11-25'],
      ['80', '2026-11-25'],
      ['90', '2026-11-27'],
    ]);
    expect(rest.nextCursor).toBeNull();
    const targets: unknown[] = [];
    for (const day of ['23', '24', '25', '26', '27', '28']) {
      targets.push((await explained(`2026-11-${day}`)).progress.inputs['target']);
    }
    expect(targets).toEqual([100, 60, 60, 80, 80, 90]);
  });

  it('needs no reason where nothing changes but how it is written', async () => {
    const same = await change({ metric: { ...metric, stretch: null } });
    expect(same.status, same.text).toBe(200);
    expect((await earlierMetrics()).items).toEqual([]);
    expect((await change({ title: 'Anders' })).status).toBe(200);
  });

  it('is kept only when it was really changed', async () => {
    const metricChange = { reason: 'x' };
    const unfit = await change({ metric: { kind: 'steps' }, metricChange });
    expect(unfit).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const stale = await scene.ask(`PATCH /key-results/${id}`, {
      body: { metric: lower, metricChange },
      headers: { 'if-match': '"77-x"' },
    });
    expect(stale.status).toBe(412);
    await setPhase('closed');
    expect(await change({ metric: lower, metricChange })).toMatchObject({
      status: 409,
      body: { code: 'cycle_closed' },
    });
    expect((await earlierMetrics()).items).toEqual([]);
  });

  it('is free in planning, and leaves nothing behind', async () => {
    await setPhase('planning');
    expect(await change({ metric: lower })).toMatchObject({ status: 200, body: { metric: lower } });
    const given = { metric, metricChange: { reason: 'doch' } };
    expect(await change(given)).toMatchObject({ status: 200, body: { metric } });
    expect((await earlierMetrics()).items).toEqual([]);
  });

  it.each([
    [{}, '/metricChange/reason'],
    [{ reason: ' ' }, '/metricChange/reason'],
    [{ reason: 'x'.repeat(5_001) }, '/metricChange/reason'],
    [{ reason: 1 }, '/metricChange/reason'],
    ['x', '/metricChange'],
  ])('is refused with the reason %j', async (metricChange, pointer) => {
    const refused = await change({ metric: lower, metricChange });
    expect(refused.status).toBe(422);
    expect((refused.body as Problem).errors).toMatchObject([{ pointer }]);
  });
});

describe('the list of earlier metrics', () => {
  it('is empty at first, and answers 304', async () => {
    const first = await scene.ask(`GET /key-results/${id}/metrics`);
    expect(first).toMatchObject({ status: 200, body: { items: [], nextCursor: null } });
    const headers = { 'if-none-match': String(first.headers['etag']) };
    expect((await scene.ask(`GET /key-results/${id}/metrics`, { headers })).status).toBe(304);
  });

  it('is not there for unknown and foreign key results, nor with cursors of others', async () => {
    for (const unknown of [crypto.randomUUID(), 'nein', scene.fulda.keyResultId]) {
      expect((await scene.ask(`GET /key-results/${unknown}/metrics`)).status).toBe(404);
    }
    const cursor = Buffer.from(scene.giessen.objectiveId).toString('base64url');
    for (const query of [`cursor=${cursor}`, 'limit=0', 'limit=201', 'on=2026-11-01']) {
      expect((await scene.ask(`GET /key-results/${id}/metrics?${query}`)).status, query).toBe(422);
    }
  });
});
