import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppOptions } from '../app.ts';
import { hashKey } from '../keys/key.ts';
import { createScene, enterKey, pageOrigin } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createListeningScene()));
afterAll(() => scene.close());

async function createListeningScene(options: Partial<AppOptions> = {}): Promise<Scene> {
  const created = await createScene(options);
  await created.app.listen({ host: '127.0.0.1', port: 0 });
  return created;
}

interface Read {
  key?: string;
  headers?: OutgoingHttpHeaders;
  method?: string;
  path?: string;
  on?: Scene;
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  code: unknown;
  /** Whether the framework had no part in it. */
  isRepeated: boolean;
}

/** Asks as a client on the network does; `app.inject` would go straight to the framework. */
async function read({ key, headers, method, path = '/tree', on = scene }: Read): Promise<Answer> {
  let isRepeated = true;
  const notice = () => void (isRepeated = false);
  subscribe('tracing:fastify.request.handler:start', notice);
  const { port } = on.app.server.address() as AddressInfo;
  const sent = request({
    host: '127.0.0.1',
    port,
    path: `/api/v1${path}`,
    method: method ?? 'GET',
    headers: { authorization: `Bearer ${key ?? on.giessen.apiKey}`, ...headers },
  }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  unsubscribe('tracing:fastify.request.handler:start', notice);
  const isProblem = response.headers['content-type']?.startsWith('application/problem+json');
  const body = isProblem ? (JSON.parse(Buffer.concat(chunks).toString()) as { code: string }) : {};
  return {
    status: response.statusCode,
    headers: response.headers,
    code: 'code' in body ? body.code : undefined,
    isRepeated: isRepeated && response.statusCode === 304,
  };
}

/** Reads a tree until asking for it again needs no framework; returns how to ask once more. */
async function repeat(asked: Read = {}): Promise<Read> {
  const { headers } = await read(asked);
  const again = { ...asked, headers: { ...asked.headers, 'if-none-match': headers.etag } };
  // Keys entered a moment ago are announced to the server, which then asks for each again.
  await expect.poll(() => read(again)).toMatchObject({ status: 304, isRepeated: true });
  return again;
}

function checkIn(value: number, on: Scene) {
  const { keyResultId } = on.giessen;
  return on.ask(`POST /key-results/${keyResultId}/check-ins`, { body: { value } });
}

async function revoke(key: string, on: Scene): Promise<void> {
  await on.database.asOwner('update api_keys set revoked_at = now() where hash = $1', [
    hashKey(key),
  ]);
}

describe('a read that is repeated', () => {
  const page = () => ({ key: scene.giessen.embedKey, headers: { origin: pageOrigin } });

  it.each([
    ['by a tool', () => ({})],
    ['by a page', page],
    ['compressed', () => ({ headers: { 'accept-encoding': 'gzip' } })],
    ['of a cycle by its name', () => ({ path: '/tree?cycle=2026-Q4' })],
    ['of a past day', () => ({ path: '/tree?on=2026-11-01' })],
  ])('%s is answered with the same headers as before', async (_, asked) => {
    const { headers } = await read(asked());
    const again = {
      ...asked(),
      headers: { ...(asked() as Read).headers, 'if-none-match': headers.etag },
    };
    const [first, second] = [await read(again), await read(again)];
    expect([first.isRepeated, second.isRepeated]).toEqual([false, true]);
    const changing = { date: expect.any(String), 'x-request-id': expect.any(String) };
    expect(second.headers).toEqual({ ...first.headers, ...changing });
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
    expect(second.headers.etag).toBe(headers.etag);
    expect(Object.keys(second.headers)).not.toContain('content-security-policy');
  });

  it('understands every form of If-None-Match', async () => {
    const { headers } = await repeat();
    const etag = String(headers?.['if-none-match']);
    for (const known of [`W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await read({ headers: { 'if-none-match': known } });
      expect(answer, known).toMatchObject({ status: 304, isRepeated: true, headers: { etag } });
    }
    expect((await read({ headers: { 'if-none-match': '"x"' } })).status).toBe(200);
    expect((await read({})).status).toBe(200);
  });

  it('with another method goes the ordinary way', async () => {
    const again = await repeat();
    expect(await read({ ...again, method: 'HEAD' })).toMatchObject({
      status: 304,
      isRepeated: false,
    });
    expect(await read({ ...again, method: 'DELETE' })).toMatchObject({
      status: 405,
      code: 'method_not_allowed',
    });
  });

  it('is not taken for what nearly the same request asks', async () => {
    const again = await repeat();
    const headers = { ...again.headers };
    expect(await read({ headers, path: '/tree?on=2026-10-01' })).toMatchObject({ status: 200 });
    expect(await read({ headers, path: '/units' })).toMatchObject({ status: 200 });
    expect(await read({ headers, path: '/tree?cycle=2031-Q1' })).toMatchObject({ status: 404 });
    for (const origin of ['https://stranger.example', '']) {
      const answer = await read({ headers: { ...headers, origin } });
      expect(answer).toMatchObject({ status: 403, code: 'origin_not_allowed' });
    }
  });

  it('goes the ordinary way while the log tells of reads', async () => {
    const own = await createListeningScene();
    const again = await repeat({ on: own });
    own.app.log.level = 'debug';
    expect(await read(again)).toMatchObject({ status: 304, isRepeated: false });
    own.app.log.level = 'info';
    expect(await read(again)).toMatchObject({ status: 304, isRepeated: true });
    await own.close();
  });
});

describe('what was remembered of a read', () => {
  it("is of no use to another city's key", async () => {
    const again = await repeat();
    const other = await read({ ...again, key: scene.fulda.apiKey });
    expect(other.status).toBe(200);
    expect(other.headers.etag).not.toBe(again.headers?.['if-none-match']);
    expect((await read(again)).isRepeated).toBe(true);
  });

  it('is of no use to a key that does not exist', async () => {
    const again = await repeat();
    for (const key of ['', `${scene.giessen.apiKey}x`, scene.giessen.apiKey.slice(0, -1)]) {
      expect(await read({ ...again, key })).toMatchObject({ status: 401, code: 'unauthorized' });
    }
  });

  it('is of no use to a page that the embed key does not name', async () => {
    const again = await repeat({
      key: scene.giessen.embedKey,
      headers: { origin: pageOrigin },
    });
    const { 'if-none-match': etag } = again.headers ?? {};
    for (const origin of [undefined, 'https://stranger.example', `${pageOrigin}/`]) {
      const headers = { 'if-none-match': etag, ...(origin && { origin }) };
      const answer = await read({ ...again, headers });
      expect(answer).toMatchObject({ status: 403, code: 'origin_not_allowed' });
    }
  });

  it('is told to each page of an embed key as its own', async () => {
    const origins = [pageOrigin, 'https://zweite.example'];
    const key = await enterKey(scene.database.db, scene.giessen.tenantId, {
      kind: 'embed',
      scopes: ['okr:read'],
      origins,
    });
    const reads: Read[] = [];
    for (const origin of origins) reads.push(await repeat({ key, headers: { origin } }));
    for (const [index, origin] of origins.entries()) {
      const { headers, isRepeated } = await read(reads[index] ?? {});
      expect([headers['access-control-allow-origin'], isRepeated]).toEqual([origin, true]);
    }
  });

  it('does not let a revoked key in', async () => {
    const key = await enterKey(scene.database.db, scene.giessen.tenantId);
    const again = await repeat({ key });
    await revoke(key, scene);
    await expect.poll(() => read(again)).toMatchObject({ status: 401, code: 'key_revoked' });
  });

  it('does not let a revoked key in where the announcement was lost', async () => {
    const own = await createListeningScene();
    const key = await enterKey(own.database.db, own.giessen.tenantId);
    const again = await repeat({ key, on: own });
    own.cable.cut();
    await revoke(key, own);
    own.cable.mend();
    expect(await read(again)).toMatchObject({ status: 401, code: 'key_revoked' });
    await own.close();
  });

  it('does not let a key in that has expired meanwhile', async () => {
    const own = await createListeningScene();
    const expiresAt = new Date(own.clock.now.getTime() + 1000);
    const key = await enterKey(own.database.db, own.giessen.tenantId, { expiresAt });
    const again = await repeat({ key, on: own });
    own.clock.now = expiresAt;
    expect(await read(again)).toMatchObject({ status: 401, code: 'key_expired' });
    await own.close();
  });

  it('does not hide what was written', async () => {
    const own = await createListeningScene();
    const before = await repeat({ on: own });
    await checkIn(40, own);
    const written = await read(before);
    expect(written.status).toBe(200);
    const after = { ...before, headers: { 'if-none-match': written.headers.etag } };
    // The announcement of the write comes a moment later, and the tree is built once more.
    await expect.poll(() => read(after)).toMatchObject({ status: 304, isRepeated: true });
    expect((await read(before)).status).toBe(200);
    await own.close();
  });

  it('does not hide a new day', async () => {
    const own = await createListeningScene();
    const again = await repeat({ on: own });
    own.clock.now = new Date('2026-11-23T23:00:00Z');
    expect((await read(again)).status).toBe(200);
    await own.close();
  });

  it('leaves the quota as it is, and ends with it', async () => {
    const own = await createListeningScene({ limits: { perKey: { quota: 3, windowSeconds: 60 } } });
    const again = await repeat({ on: own });
    expect((await read(again)).headers.ratelimit).toBe('"key";r=2;t=60');
    await own.ask('GET /units');
    own.clock.now = new Date(own.clock.now.getTime() + 10_000);
    const { isRepeated, headers } = await read(again);
    expect([isRepeated, headers.ratelimit]).toEqual([true, '"key";r=1;t=50']);
    await own.ask('GET /units');
    expect(await read(again)).toMatchObject({ status: 429, code: 'rate_limited' });
    await own.close();
  });

  it("leaves each visitor's quota of an embed key to that visitor, also behind a proxy", async () => {
    const own = await createListeningScene({
      trustedProxies: ['127.0.0.1'],
      limits: { perKey: { quota: 2, windowSeconds: 60 } },
    });
    const visitor = (address: string) => ({
      key: own.giessen.embedKey,
      headers: { origin: pageOrigin, 'x-forwarded-for': address },
      on: own,
    });
    const first = await repeat(visitor('192.0.2.1'));
    const second = await repeat(visitor('192.0.2.2'));
    await read({ ...visitor('192.0.2.1'), path: '/units' });
    expect(await read(first)).toMatchObject({ status: 429, code: 'rate_limited' });
    expect(await read(second)).toMatchObject({ status: 304, isRepeated: true });
    await own.close();
  });
});
