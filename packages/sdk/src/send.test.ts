import { getEventListeners } from 'node:events';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientOptions, OkrClient } from './index.ts';
import { liveEvents } from './live/index.ts';
import { organisation } from './testing/bodies.ts';
import { deferred } from './testing/deferred.ts';
import { eventStream } from './testing/event-stream.ts';
import { json, problem, rejection } from './testing/server.ts';
import { ways } from './testing/ways.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

const baseUrl = 'https://okr.example.de';
const never = () => new Promise<never>(() => undefined);
const fine = () => json(organisation);
/** A body that begins and then hangs, whatever becomes of the request. */
const hanging = () =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"code":'));
    },
  });
const jsonType = { 'content-type': 'application/json' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('sends the same, whichever way', async () => {
  const sent = await Promise.all(
    ways.map(async ({ createClient }) => {
      const requests: Request[] = [];
      const fetch: typeof globalThis.fetch = (input) => {
        requests.push((input as Request).clone());
        return Promise.resolve(json({ id: 'x', items: [] }));
      };
      const okr = createClient({ baseUrl, auth: 'okr_sk_test', fetch });
      await okr.objectives.get('ö/1');
      await okr.objectives.change('o1', { title: 'Grün' }, { ifMatch: '"1"' });
      await okr.keyResults.checkIn('k1', { value: 1 }, { idempotencyKey: 'one' });
      await okr.alliances.accept('a1');
      return Promise.all(
        requests.map(async (request) => ({
          line: `${request.method} ${request.url}`,
          headers: [...request.headers],
          body: await request.text(),
          redirect: request.redirect,
          credentials: request.credentials,
          cache: request.cache,
          mode: request.mode,
        })),
      );
    }),
  );
  const [withKy, withFetch] = sent;
  expect(withFetch).toEqual(withKy);
  expect(withFetch?.map(({ line }) => line)).toEqual([
    `GET ${baseUrl}/api/v1/objectives/%C3%B6%2F1`,
    `PATCH ${baseUrl}/api/v1/objectives/o1`,
    `POST ${baseUrl}/api/v1/key-results/k1/check-ins`,
    `PUT ${baseUrl}/api/v1/alliances/a1/membership`,
  ]);
  expect(withFetch?.map(({ body }) => body)).toEqual(['', '{"title":"Grün"}', '{"value":1}', '']);
  const types = withFetch?.map(({ headers }) => new Headers(headers).get('content-type'));
  expect(types).toEqual([null, 'application/json', 'application/json', null]);
  expect(withFetch?.every(({ redirect }) => redirect === 'manual')).toBe(true);
});

describe.each(ways)('sending with $way', ({ createClient }) => {
  const clientOf = (answer: Fetch, options?: Partial<ClientOptions>): OkrClient =>
    createClient({
      baseUrl,
      auth: 'okr_sk_test',
      retries: 0,
      fetch: async (input) => answer(input as Request),
      ...options,
    });
  const failureOf = (answer: Fetch, options?: Partial<ClientOptions>) =>
    rejection(clientOf(answer, options).organisation.get());

  it('calls a fetch as a function of its own, and the global one as it is by then', async () => {
    const receivers: unknown[] = [];
    async function fetch(this: unknown) {
      receivers.push(this);
      return Promise.resolve(fine());
    }
    expect(await clientOf(fine, { fetch }).organisation.get()).toEqual(organisation);
    const okr = createClient({ baseUrl, auth: 'okr_sk_test' });
    const stub = vi.fn(() => Promise.resolve(fine()));
    vi.stubGlobal('fetch', stub);
    expect(await okr.organisation.get()).toEqual(organisation);
    expect(receivers).toEqual([undefined]);
    expect(stub).toHaveBeenCalledTimes(1);
  });

  it.each([Infinity, 2 ** 31])('waits for ever with a bound of %d', async (timeoutMs) => {
    const late = deferred<Response>();
    const call = clientOf(() => late.promise, {
      timeoutMs,
      totalTimeoutMs: timeoutMs,
    }).organisation.get();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(vi.getTimerCount()).toBe(0);
    late.resolve(fine());
    expect(await call).toEqual(organisation);
  });

  it.each([0, -5])('gives up at once where no time is left (%d ms)', async (totalTimeoutMs) => {
    const call = failureOf(never, { totalTimeoutMs });
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toMatchObject({ name: 'TimeoutError' });
  });

  it('hangs up on what comes too late, before and within the answer', async () => {
    const bodies = [never, () => new Response(hanging(), { headers: jsonType })];
    for (const answer of bodies) {
      const signals: AbortSignal[] = [];
      const call = failureOf(
        ({ signal }) => {
          signals.push(signal);
          return answer();
        },
        { timeoutMs: 1_000 },
      );
      await vi.advanceTimersByTimeAsync(999);
      expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
      await vi.advanceTimersByTimeAsync(1);
      expect(await call).toMatchObject({ name: 'TimeoutError' });
      expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    }
  });

  it.each([
    [1_000, 1_000],
    [Infinity, 10_000],
  ])('with a bound of %d waits %d ms for what a refusal says', async (timeoutMs, waitMs) => {
    let settled: unknown;
    const refused = () => new Response(hanging(), { status: 503, headers: jsonType });
    const bounds = { timeoutMs, totalTimeoutMs: timeoutMs };
    void failureOf(refused, bounds).then((error) => (settled = error));
    await vi.advanceTimersByTimeAsync(waitMs - 1);
    expect(settled).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toMatchObject({ name: 'UnavailableError', status: 503 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('reads no more of a refusal than ten megabytes', async () => {
    let chunks = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        chunks += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
      },
    });
    const refused = () => new Response(endless, { status: 403, headers: jsonType });
    expect(await failureOf(refused)).toMatchObject({ name: 'UnexpectedAnswerError', status: 403 });
    expect(chunks).toBeLessThan(15);
  });

  it('takes for a problem only what is JSON by its type', async () => {
    const { code, title } = { code: 'forbidden', title: 'Titel' };
    const codeFor = async (type: string) => {
      const body = JSON.stringify({ code, title });
      const error = await failureOf(
        () => new Response(body, { status: 403, headers: { 'content-type': type } }),
      );
      return (error as { code: unknown }).code;
    };
    for (const type of [
      'application/json',
      'Application/Problem+JSON; charset=utf-8',
      'application/vnd.okr.v1+json ;q=1',
      'text/json',
      'application/problem-json',
    ]) {
      expect(await codeFor(type), type).toBe(code);
    }
    for (const type of ['text/plain', 'application/jsonp', 'text/html; x=/json', 'xjson', '']) {
      expect(await codeFor(type), type).toBe('unexpected_answer');
    }
  });

  it('takes a refusal without a body, a broken one or none in JSON for a foreign one', async () => {
    const broken = new ReadableStream({
      pull: (controller) => {
        controller.error(new TypeError('terminated'));
      },
    });
    for (const body of [null, '', '{"code":', broken]) {
      const error = await failureOf(() => new Response(body, { status: 403, headers: jsonType }));
      expect(error).toMatchObject({ name: 'UnexpectedAnswerError', status: 403 });
    }
  });

  it('knows a redirect that a browser hides', async () => {
    const hidden = Object.defineProperties(new Response(null), {
      type: { value: 'opaqueredirect' },
      status: { value: 0 },
      ok: { value: false },
    });
    expect(await failureOf(() => hidden)).toMatchObject({
      name: 'UnexpectedAnswerError',
      status: 0,
      message: expect.stringMatching(/leitet um/) as string,
    });
  });

  it('knows a network failure in the words of each browser, and from another realm', async () => {
    const words = [
      'Failed to fetch',
      'NetworkError when attempting to fetch resource.',
      'Load failed',
      'terminated',
      'Whatever comes next',
    ];
    const errors: unknown[] = [
      ...words.map((message) => new TypeError(message)),
      runInNewContext('new TypeError("fetch failed")'),
      runInNewContext('new TypeError("Load failed")'),
    ];
    for (const cause of errors) {
      const error = await failureOf(() => Promise.reject(cause as Error));
      expect(error).toMatchObject({ name: 'UnreachableError' });
      expect((error as Error).cause).toBe(cause);
    }
  });

  it('knows the timeout of a fetch of the caller’s, and leaves its other errors alone', async () => {
    const timeout = new DOMException('', 'TimeoutError');
    expect(await failureOf(() => Promise.reject(timeout))).toMatchObject({ code: 'timeout' });
    const others = [new RangeError('x'), new DOMException('', 'AbortError'), 'text', undefined];
    for (const error of others) {
      expect(await failureOf(() => Promise.reject(error as Error))).toBe(error);
    }
  });

  it('shows what cannot be sent as the bug it is, and sends nothing', async () => {
    const answer = vi.fn(fine);
    const okr = clientOf(answer, { retries: 2 });
    const call = okr.keyResults.checkIn('k1', { value: 1 }, { idempotencyKey: 'schlüssel ✓' });
    expect(await rejection(call)).toBeInstanceOf(TypeError);
    expect(answer).not.toHaveBeenCalled();
  });

  it('ends with the signal’s reason while a refusal or an answer is read', async () => {
    for (const status of [200, 403]) {
      const controller = new AbortController();
      const { signal } = controller;
      const reason = new Error('Seite verlassen');
      const signals: AbortSignal[] = [];
      const okr = clientOf((request) => {
        signals.push(request.signal);
        const body = hanging();
        // As a real answer breaks off with its request.
        const broken = body.pipeThrough(new TransformStream(), { signal: request.signal });
        return new Response(broken, { status, headers: jsonType });
      });
      const call = rejection(okr.organisation.get({ signal }));
      await vi.advanceTimersByTimeAsync(10);
      controller.abort(reason);
      expect(await call).toBe(reason);
      expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    }
  });

  it('leaves nothing behind on a signal that lives on', async () => {
    const { signal } = new AbortController();
    const stream = eventStream();
    stream.event('reset', { type: 'reset' });
    const answers: Fetch[] = [
      fine,
      () => problem(403, 'forbidden'),
      () => Promise.reject(new TypeError('fetch failed')),
      never,
    ];
    for (const answer of answers) {
      const okr = clientOf(answer, { timeoutMs: 100 });
      const call = okr.organisation.get({ signal }).catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(100);
      await call;
      expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    }
    for await (const { type } of liveEvents(
      clientOf(() => stream.response),
      { signal },
    ))
      if (type) break;
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sets no bound to a stream that has begun', async () => {
    const stream = eventStream();
    const events = liveEvents(clientOf(() => stream.response, { timeoutMs: 50 }));
    const first = events.next();
    await vi.advanceTimersByTimeAsync(20_000);
    stream.event('reset', { type: 'reset' }, '1');
    expect(await first).toEqual({ done: false, value: { type: 'reset', eventId: '1' } });
    await events.return();
  });
});
