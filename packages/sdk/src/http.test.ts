import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connection } from './connection.ts';
import { isRateLimitedError, isTimeoutError, isUnavailableError } from './index.ts';
import type { ClientOptions } from './index.ts';
import { operation } from './operation.ts';
import { removal } from './removal.ts';
import { emptyTree, organisation, treeOf } from './testing/bodies.ts';
import { json, problem, rejection, serversFor } from './testing/server.ts';
import { ways } from './testing/ways.ts';

/** A tree of one objective, some of it of another shape. */
const misshapen = (parts: object) =>
  json({
    ...emptyTree,
    objectives: treeOf({ k1: 1 }).objectives.map((one) => ({ ...one, ...parts })),
  });

describe.each(ways)('with $way', ({ createClient }) => {
  const { serve, serveInTurn } = serversFor(createClient);

  describe('reading again', () => {
    const etag = '"a1"';

    it('sends the ETag along and serves a 304 from memory, to each caller its own object', async () => {
      const server = serve(({ headers }) =>
        headers.get('if-none-match') === etag
          ? new Response(null, { status: 304, headers: { etag } })
          : json(emptyTree, { headers: { etag } }),
      );
      const okr = server.client();
      const first = await okr.tree();
      const second = await okr.tree();
      expect(second).toEqual(first);
      expect(second).not.toBe(first);
      expect(server.requests.map(({ headers }) => headers.get('if-none-match'))).toEqual([
        null,
        etag,
      ]);
    });

    it('keeps addresses, clients and credentials apart', async () => {
      const server = serve(() => json(emptyTree, { headers: { etag } }));
      const credentials = ['okr_sk_one', 'okr_sk_two'];
      const okr = server.client({ auth: () => credentials.shift() ?? 'okr_sk_two' });
      await okr.tree();
      await okr.tree();
      await okr.tree({ cycle: '2026-Q3' });
      await server.client().tree();
      expect(server.requests.map(({ headers }) => headers.get('if-none-match'))).toEqual([
        null,
        null,
        null,
        null,
      ]);
    });

    it('remembers 32 answers and forgets the oldest', async () => {
      const server = serve(() => json(emptyTree, { headers: { etag } }));
      const okr = server.client();
      for (let cycle = 0; cycle <= 32; cycle += 1) await okr.tree({ cycle: String(cycle) });
      await okr.tree({ cycle: '32' });
      await okr.tree({ cycle: '0' });
      expect(server.requests.slice(-2).map(({ headers }) => headers.get('if-none-match'))).toEqual([
        etag,
        null,
      ]);
    });

    it('does not remember answers beyond its bounds or without an ETag', async () => {
      const headers = { 'content-type': 'application/json', etag };
      const large = JSON.stringify({ ...emptyTree, padding: 'x'.repeat(8_000_000) });
      const server = serve(({ url }) =>
        url.includes('large') ? new Response(large, { headers }) : json(emptyTree),
      );
      const okr = server.client();
      for (const cycle of ['large', 'plain', 'large', 'plain']) await okr.tree({ cycle });
      expect(server.requests.some(({ headers }) => headers.has('if-none-match'))).toBe(false);
    });

    it('refuses a 304 that it did not ask for', async () => {
      const server = serve(() => new Response(null, { status: 304 }));
      expect(await rejection(server.client().tree())).toMatchObject({
        name: 'UnexpectedAnswerError',
        status: 304,
      });
    });
  });

  describe('a credential from a function', () => {
    it('is asked for again after a 401, once', async () => {
      const auth = vi.fn(({ isRefused }: { isRefused: boolean }) => (isRefused ? 'new' : 'old'));
      const server = serve(({ headers }) =>
        headers.get('authorization') === 'Bearer new'
          ? json(organisation)
          : problem(401, 'key_expired'),
      );
      expect(await server.client({ auth }).organisation.get()).toEqual(organisation);
      expect(auth).toHaveBeenCalledTimes(2);

      const refusing = serve(() => problem(401, 'key_revoked'));
      expect(await rejection(refusing.client({ auth }).organisation.get())).toMatchObject({
        name: 'UnauthorizedError',
        code: 'key_revoked',
      });
      expect(refusing.requests).toHaveLength(2);
    });

    it('keeps the idempotency key of the call when it is sent again', async () => {
      const server = serveInTurn(
        () => problem(401, 'key_expired'),
        () => json({ id: 'x' }, { status: 201 }),
      );
      const auth = () => Promise.resolve('okr_sk_test');
      await server.client({ auth }).keyResults.checkIn('k1', { value: 1 });
      const [first, second] = server.requests.map(({ headers }) => headers.get('idempotency-key'));
      expect(first).toMatch(/^\d+(-\d+){3}$/);
      expect(second).toBe(first);
    });

    it('is not asked for again when it is fixed', async () => {
      const server = serve(() => problem(401, 'unauthorized'));
      await rejection(server.client().organisation.get());
      expect(server.requests).toHaveLength(1);
    });

    it('may fail in its own way', async () => {
      const failure = new Error('Anmeldung abgebrochen');
      const server = serve(() => json(organisation));
      const auth = () => Promise.reject(failure);
      expect(await rejection(server.client({ auth }).organisation.get())).toBe(failure);
    });
  });

  describe('failures', () => {
    it('never show the credential, however deep one looks', async () => {
      const failing = {
        refused: () => problem(403, 'forbidden'),
        broken: () => {
          throw new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') });
        },
        page: () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      };
      for (const answer of Object.values(failing)) {
        const okr = serve(answer).client({ auth: 'okr_sk_geheim', retries: 0 });
        const error = await rejection(okr.tree());
        expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('geheim');
      }
    });

    it('name what was attempted and keep the cause', async () => {
      const cause = new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') });
      const server = serve(() => {
        throw cause;
      });
      expect(
        await rejection(server.client({ retries: 0 }).tree({ cycle: 'current' })),
      ).toMatchObject({
        name: 'UnreachableError',
        code: 'unreachable',
        message:
          'Der Server ist nicht erreichbar. (GET https://okr.example.de/api/v1/tree?cycle=current)',
        cause,
      });
    });

    it('are named as such when something else answers', async () => {
      const page = { 'content-type': 'text/html; charset=utf-8' };
      const answers: [Response, RegExp][] = [
        [new Response('<html>Anmelden', { headers: page }), /Anmeldeseite/],
        [new Response('<html>Anmelden', { status: 401, headers: page }), /Anmeldeseite/],
        [new Response('<html>Proxy', { status: 407, headers: page }), /Anmeldeseite/],
        [new Response(null, { status: 302, headers: { location: 'https://sso.de' } }), /leitet um/],
        [new Response(null, { status: 204 }), /Anmeldeseite/],
        [json({ error: 'login' }), /unbekannte Form/],
        [json(null), /unbekannte Form/],
        [json([]), /unbekannte Form/],
        [json({ ...emptyTree, objectives: null }), /unbekannte Form/],
        [json({ ...emptyTree, objectives: [{ id: 'o1' }] }), /unbekannte Form/],
        [misshapen({ keyResults: [null] }), /unbekannte Form/],
        [misshapen({ children: [7] }), /unbekannte Form/],
        [misshapen({ score: undefined }), /unbekannte Form/],
        [new Response('{"objectives": [', { headers: json(1).headers }), /unvollständig/],
        [new Response('', { headers: json(1).headers }), /unvollständig/],
      ];
      for (const [answer, message] of answers) {
        const error = await rejection(
          serve(() => answer)
            .client({ retries: 0 })
            .tree(),
        );
        expect(error).toMatchObject({ name: 'UnexpectedAnswerError', code: 'unexpected_answer' });
        expect(error).toMatchObject({
          status: answer.status,
          message: expect.stringMatching(message),
        });
      }
    });

    it('of a proxy count as what they mean', async () => {
      const page = (status: number) => new Response('<html>', { status });
      const error = async (status: number) =>
        rejection(
          serve(() => page(status))
            .client({ retries: 0 })
            .tree(),
        );
      for (const status of [502, 503, 504])
        expect(isUnavailableError(await error(status))).toBe(true);
      expect(isRateLimitedError(await error(429))).toBe(true);
    });

    it('point at numbers that JSON cannot carry, before anything is sent', async () => {
      const server = serve(() => json({ id: 'x' }));
      const metric = { kind: 'number', baseline: 0, target: 1, stretch: Infinity } as const;
      const okr = server.client();
      expect(await rejection(okr.keyResults.checkIn('k1', { value: NaN }))).toMatchObject({
        name: 'ValidationError',
        code: 'invalid_input',
        errors: [{ pointer: '/value' }],
      });
      expect(
        await rejection(okr.keyResults.create({ objectiveId: 'o1', title: 'x', metric })),
      ).toMatchObject({
        errors: [{ pointer: '/metric/stretch' }],
      });
      expect(server.requests).toHaveLength(0);
    });
  });

  describe('trying again', () => {
    beforeEach(() => {
      vi.useFakeTimers({ now: new Date('2026-11-23T12:00:00Z') });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    const busy = (headers?: Record<string, string>) => () =>
      problem(503, 'unavailable', { headers });
    const broken = () => {
      throw new TypeError('fetch failed');
    };
    const fine = () => json(organisation);
    const gone = () => new Response(null, { status: 204 });

    /** Milliseconds until the call settled, and how. */
    async function settle(work: Promise<unknown>): Promise<{ afterMs: number; result: unknown }> {
      const start = Date.now();
      let result: unknown;
      let isSettled = false;
      void work
        .then(
          (value) => (result = value),
          (error: unknown) => (result = error),
        )
        .finally(() => (isSettled = true));
      while (!isSettled) {
        await vi.advanceTimersByTimeAsync(10);
        if (Date.now() - start > 120_000) throw new Error('It never settles');
      }
      return { afterMs: Date.now() - start, result };
    }

    it('helps reads over a busy server, a lost connection and a timeout', async () => {
      const silent = () => new Promise<Response>(() => undefined);
      const answers = [busy(), broken, silent, fine];
      const server = serve(() => answers.shift()?.() ?? fine());
      const okr = server.client({ retries: 3, timeoutMs: 1_000 });
      expect((await settle(okr.organisation.get())).result).toEqual(organisation);
      expect(server.requests).toHaveLength(4);
    });

    it('helps over a connection that breaks within the answer', async () => {
      const half = () => {
        const body = new ReadableStream({
          pull: (controller) => {
            controller.error(new TypeError('terminated'));
          },
        });
        return new Response(body, { headers: json(1).headers });
      };
      const server = serveInTurn(half, fine);
      expect((await settle(server.client().organisation.get())).result).toEqual(organisation);
    });

    it('sends what creates something again under the same key, with the same body', async () => {
      const server = serveInTurn(broken, busy(), () => json({ id: 'x' }, { status: 201 }));
      await settle(server.client().keyResults.checkIn('k1', { value: 42 }));
      const keys = server.requests.map(({ headers }) => headers.get('idempotency-key'));
      expect(new Set(keys).size).toBe(1);
      const bodies = await Promise.all(server.requests.map((request) => request.json()));
      expect(bodies).toEqual([{ value: 42 }, { value: 42 }, { value: 42 }]);
    });

    it('helps what puts or deletes something over a busy server and a lost connection', async () => {
      const server = serveInTurn(broken, busy(), fine, broken, busy(), gone);
      const http = server.client()[connection];
      const put = operation(http, 'PUT things/{}');
      expect((await settle(put('t1', { title: 'x' }))).result).toEqual(organisation);
      expect((await settle(removal(http, 'things/{}')('t1'))).result).toBeUndefined();
      expect(server.requests).toHaveLength(6);
    });

    it('takes what is deleted already for deleted, since the lost answer may have said so', async () => {
      const missing = () => problem(404, 'not_found');
      const remove = removal(
        serveInTurn(broken, busy(), missing, missing).client()[connection],
        'things/{}',
      );
      expect((await settle(remove('t1'))).result).toBeUndefined();
      expect((await settle(remove('t1'))).result).toMatchObject({ name: 'NotFoundError' });
    });

    it('never happens to a change', async () => {
      const server = serveInTurn(broken);
      const change = server
        .client()
        .objectives.change('o1', { title: 'Neu' }, { ifMatch: '"1-a"' });
      expect((await settle(change)).result).toMatchObject({ name: 'UnreachableError' });
      expect(server.requests).toHaveLength(1);
    });

    it('never happens after a refusal', async () => {
      for (const status of [400, 403, 404, 409, 422, 500]) {
        const server = serveInTurn(() => problem(status, 'x'));
        await settle(server.client().organisation.get());
        expect(server.requests).toHaveLength(1);
      }
    });

    it('stops after the given number', async () => {
      const server = serve(busy());
      const { result } = await settle(server.client({ retries: 1 }).organisation.get());
      expect(isUnavailableError(result)).toBe(true);
      expect(server.requests).toHaveLength(2);
    });

    it.each([
      ['seconds', '7'],
      ['a date', 'Mon, 23 Nov 2026 12:00:07 GMT'],
    ])('waits as long as Retry-After says in %s', async (_, value) => {
      const server = serveInTurn(busy({ 'retry-after': value }), fine);
      const { afterMs, result } = await settle(server.client().organisation.get());
      expect(result).toEqual(organisation);
      expect(afterMs).toBeGreaterThanOrEqual(7_000);
      expect(afterMs).toBeLessThan(7_100);
    });

    it('gives up at once where the wait would outlast the call, and says how long it is', async () => {
      const server = serveInTurn(() =>
        problem(429, 'rate_limited', { headers: { 'retry-after': '3600' } }),
      );
      const { afterMs, result } = await settle(server.client().organisation.get());
      expect(afterMs).toBeLessThan(100);
      expect(isRateLimitedError(result) && result.retryAfterMs).toBe(3_600_000);
    });

    describe('ends', () => {
      const never = () => new Promise<Response>(() => undefined);
      const after = async (options: Partial<ClientOptions>) =>
        settle(serve(never).client(options).organisation.get());

      it('each attempt after timeoutMs', async () => {
        const { afterMs, result } = await after({ timeoutMs: 2_000, retries: 0 });
        expect(isTimeoutError(result)).toBe(true);
        expect(afterMs).toBeLessThan(2_100);
      });

      it('the whole call after totalTimeoutMs', async () => {
        const { afterMs, result } = await after({ totalTimeoutMs: 15_000, retries: 9 });
        expect(isTimeoutError(result)).toBe(true);
        expect(afterMs).toBeLessThan(15_100);
      });

      it('even where auth never answers', async () => {
        const auth = () => new Promise<string>(() => undefined);
        const { afterMs, result } = await after({ auth, totalTimeoutMs: 5_000 });
        expect(isTimeoutError(result)).toBe(true);
        expect(afterMs).toBeLessThan(5_100);
      });

      it('a body that does not go on', async () => {
        const stalled = () => new Response(new ReadableStream(), { headers: json(1).headers });
        const okr = serve(stalled).client({ timeoutMs: 1_000 });
        expect((await settle(okr.tree())).result).toMatchObject({ name: 'TimeoutError' });
      });

      it('with the signal’s reason, wherever the call stands', async () => {
        const reason = new Error('Seite verlassen');
        const auth = () => new Promise<string>(() => undefined);
        const situations = [
          serve(never).client(),
          serve(busy({ 'retry-after': '20' })).client(),
          serve(never).client({ auth }),
        ];
        for (const okr of situations) {
          const controller = new AbortController();
          const call = rejection(okr.organisation.get({ signal: controller.signal }));
          await vi.advanceTimersByTimeAsync(1_000);
          controller.abort(reason);
          expect(await call).toBe(reason);
        }
      });

      it('before it begins when the signal is aborted already', async () => {
        const server = serve(fine);
        const error = await rejection(server.client().tree({ signal: AbortSignal.abort() }));
        expect(error).toBeInstanceOf(DOMException);
        expect(error).toMatchObject({ name: 'AbortError' });
        expect(server.requests).toHaveLength(0);
      });
    });

    it('leaves no timer behind', async () => {
      const server = serveInTurn(busy(), fine);
      await settle(server.client({ auth: () => Promise.resolve('x') }).organisation.get());
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});
