import { describe, expect, it } from 'vitest';
import type { ScoredObjective } from '@zielbaum/model';
import { batch } from './batch.ts';
import { isPreconditionFailedError } from './index.ts';
import { keyResult, objective } from './testing/bodies.ts';
import { json, problem, rejection, serve, serveInTurn } from './testing/server.ts';

describe('what can be changed', () => {
  it('carries the etag of its state, which goes back as If-Match', async () => {
    const server = serveInTurn(
      () => json(objective, { headers: { etag: '"1-a"' } }),
      () => json({ ...objective, title: 'Neu' }, { headers: { etag: '"2-b"' } }),
    );
    const okr = server.client();
    const { id, etag } = await okr.objectives.get('o1');
    const changed = await okr.objectives.change(id, { title: 'Neu' }, { ifMatch: etag });
    expect(changed).toMatchObject({ title: 'Neu', etag: '"2-b"' });
    const [, request] = server.requests;
    expect(request?.method).toBe('PATCH');
    expect(request?.headers.get('if-match')).toBe('"1-a"');
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(await request?.json()).toEqual({ title: 'Neu' });
  });

  it('can be changed behind a proxy that weakens the etag', async () => {
    const server = serve(() => json(keyResult, { headers: { etag: 'W/"7-x"' } }));
    const okr = server.client();
    const { etag } = await okr.keyResults.get('k1');
    await okr.keyResults.change('k1', { weight: 2 }, { ifMatch: etag });
    expect(server.requests[1]?.headers.get('if-match')).toBe('"7-x"');
  });

  it('is handed over as it is now when somebody else was faster', async () => {
    const current = { ...objective, title: 'Von jemand anderem' };
    const headers = { etag: '"3-c"' };
    const server = serve(() => problem(412, 'precondition_failed', { current, headers }));
    const change = server.client().objectives.change('o1', { title: 'Neu' }, { ifMatch: '"1-a"' });
    const error = await rejection(change);
    if (!isPreconditionFailedError<ScoredObjective>(error)) throw error;
    expect(error.current?.title).toBe('Von jemand anderem');
    expect(error.etag).toBe('"3-c"');
  });

  it('has an empty etag where a proxy took it away', async () => {
    const okr = serve(() => json(keyResult)).client();
    expect(await okr.keyResults.get('k1')).toMatchObject({ id: 'k1', etag: '' });
  });
});

describe('what is created', () => {
  it('gets a key of its own for each call, or the one given', async () => {
    const server = serve(() => json(objective, { status: 201, headers: { etag: '"1-a"' } }));
    const okr = server.client();
    const fresh = { cycleId: 'c1', title: 'Neu' };
    expect(await okr.objectives.create(fresh)).toEqual({ ...objective, etag: '"1-a"' });
    await okr.objectives.create(fresh);
    await okr.objectives.create(fresh, { idempotencyKey: 'import-2026-11-23' });
    const keys = server.requests.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^\d+(-\d+){3}$/);
    expect(keys[1]).toMatch(/^\d+(-\d+){3}$/);
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe('import-2026-11-23');
  });
});

describe('ids', () => {
  it('are encoded, whatever they hold', async () => {
    const server = serve(() => json(keyResult));
    await server.client().keyResults.get('a/b?c#ü %2F');
    expect(server.requests[0]?.url).toBe(
      'https://okr.example.de/api/v1/key-results/a%2Fb%3Fc%23%C3%BC%20%252F',
    );
  });

  it.each(['', '.', '..'])(
    'are refused when an address would read them as a path: %j',
    async (id) => {
      const server = serve(() => json(keyResult));
      const okr = server.client();
      expect(await rejection(okr.keyResults.get(id))).toBeInstanceOf(TypeError);
      expect(await rejection(okr.keyResults.checkIn(id, { value: 1 }))).toBeInstanceOf(TypeError);
      expect(() => okr.keyResults.checkIns(id)).toThrow(TypeError);
      expect(server.requests).toHaveLength(0);
    },
  );
});

describe('several reads at once', () => {
  const setup = () => {
    const answers = [
      { path: '/tree', status: 304, etag: '"a"' },
      { path: '/objectives/o1', status: 200, etag: '"1-b"', body: objective },
      { path: '/cycles/c1', status: 404, body: { code: 'not_found', title: 'Nicht gefunden.' } },
    ];
    return serve(() => json({ answers }));
  };

  it('are one request, which needs no key to be repeated', async () => {
    const server = setup();
    const reads = [
      { path: '/tree', ifNoneMatch: '"a"' },
      { path: '/objectives/o1' },
      { path: '/cycles/c1' },
    ];
    const statuses = (await batch(server.client(), reads)).map(({ status }) => status);
    expect(statuses).toEqual([304, 200, 404]);
    const [request] = server.requests;
    expect(request?.url).toBe('https://okr.example.de/api/v1/batch');
    expect(await request?.json()).toEqual({ reads });
    expect(request?.headers.has('idempotency-key')).toBe(false);
  });

  it('are told apart by their paths, and each by its status', async () => {
    const [tree, read, cycle] = await batch(setup().client(), [
      { path: '/tree' },
      { path: `/objectives/${'o1'}?x=1` },
      { path: '/cycles/c1' },
    ]);
    // The compiler knows the bodies: none of these needs a cast.
    expect(tree.status === 200 && tree.body.objectives).toBe(false);
    expect(read.status === 200 && read.body.title).toBe(objective.title);
    expect(cycle.status === 404 && cycle.body.code).toBe('not_found');
  });

  it('are refused when not each has its answer', async () => {
    expect(await rejection(batch(setup().client(), [{ path: '/tree' }]))).toMatchObject({
      code: 'unexpected_answer',
    });
  });
});

it('a search is a list that asks for what is given', async () => {
  const server = serve(() => json({ items: [], nextCursor: null }));
  await server.client().search({ q: 'Wohngeld', stale: true, limit: 10 }).page();
  expect(server.requests[0]?.url).toMatch(/\/search\?q=Wohngeld&stale=true&limit=10$/);
});
