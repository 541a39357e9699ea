import type { Problem } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

const finite = { de: 'muss eine endliche Zahl sein', en: 'must be a finite number' };
const json = { 'content-type': 'application/json' };

describe('a problem', () => {
  it('is told in German, or in English where that is asked for', async () => {
    const texts = async (language?: string) => {
      const headers = language === undefined ? {} : { 'accept-language': language };
      const answer = await scene.ask('POST /cycles', { body: { name: '' }, headers });
      expect(answer.headers['content-language']).toBe(
        (answer.body as Problem).title === 'Some of the input is invalid.' ? 'en' : 'de',
      );
      return (answer.body as Problem).errors?.find(({ pointer }) => pointer === '/name')?.detail;
    };
    expect(await texts()).toBe('darf nicht leer sein');
    expect(await texts('en-GB,en;q=0.9')).toBe('must not be empty');
    expect(await texts('fr,en;q=0.5,de;q=0.4')).toBe('must not be empty');
    expect(await texts('en;q=0.4,de;q=0.9')).toBe('darf nicht leer sein');
    expect(await texts('fr')).toBe('darf nicht leer sein');
    expect(await texts(';;q=,,')).toBe('darf nicht leer sein');
  });

  it.each([
    ['{"value":1e999}', '/value', finite],
    ['{"value":-1e999}', '/value', finite],
    ['{"value":1,"confidence":1e999}', '/confidence', finite],
    [
      '{"value":{"zahl":1}}',
      '/value',
      {
        de: 'muss eine Zahl, ein Text, null oder eine Liste sein',
        en: 'must be a number, text, null, or a list',
      },
    ],
    ['{}', '/value', { de: 'fehlt', en: 'is missing' }],
  ])('names the field and what is wrong with it: %s', async (payload, pointer, detail) => {
    for (const language of ['de', 'en'] as const) {
      const { statusCode, body } = await scene.app.inject({
        method: 'POST',
        url: `/api/v1/key-results/${scene.giessen.keyResultId}/check-ins`,
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          authorization: `Bearer ${scene.giessen.apiKey}`,
        },
        payload,
      });
      expect(statusCode).toBe(422);
      expect((JSON.parse(body) as Problem).errors).toEqual([{ pointer, detail: detail[language] }]);
    }
  });

  it('names each part that is not known, in the body as in the query', async () => {
    const faults = async (...[request, options]: Parameters<Scene['ask']>) =>
      ((await scene.ask(request, options)).body as Problem).errors;
    const body = { value: 1, comment: 'x', [`${'n'.repeat(50)}/a`]: 1 };
    expect(
      await faults(`POST /key-results/${scene.giessen.keyResultId}/check-ins`, { body }),
    ).toEqual([
      { pointer: '/comment', detail: 'ist hier unbekannt' },
      { pointer: `/${'n'.repeat(40)}…`, detail: 'ist hier unbekannt' },
    ]);
    const headers = { 'accept-language': 'en' };
    expect(await faults('GET /cycles?sort=name', { headers })).toEqual([
      { pointer: '?sort', detail: 'is not known here' },
    ]);
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`n${index}`, 1]));
    expect(
      await faults(`POST /key-results/${scene.giessen.keyResultId}/check-ins`, { body: many }),
    ).toHaveLength(50);
  });

  it('has the shape of RFC 9457 and names the request', async () => {
    const { status, headers, body } = await scene.ask('GET /nowhere');
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({
      type: 'urn:zielbaum:problem:not_found',
      status: 404,
      code: 'not_found',
      traceId: headers['x-request-id'],
    });
  });

  it.each([
    ['DELETE /tree', 'GET, HEAD, OPTIONS'],
    ['PUT /objectives/1', 'GET, HEAD, PATCH, OPTIONS'],
    ['DELETE /key-results', 'GET, HEAD, POST, OPTIONS'],
  ] as const)('tells which methods an address knows: %s', async (request, allow) => {
    const { status, headers, body } = await scene.ask(request);
    expect(status).toBe(405);
    expect(headers['allow']?.split(', ').sort()).toEqual(allow.split(', ').sort());
    expect(body).toMatchObject({ code: 'method_not_allowed' });
  });

  it.each([
    ['JSON that breaks off', json, '{"title":', 400, 'malformed_json'],
    ['an empty body of JSON', json, '', 400, 'malformed_json'],
    ['a poisoned prototype', json, '{"__proto__":{"x":1}}', 400, 'malformed_json'],
    ['no JSON at all', { 'content-type': 'text/plain' }, 'hallo', 415, 'unsupported_media_type'],
    [
      'a form',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'a=b',
      415,
      'unsupported_media_type',
    ],
    [
      'JSON that is no UTF-8',
      json,
      Buffer.from('{"title":"B\u00fcrger"}', 'latin1'),
      400,
      'malformed_json',
    ],
    ['a list', json, '[]', 422, 'invalid_input'],
    ['null', json, 'null', 422, 'invalid_input'],
    [
      '10 MB of title',
      json,
      JSON.stringify({ title: 'x'.repeat(10_000_000) }),
      413,
      'payload_too_large',
    ],
  ])('is the answer to %s', async (...row) => {
    const [, headers, body, status, code] = row;
    const answer = await scene.ask('POST /objectives', { headers, body });
    expect(answer.status, answer.text.slice(0, 300)).toBe(status);
    expect(answer.body).toMatchObject({ code });
  });

  it('reaches a client that is still sending far too much', async () => {
    const address = await scene.app.listen({ host: '127.0.0.1', port: 0 });
    const response = await fetch(`${address}/api/v1/objectives`, {
      method: 'POST',
      headers: { authorization: `Bearer ${scene.giessen.apiKey}`, ...json },
      body: JSON.stringify({ title: 'x'.repeat(30_000_000) }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'payload_too_large' });
  });

  it.each([
    ['GET', '/tree/bad%ZZescape', {}],
    ['POST', '/objectives', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
    ['POST', '/objectives', {}],
    ['QUERY', '/tree', {}],
    ['QUERY', '/objectives', { 'content-type': 'text/plain' }],
    ['PROPFIND', '/tree', {}],
    ['TRACE', '/tree', {}],
  ])('is never a fault of the server: %s %s %j', async (method, path, headers) => {
    const { statusCode, body } = await scene.app.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${scene.giessen.apiKey}`, ...headers },
      ...(method !== 'GET' && { payload: 'x' }),
    });
    expect([statusCode, JSON.parse(body)]).toMatchObject([
      expect.toSatisfy((status: number) => status >= 400 && status < 500),
      { status: statusCode },
    ]);
    if (path === '/tree') expect(statusCode).toBe(405);
  });

  it('is not what OPTIONS asks for', async () => {
    const { statusCode, headers } = await scene.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/tree',
    });
    expect([statusCode, headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect((await scene.app.inject({ method: 'OPTIONS', url: '/nowhere' })).statusCode).toBe(404);
  });

  it.each(['0x10', '1e2', '+5', ' 5', '0', '201', '5.0', ''])(
    'is the answer to a limit of %j',
    async (limit) => {
      const query = new URLSearchParams({ limit });
      const { status, body } = await scene.ask(`GET /units?${query.toString()}`);
      expect([status, body]).toMatchObject([422, { errors: [{ pointer: '?limit' }] }]);
    },
  );

  it('never tells about the inside of the server', async () => {
    const broken = await createScene();
    await broken.database.asOwner('alter table cycles rename to gone');
    const { status, text, body } = await broken.ask('GET /cycles');
    await broken.close();
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'internal' });
    expect(text).not.toMatch(/cycles|relation|select|at .*\.ts/);
  });

  it('says that the service is unavailable while the database is', async () => {
    const cut = await createScene();
    await cut.ask('GET /cycles');
    cut.cable.cut();
    const answer = await cut.ask('GET /cycles');
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    const health = await cut.app.inject('/healthz');
    expect(health.statusCode).toBe(503);
    cut.cable.mend();
    expect((await cut.ask('GET /cycles')).status).toBe(200);
    await cut.close();
  });
});

describe('a read', () => {
  it.each(['/organisation', '/units', '/cycles', '/tree', '/objectives', '/key-results'] as const)(
    'of %s answers 304 to its ETag, and only to that',
    async (path) => {
      const first = await scene.ask(`GET ${path}`);
      const etag = String(first.headers['etag']);
      expect(etag).toMatch(/^"[\w-]+"$/);
      for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const again = await scene.ask(`GET ${path}`, { headers: { 'if-none-match': known } });
        expect(again, known).toMatchObject({ status: 304, text: '', headers: { etag } });
      }
      const other = await scene.ask(`GET ${path}`, { headers: { 'if-none-match': '"x"' } });
      expect(other.text).toBe(first.text);
      expect((await scene.ask(`HEAD ${path}`)).headers['etag']).toBe(etag);
    },
  );

  it('carries what keeps browsers from doing more than they should', async () => {
    const { headers } = await scene.ask('GET /tree');
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      vary: 'Origin, Accept-Encoding',
    });
  });
});

describe('the quota', () => {
  it('is told with every answer, and refuses what goes beyond it until its time has passed', async () => {
    const small = await createScene({ limits: { perKey: { quota: 3, windowSeconds: 60 } } });
    const states: (string | undefined)[] = [];
    for (let count = 0; count < 3; count += 1) {
      const { status, headers } = await small.ask('GET /organisation');
      expect(status).toBe(200);
      expect(headers['ratelimit-policy']).toBe('"key";q=3;w=60');
      states.push(headers['ratelimit']);
    }
    expect(states).toEqual(['"key";r=2;t=60', '"key";r=1;t=60', '"key";r=0;t=60']);
    const refused = await small.ask('GET /organisation');
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
    expect(refused.headers['retry-after']).toBe('60');
    expect((await small.ask('GET /organisation', { key: small.fulda.apiKey })).status).toBe(200);
    small.clock.now = new Date(small.clock.now.getTime() + 60_000);
    expect((await small.ask('GET /organisation')).status).toBe(200);
    await small.close();
  });

  it('is not used by trees from memory', async () => {
    const small = await createScene({ limits: { perKey: { quota: 2, windowSeconds: 60 } } });
    const states: unknown[] = [];
    for (let count = 0; count < 5; count += 1) {
      const { status, headers } = await small.ask('GET /tree');
      states.push([status, headers['ratelimit']]);
    }
    expect(states).toEqual([
      [200, '"key";r=2;t=60'],
      ...Array.from({ length: 4 }, () => [200, '"key";r=1;t=60']),
    ]);
    await small.ask('GET /units');
    expect((await small.ask('GET /tree')).status).toBe(429);
    await small.close();
  });

  it('of keys that are looked for is ten times as high, so that guessing does not load the database', async () => {
    const small = await createScene({ limits: { perAddress: { quota: 2, windowSeconds: 60 } } });
    const guess = (number: number) =>
      small.ask('GET /organisation', { key: `okr_sk_${String(number).padStart(43, 'x')}` });
    for (let number = 0; number < 20; number += 1) await guess(number);
    const said = await small.cable.overhear(async () => {
      expect((await guess(20)).status).toBe(429);
    });
    expect(said).not.toMatch(/select/i);
    await small.close();
  });

  it('of wrong keys does not lock out keys that are in use', async () => {
    const small = await createScene({ limits: { perAddress: { quota: 2, windowSeconds: 60 } } });
    await small.ask('GET /organisation');
    const key = `okr_sk_${'x'.repeat(43)}`;
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      statuses.push((await small.ask('GET /organisation', { key })).status);
    }
    expect(statuses).toEqual([401, 401, 429, 429]);
    expect((await small.ask('GET /organisation')).status).toBe(200);
    // Nor one that comes for the first time.
    expect((await small.ask('GET /organisation', { key: small.fulda.apiKey })).status).toBe(200);
    const said = await small.cable.overhear(async () => {
      for (let count = 0; count < 30; count += 1) await small.ask('GET /organisation', { key });
    });
    expect(said).not.toMatch(/select/i);
    await small.close();
  });
});
