import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene, enterKey, pageOrigin } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

function preflight(origin: string, path = '/api/v1/tree') {
  return scene.app.inject({
    method: 'OPTIONS',
    url: path,
    headers: {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    },
  });
}

describe('an embed key', () => {
  it('works only from exactly the origins it names', async () => {
    const { embedKey } = scene.giessen;
    const good = await scene.ask('GET /tree', { key: embedKey, headers: { origin: pageOrigin } });
    expect(good.status).toBe(200);
    for (const origin of [
      undefined,
      'null',
      'https://intranet.example.evil',
      'https://intranet.example:8443',
      'http://intranet.example',
      'https://sub.intranet.example',
      'https://INTRANET.example',
      `${pageOrigin}/`,
    ]) {
      const answer = await scene.ask('GET /tree', {
        key: embedKey,
        headers: origin ? { origin } : {},
      });
      expect(answer, origin).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } });
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('a key', () => {
  it('stops working in the moment it expires', async () => {
    const expiresAt = new Date(scene.clock.now.getTime() + 1000);
    const key = await enterKey(scene.database.db, scene.giessen.tenantId, { expiresAt });
    expect((await scene.ask('GET /units', { key })).status).toBe(200);
    scene.clock.now = expiresAt;
    const { status, body } = await scene.ask('GET /units', { key });
    scene.clock.now = new Date(expiresAt.getTime() - 1000);
    expect([status, body]).toMatchObject([401, { code: 'key_expired' }]);
  });

  it('stops working when it is revoked by any process', async () => {
    const key = await enterKey(scene.database.db, scene.giessen.tenantId);
    expect((await scene.ask('GET /units', { key })).status).toBe(200);
    await scene.database.asOwner('update api_keys set revoked_at = now() where prefix = $1', [
      key.slice(0, 12),
    ]);
    await expect
      .poll(async () => (await scene.ask('GET /units', { key })).body)
      .toMatchObject({ code: 'key_revoked' });
  });

  it('stops working also where the announcement of that was lost', async () => {
    const own = await createScene();
    const key = await enterKey(own.database.db, own.giessen.tenantId);
    expect((await own.ask('GET /units', { key })).status).toBe(200);
    own.cable.cut();
    await own.database.asOwner('update api_keys set revoked_at = now() where prefix = $1', [
      key.slice(0, 12),
    ]);
    own.cable.mend();
    const answer = await own.ask('GET /units', { key });
    expect(answer).toMatchObject({ status: 401, body: { code: 'key_revoked' } });
    await own.close();
  });

  it('in use costs no database work', async () => {
    await scene.ask('GET /tree');
    const said = await scene.cable.overhear(async () => {
      expect((await scene.ask('GET /tree')).status).toBe(200);
    });
    expect(said).not.toMatch(/select/i);
  });
});

describe('a preflight', () => {
  it('is answered for the origin of any valid embed key, on every address', async () => {
    for (const path of ['/api/v1/tree', '/api/v1/key-results/1/check-ins']) {
      const { statusCode, headers } = await preflight(pageOrigin, path);
      expect(statusCode).toBe(204);
      expect(headers).toMatchObject({
        'access-control-allow-origin': pageOrigin,
        'access-control-allow-methods': 'GET, HEAD, POST, PATCH',
        'access-control-max-age': '7200',
        vary: 'Origin',
      });
      expect(headers['access-control-allow-headers']).toMatch(
        /Authorization.*If-Match.*Idempotency-Key.*Last-Event-ID/,
      );
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    }
  });

  it('is refused for all others, and for keys that are gone', async () => {
    const { db } = scene.database;
    const { tenantId } = scene.giessen;
    const past = new Date('2020-01-01T00:00:00Z');
    await enterKey(db, tenantId, {
      kind: 'embed',
      scopes: ['okr:read'],
      origins: ['https://old.example'],
      expiresAt: past,
    });
    for (const origin of ['https://stranger.example', 'https://old.example', 'null', "x' or 1=1"]) {
      const { statusCode, headers } = await preflight(origin);
      expect(statusCode).toBe(403);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('is answered for pages of this very host', async () => {
    const { statusCode } = await preflight('http://localhost:80');
    expect(statusCode).toBe(204);
  });

  it('finds a new key at once', async () => {
    const origin = 'https://neu.example';
    expect((await preflight(origin)).statusCode).toBe(403);
    await enterKey(scene.database.db, scene.giessen.tenantId, {
      kind: 'embed',
      scopes: ['okr:read'],
      origins: [origin],
    });
    await expect.poll(async () => (await preflight(origin)).statusCode).toBe(204);
  });
});

describe('an answer to another origin', () => {
  it('can be read by it, problems included', async () => {
    for (const [key, status] of [
      [scene.giessen.embedKey, 200],
      [`okr_pk_${'x'.repeat(43)}`, 401],
    ] as const) {
      const answer = await scene.ask('GET /tree', { key, headers: { origin: pageOrigin } });
      expect(answer.status).toBe(status);
      expect(answer.headers['access-control-allow-origin']).toBe(pageOrigin);
      expect(answer.headers['access-control-expose-headers']).toMatch(
        /ETag.*Location.*Retry-After.*RateLimit/,
      );
      expect(answer.headers['vary']).toContain('Origin');
    }
  });

  it('is readable while the database is away, so that the page can say so', async () => {
    const own = await createScene();
    const page = { key: own.giessen.embedKey, headers: { origin: pageOrigin } };
    expect((await own.ask('GET /tree', page)).status).toBe(200);
    own.cable.cut();
    await expect.poll(async () => (await own.ask('GET /tree', page)).status).toBe(503);
    const answer = await own.ask('GET /tree', page);
    expect(answer.headers['access-control-allow-origin']).toBe(pageOrigin);
    await own.close();
  });
});
