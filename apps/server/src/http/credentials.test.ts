import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashKey } from '../keys/key.ts';
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
      expect(answer.text).not.toContain('Ziel von');
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
  it('is answered for every page, since it carries no key, and costs no database work', async () => {
    const said = await scene.cable.overhear(async () => {
      for (const origin of [pageOrigin, 'https://stranger.example', 'null', "x' or 1=1"]) {
        for (const path of ['/api/v1/tree', '/api/v1/key-results/1/check-ins']) {
          const { statusCode, headers } = await preflight(origin, path);
          expect(statusCode).toBe(204);
          expect(headers).toMatchObject({
            'access-control-allow-origin': origin,
            'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH',
            'access-control-max-age': '7200',
            vary: 'Origin',
          });
          expect(headers['access-control-allow-headers']).toMatch(
            /Authorization.*If-Match.*Idempotency-Key.*Last-Event-ID/,
          );
          expect(headers['access-control-allow-credentials']).toBeUndefined();
        }
      }
    });
    expect(said).not.toMatch(/select/i);
  });
});

describe('an API key in a page', () => {
  const answerTo = (origin: string) => scene.ask('GET /tree', { headers: { origin } });

  it('works where some embed key names the page, and in pages of this very host', async () => {
    for (const origin of [pageOrigin, 'http://localhost:80']) {
      const answer = await answerTo(origin);
      expect(answer.status).toBe(200);
      expect(answer.headers['access-control-allow-origin']).toBe(origin);
    }
  });

  it('works nowhere else: nothing is read or changed, and the page may read why', async () => {
    await enterKey(scene.database.db, scene.giessen.tenantId, {
      kind: 'embed',
      scopes: ['okr:read'],
      origins: ['https://old.example'],
      expiresAt: new Date('2020-01-01T00:00:00Z'),
    });
    const { keyResultId } = scene.giessen;
    const before = await scene.ask(`GET /key-results/${keyResultId}/check-ins`);
    for (const origin of ['https://stranger.example', 'https://old.example', 'null', "x' or 1=1"]) {
      const answers = [
        await answerTo(origin),
        await scene.ask(`POST /key-results/${keyResultId}/check-ins`, {
          headers: { origin },
          body: { value: 1 },
        }),
        await scene.ask('GET /events', { headers: { origin } }),
      ];
      for (const { status, body, headers } of answers) {
        expect([status, body]).toMatchObject([403, { code: 'origin_not_allowed' }]);
        expect(headers['access-control-allow-origin']).toBe(origin);
        expect(headers['access-control-allow-credentials']).toBeUndefined();
      }
    }
    expect((await scene.ask(`GET /key-results/${keyResultId}/check-ins`)).body).toEqual(
      before.body,
    );
  });

  it('works at once where a new embed key names the page', async () => {
    const origin = 'https://neu.example';
    expect((await answerTo(origin)).status).toBe(403);
    await enterKey(scene.database.db, scene.giessen.tenantId, {
      kind: 'embed',
      scopes: ['okr:read'],
      origins: [origin],
    });
    await expect.poll(async () => (await answerTo(origin)).status).toBe(200);
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

  it('tells a page that no key names what is wrong, and nothing else', async () => {
    const origin = 'https://stranger.example';
    const revoked = await enterKey(scene.database.db, scene.giessen.tenantId, {
      kind: 'embed',
      scopes: ['okr:read'],
      origins: [origin],
    });
    await scene.database.asOwner('update api_keys set revoked_at = now() where hash = $1', [
      hashKey(revoked),
    ]);
    for (const [path, key, code] of [
      ['/tree', scene.giessen.embedKey, 'origin_not_allowed'],
      ['/tree', revoked, 'key_revoked'],
      ['/tree', 'okr_pk_vertippt', 'unauthorized'],
      ['/nowhere', scene.giessen.embedKey, 'not_found'],
    ] as const) {
      const { headers, body } = await scene.ask(`GET ${path}`, { key, headers: { origin } });
      expect(body).toMatchObject({ code });
      expect(headers['access-control-allow-origin']).toBe(origin);
      expect(headers['vary']).toContain('Origin');
      expect(headers['etag']).toBeUndefined();
      expect(JSON.stringify(body)).not.toContain('Ziel von');
    }
    const { headers } = await scene.app.inject({ url: '/healthz', headers: { origin } });
    expect(headers['access-control-allow-origin']).toBeUndefined();
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
