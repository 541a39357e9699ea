import type { BatchAnswer, BatchAnswers, Tree } from '@zielbaum/model';
import { batchAnswersSchema } from '@zielbaum/model/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allOperations } from '../testing/operations.ts';
import { addressOf } from '../testing/requests.ts';
import { createScene, enterKey, pageOrigin } from '../testing/scene.ts';
import type { Answer, Ask, Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

function batch(reads: unknown, options: Ask = {}, on = scene): Promise<Answer> {
  return on.ask('POST /batch', { ...options, body: { reads } });
}

async function answersTo(paths: readonly string[], options?: Ask): Promise<readonly BatchAnswer[]> {
  const { status, body, text } = await batch(
    paths.map((path) => ({ path })),
    options,
  );
  expect(status, text).toBe(200);
  expect(batchAnswersSchema.safeParse(body).error).toBeUndefined();
  return (body as BatchAnswers).answers;
}

describe('a batch', () => {
  it('answers in the order of its reads, each as if it had been sent alone', async () => {
    const { objectiveId, keyResultId } = scene.giessen;
    const paths = [
      `/key-results/${keyResultId}`,
      '/tree?cycle=2026-Q4',
      `/objectives/${objectiveId}/explain?on=2026-11-01`,
      '/search?q=ziel',
      `/objectives/${objectiveId}`,
    ];
    const answers = await answersTo(paths);
    expect(answers.map(({ path }) => path)).toEqual(paths);
    for (const answer of answers) {
      const alone = await scene.ask(`GET ${answer.path}` as 'GET /');
      expect(answer).toEqual({
        path: answer.path,
        status: 200,
        etag: alone.headers['etag'],
        body: alone.body,
      });
    }
  });

  it('can read everything that a key can read', async () => {
    const reads = (await allOperations())
      .filter(({ responses }) => responses['304'])
      .map((operation) => addressOf({ ...operation, parameters: [] }, scene.giessen));
    expect(reads.length).toBeGreaterThan(10);
    for (let from = 0; from < reads.length; from += 20) {
      const key = scene.giessen.everyRoleKey;
      for (const { path, status } of await answersTo(reads.slice(from, from + 20), { key })) {
        expect([200, 404, 422, 409], path).toContain(status);
      }
    }
  });

  it('answers 304 where the ETag still holds', async () => {
    const path = `/objectives/${scene.giessen.objectiveId}`;
    const [first] = await answersTo([path]);
    const etag = first?.status === 200 ? first.etag : undefined;
    const again = await batch([
      { path, ifNoneMatch: etag },
      { path, ifNoneMatch: '"0-alt"' },
    ]);
    expect(again.body).toMatchObject({ answers: [{ path, status: 304, etag }, { status: 200 }] });
    expect((again.body as BatchAnswers).answers[0]).not.toHaveProperty('body');
  });

  it('gives each read its own problem, in the language asked for', async () => {
    const answers = await answersTo(
      [`/objectives/${crypto.randomUUID()}`, '/search', '/tree', '/tree?on=2099-01-01'],
      { headers: { 'accept-language': 'en' } },
    );
    expect(answers).toMatchObject([
      { status: 404, body: { code: 'not_found', detail: 'There is no such objective here.' } },
      { status: 422, body: { code: 'invalid_input' } },
      { status: 200 },
      { status: 422 },
    ]);
  });

  it('lets each read in by the same key, and shows nothing of others', async () => {
    const { objectiveId, cycleId } = scene.giessen;
    const key = scene.fulda.apiKey;
    const answers = await answersTo(
      [`/objectives/${objectiveId}`, `/tree?cycle=${cycleId}`, '/tree'],
      {
        key,
      },
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 200]);
    const tree = answers[2]?.status === 200 ? (answers[2].body as Tree) : undefined;
    expect(tree?.organisation.name).toBe('Fulda');
    const mayNotManage = await answersTo(['/people', '/tree'], {
      key: await enterKey(scene.database.db, scene.giessen.tenantId, { role: 'viewer' }),
    });
    expect(mayNotManage.map(({ status }) => status)).toEqual([403, 200]);
  });

  it('works for an embed key from its page, and from no other', async () => {
    const key = scene.giessen.embedKey;
    const [tree] = await answersTo(['/tree'], { key, headers: { origin: pageOrigin } });
    expect(tree?.status).toBe(200);
    const elsewhere = await batch([{ path: '/tree' }], {
      key,
      headers: { origin: 'https://fremd.example' },
    });
    expect(elsewhere.status).toBe(403);
  });

  it('changes nothing, and is not kept by caches', async () => {
    const { headers } = await batch([{ path: '/tree' }]);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['idempotency-replayed']).toBeUndefined();
  });
});

describe('the quota', () => {
  it('counts the batch and each of its reads', async () => {
    const own = await createScene({ limits: { perKey: { quota: 4, windowSeconds: 60 } } });
    const reads = ['/cycles', '/objectives', '/key-results', '/units'].map((path) => ({ path }));
    const { status, body } = await batch(reads, {}, own);
    expect(status).toBe(200);
    const statuses = (body as BatchAnswers).answers.map((answer) => answer.status);
    expect(statuses.sort()).toEqual([200, 200, 200, 429]);
    expect((await batch(reads, {}, own)).status).toBe(429);
    await own.close();
  });
});

describe('refused', () => {
  it.each([
    ['no path', 'tree'],
    ['an empty one', '/'],
    ['an absolute address', 'https://fremd.example/api/v1/tree'],
    ['one without a scheme', '//fremd.example/tree'],
    ['a way up', '/objectives/../tree'],
    ['a way up at the end', '/objectives/..'],
    ['a hidden way up', '/objectives/%2e%2E/tree'],
    ['a half hidden one', '/objectives/.%2e/tree'],
    ['a backslash', '/objectives/..\\tree'],
    ['a line break', '/tree\r\nx: y'],
    ['a fragment', '/tree#x'],
    ['an umlaut that is not encoded', '/search?q=Bürger'],
    ['the stream', '/events'],
    ['itself', '/batch'],
    ['the document', '/openapi.json'],
    ['a page', '/docs'],
    ['the whole prefix', '/api/v1/tree'],
    ['what does not exist', '/nothing'],
    ['a slash too many', '/tree/'],
  ])('is %s', async (_what, path) => {
    const answer = await batch([{ path: '/tree' }, { path }]);
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ pointer: '/reads/1/path' }] },
    });
  });

  it.each<[string, unknown]>([
    ['no read at all', []],
    ['21 reads', Array.from({ length: 21 }, () => ({ path: '/tree' }))],
    ['a read without a path', [{}]],
    ['a path of another type', [{ path: 7 }]],
    ['a path of 2,001 letters', [{ path: `/search?q=${'a'.repeat(1_991)}` }]],
    ['another method', [{ path: '/tree', method: 'PATCH' }]],
    ['an ETag without quotation marks', [{ path: '/tree', ifNoneMatch: 'abc' }]],
    ['an ETag with a line break', [{ path: '/tree', ifNoneMatch: '"a\r\nb"' }]],
    ['no list', { path: '/tree' }],
  ])('is %s', async (_what, reads) => {
    expect(await batch(reads)).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
  });
});
