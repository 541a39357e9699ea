import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { isTimeoutError } from './index.ts';
import type { ClientOptions, OkrClient } from './index.ts';
import { liveEvents } from './live/index.ts';
import { emptyTree } from './testing/bodies.ts';
import { rejection } from './testing/server.ts';
import { ways } from './testing/ways.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Network {
  okr: OkrClient;
  baseUrl: string;
}

const closed = (message: IncomingMessage | ServerResponse) =>
  new Promise<void>((resolve) => message.on('close', resolve));

describe.each(ways)('over a real network with $way', ({ createClient }) => {
  /** A real server on a port of its own, and a client of it. */
  async function listen(
    answer: (request: IncomingMessage, response: ServerResponse) => void,
    options?: Partial<ClientOptions>,
  ): Promise<Network> {
    server = createServer(answer);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const baseUrl = `http://127.0.0.1:${port}`;
    return { baseUrl, okr: createClient({ baseUrl, auth: 'okr_sk_test', retries: 0, ...options }) };
  }

  it('reads, and reads again for the price of a 304', async () => {
    const statuses: number[] = [];
    const { okr } = await listen((request, response) => {
      const isKnown = request.headers['if-none-match'] === '"a1"';
      response.writeHead(isKnown ? 304 : 200, { 'content-type': 'application/json', etag: '"a1"' });
      response.end(isKnown ? undefined : JSON.stringify(emptyTree));
      statuses.push(response.statusCode);
    });
    expect(await okr.tree()).toEqual(emptyTree);
    expect(await okr.tree()).toEqual(emptyTree);
    expect(statuses).toEqual([200, 304]);
  });

  it('receives events as they come, and closes the connection when the loop is left', async () => {
    let connection: Promise<void> | undefined;
    const { okr } = await listen((_, response) => {
      connection = closed(response);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\nid: 1\nevent: reset\ndata: {"type":"reset"}\n\n');
    });
    for await (const event of liveEvents(okr)) {
      expect(event).toEqual({ type: 'reset', eventId: '1' });
      break;
    }
    await connection;
  });

  it('hangs up when a call is aborted, before and within the answer', async () => {
    const hungUp: Promise<void>[] = [];
    const controllers = [new AbortController(), new AbortController()];
    const { okr } = await listen((request, response) => {
      hungUp.push(closed(response));
      const controller = controllers[hungUp.length - 1];
      if (hungUp.length === 2) {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"objectives":');
      }
      setImmediate(() => controller?.abort());
      request.resume();
    });
    for (const { signal } of controllers) {
      const error = await rejection(okr.tree({ signal }));
      expect(error).toBeInstanceOf(DOMException);
      expect(error).toMatchObject({ name: 'AbortError' });
    }
    await Promise.all(hungUp);
  });

  it('gives up on a server that never answers', async () => {
    const { okr } = await listen(() => undefined, { timeoutMs: 20 });
    expect(isTimeoutError(await rejection(okr.tree()))).toBe(true);
  });

  it('says so when nobody listens, without the credential', async () => {
    const { okr } = await listen(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    const error = await rejection(okr.tree());
    expect(error).toMatchObject({ name: 'UnreachableError' });
    expect(inspect(error, { depth: 10 })).toContain('ECONNREFUSED');
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('okr_sk_test');
  });

  it('says so when the connection breaks within the answer or the stream', async () => {
    const { okr } = await listen((request, response) => {
      const isStream = request.url?.endsWith('/events');
      const type = isStream ? 'text/event-stream' : 'application/json';
      response.writeHead(200, { 'content-type': type, 'content-length': 100 });
      response.write('{', () => response.destroy());
    });
    expect(await rejection(okr.tree())).toMatchObject({
      name: 'UnreachableError',
      message: expect.stringMatching(/mitten in der Antwort/) as string,
    });
    const listening = liveEvents(okr)[Symbol.asyncIterator]().next();
    expect(await rejection(listening)).toMatchObject({ name: 'UnreachableError' });
  });

  it('follows no redirect, so that the credential stays', async () => {
    const paths: (string | undefined)[] = [];
    const { okr } = await listen((request, response) => {
      paths.push(request.url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect(await rejection(okr.tree())).toMatchObject({
      name: 'UnexpectedAnswerError',
      status: 307,
    });
    expect(await rejection(okr.keyResults.checkIn('k1', { value: 1 }))).toMatchObject({
      status: 307,
    });
    expect(paths).toEqual(['/api/v1/tree', '/api/v1/key-results/k1/check-ins']);
  });

  it('enters a check-in once, though its first answer is lost', async () => {
    const entered = new Map<string, string>();
    let requests = 0;
    const { okr } = await listen(
      (request, response) => {
        requests += 1;
        const key = String(request.headers['idempotency-key']);
        if (!entered.has(key)) entered.set(key, JSON.stringify({ id: `c${entered.size + 1}` }));
        if (requests === 1) return response.destroy();
        return response
          .writeHead(201, { 'content-type': 'application/json' })
          .end(entered.get(key));
      },
      { retries: 1 },
    );
    expect(await okr.keyResults.checkIn('k1', { value: 1 })).toEqual({ id: 'c1' });
    expect([requests, entered.size]).toEqual([2, 1]);
  });
});
