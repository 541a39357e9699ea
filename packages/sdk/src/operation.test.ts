import { describe, expect, it } from 'vitest';
import { connection } from './connection.ts';
import { listOf } from './list.ts';
import { operation, operationWithEtag } from './operation.ts';
import { removal } from './removal.ts';
import { collect } from './testing/collect.ts';
import { json, rejection, serve } from './testing/server.ts';

/** A server that answers everything in the same way, and what it was sent. */
function setup(answer = () => json({ id: 't1' }, { headers: { etag: '"1-a"' } })) {
  const server = serve(answer);
  const sent = () =>
    Promise.all(
      server.requests.map(async (request) => {
        const path = request.url.replace('https://okr.example.de/api/v1/', '');
        return [request.method, path, await request.text()];
      }),
    );
  return { http: server.client({ retries: 0 })[connection], requests: server.requests, sent };
}

describe('the method of an operation', () => {
  it('takes an id for each gap in the path, then the body, then the options', async () => {
    const { http, sent } = setup();
    await operation(http, 'GET things/{}/parts/{}')('a/b', 'c');
    await operation(http, 'POST things/{}/parts')('t1', { title: 'x' });
    await operation(http, 'PUT things/{}/parts/{}')('t1', 'p1', { weight: 2 });
    await operation(http, 'PATCH things/{}')('t1', { title: 'y' });
    await removal(http, 'things/{}/parts/{}')('t1', 'p1');
    expect(await sent()).toEqual([
      ['GET', 'things/a%2Fb/parts/c', ''],
      ['POST', 'things/t1/parts', '{"title":"x"}'],
      ['PUT', 'things/t1/parts/p1', '{"weight":2}'],
      ['PATCH', 'things/t1', '{"title":"y"}'],
      ['DELETE', 'things/t1/parts/p1', ''],
    ]);
  });

  it('sends options into the query, unless they are headers', async () => {
    const { http, requests, sent } = setup();
    const options = { on: '2026-11-01', cycle: undefined, ifMatch: 'W/"7-x"' };
    const { signal } = new AbortController();
    await operation(http, 'POST things')({ title: 'x' }, { ...options, signal });
    expect(await sent()).toEqual([['POST', 'things?on=2026-11-01', '{"title":"x"}']]);
    expect(requests[0]?.headers.get('if-match')).toBe('"7-x"');
    expect(requests[0]?.headers.get('idempotency-key')).toMatch(/^\d+(-\d+){3}$/);
  });

  it('may have no body where others do', async () => {
    const { http, requests, sent } = setup();
    const close: (id: string, options: object) => Promise<unknown> = operation(
      http,
      'POST things/{}/close',
      { hasBody: false },
    );
    await close('t1', { idempotencyKey: 'night' });
    expect(await sent()).toEqual([['POST', 'things/t1/close', '']]);
    expect(requests[0]?.headers.get('idempotency-key')).toBe('night');
    expect(requests[0]?.headers.has('content-type')).toBe(false);
  });

  it('gives the body, with its etag where it can be changed', async () => {
    const { http } = setup();
    expect(await operation(http, 'GET things/{}')('t1')).toEqual({ id: 't1' });
    expect(await operationWithEtag(http, 'GET things/{}')('t1')).toEqual({
      id: 't1',
      etag: '"1-a"',
    });
  });

  it('gives nothing where nothing is left, and takes nothing for no answer elsewhere', async () => {
    const { http } = setup(() => new Response(null, { status: 204 }));
    expect(await removal(http, 'things/{}')('t1')).toBeUndefined();
    expect(await rejection(operation(http, 'GET things/{}')('t1'))).toMatchObject({
      name: 'UnexpectedAnswerError',
    });
  });

  it('knows its answer by an id, or by what it is told', async () => {
    const { http } = setup(() => json({ sum: 3 }));
    const dots: (id: string) => Promise<{ sum: number }> = operation(http, 'GET things/{}/dots', {
      isRight: ({ sum }) => sum === 3,
    });
    expect(await dots('t1')).toEqual({ sum: 3 });
    expect(await rejection(operation(http, 'GET things/{}')('t1'))).toMatchObject({
      name: 'UnexpectedAnswerError',
    });
  });
});

it('a list takes an id for each gap in its path as well', async () => {
  const { http, sent } = setup(() => json({ items: [1, 2], nextCursor: null }));
  expect(await collect(listOf(http, 'things/{}/parts')('t1', { limit: 2 }))).toEqual([1, 2]);
  expect(await sent()).toEqual([['GET', 'things/t1/parts?limit=2', '']]);
});
