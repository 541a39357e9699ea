import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

function post(key: string, title: string) {
  const { cycleId } = scene.giessen;
  return scene.ask('POST /objectives', {
    body: { cycleId, title },
    headers: { 'idempotency-key': key },
  });
}

async function count(title: string): Promise<number> {
  const rows = await scene.database.asOwner('select 1 from objectives where title = $1', [title]);
  return rows.length;
}

describe('an Idempotency-Key', () => {
  it('brings the first answer again, to the letter', async () => {
    const first = await post('a-1', 'Einmal');
    const second = await post('a-1', 'Einmal');
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(second.headers['idempotency-replayed']).toBe('true');
    for (const header of ['etag', 'location', 'content-type']) {
      expect(second.headers[header]).toBe(first.headers[header]);
    }
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect(await count('Einmal')).toBe(1);
  });

  it('creates once, however many ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('a-2', 'Gleichzeitig')));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ headers }) => !headers['idempotency-replayed'])).toHaveLength(1);
    expect(await count('Gleichzeitig')).toBe(1);
  });

  it('is refused with another body', async () => {
    await post('a-3', 'Dies');
    expect(await post('a-3', 'Das')).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    expect(await count('Das')).toBe(0);
  });

  it('is free again after a request that failed', async () => {
    expect((await post('a-4', '')).status).toBe(422);
    const duplicate = { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31' };
    const headers = { 'idempotency-key': 'a-4' };
    expect(await scene.ask('POST /cycles', { body: duplicate, headers })).toMatchObject({
      status: 409,
      body: { code: 'duplicate', errors: [{ pointer: '/name' }] },
    });
    const fresh = { ...duplicate, name: '2026-Q4b' };
    expect((await scene.ask('POST /cycles', { body: fresh, headers })).status).toBe(201);
    expect((await post('a-4', 'Doch')).status).toBe(201);
  });

  it('is forgotten after 24 hours', async () => {
    await post('a-5', 'Gestern');
    await scene.database.asOwner(
      "update idempotency_keys set created_at = now() - interval '25 hours' where key = 'a-5'",
    );
    expect((await post('a-5', 'Heute')).status).toBe(201);
    const rows = await scene.database.asOwner("select 1 from idempotency_keys where key = 'a-5'");
    expect(rows).toHaveLength(1);
  });

  it.each(['', 'mit leerzeichen', 'ü', 'x'.repeat(256)])(
    'must be short and plain: %j',
    async (key) => {
      expect((await post(key, 'Ungültig')).status).toBe(422);
      expect(await count('Ungültig')).toBe(0);
    },
  );
});
