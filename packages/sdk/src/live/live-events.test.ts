import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isTimeoutError } from '../index.ts';
import { collect } from '../testing/collect.ts';
import { eventStream } from '../testing/event-stream.ts';
import { json, problem, rejection, serversFor } from '../testing/server.ts';
import type { TestServer } from '../testing/server.ts';
import { ways } from '../testing/ways.ts';
import { liveEvents } from './index.ts';
import type { LiveOptions } from './index.ts';

const changed = {
  type: 'changed',
  resource: 'checkIn',
  id: 'x1',
  cycleId: 'c1',
  objectiveId: 'o1',
  keyResultId: 'k1',
} as const;

describe.each(ways)('listening with $way', ({ createClient }) => {
  const { serve } = serversFor(createClient);

  it('gives each change with the id to continue from, and passes over the unknown', async () => {
    const stream = eventStream();
    const server = serve(() => stream.response);
    const heartbeats = vi.fn();
    stream.write(': hello\n\n');
    stream.event('changed', changed, '7');
    stream.event('weather', { type: 'weather' }, '8');
    stream.event('reset', { type: 'reset' }, '9');
    stream.write('id: 10\nevent: changed\ndata: {"typ\n\n');
    stream.close();
    const events = okrEvents(server, { lastEventId: '6', onHeartbeat: heartbeats });
    expect(await collect(events)).toEqual([
      { ...changed, eventId: '7' },
      { type: 'reset', eventId: '9' },
      { type: 'reset', eventId: '10' },
    ]);
    expect(heartbeats).toHaveBeenCalledTimes(1);
    const [request] = server.requests;
    expect(request?.url).toBe('https://okr.example.de/api/v1/events');
    expect(request?.headers.get('accept')).toBe('text/event-stream');
    expect(request?.headers.get('last-event-id')).toBe('6');
  });

  it('closes the connection when the loop is left', async () => {
    const stream = eventStream();
    stream.event('changed', changed);
    for await (const { type } of okrEvents(serve(() => stream.response))) if (type) break;
    expect(stream.isCancelled()).toBe(true);
  });

  it('ends with the signal’s reason, and closes the connection', async () => {
    const stream = eventStream();
    const controller = new AbortController();
    const { signal } = controller;
    const server = serve(() => stream.response);
    const onHeartbeat = () => {
      controller.abort();
    };
    const listening = rejection(collect(okrEvents(server, { signal, onHeartbeat })));
    stream.write(': hello\n\n');
    expect(await listening).toMatchObject({ name: 'AbortError' });
    expect(stream.isCancelled()).toBe(true);
  });

  it('fails like every call when refused, or when something else answers', async () => {
    const refused = serve(() => problem(403, 'forbidden'));
    expect(await rejection(collect(okrEvents(refused)))).toMatchObject({
      code: 'forbidden',
    });
    expect(await rejection(collect(okrEvents(serve(() => json({})))))).toMatchObject({
      name: 'UnexpectedAnswerError',
    });
  });

  it('fails when the connection breaks', async () => {
    const stream = eventStream();
    stream.break(new TypeError('terminated'));
    const error = await rejection(collect(okrEvents(serve(() => stream.response))));
    expect(error).toMatchObject({ name: 'UnreachableError' });
  });

  describe('to a stream that falls silent', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('times out after half a minute without any sign of life', async () => {
      const stream = eventStream();
      const listening = rejection(collect(okrEvents(serve(() => stream.response))));
      for (let beat = 0; beat < 4; beat += 1) {
        await vi.advanceTimersByTimeAsync(29_000);
        stream.write(': still here\n\n');
      }
      expect(stream.isCancelled()).toBe(false);
      await vi.advanceTimersByTimeAsync(30_001);
      expect(isTimeoutError(await listening)).toBe(true);
      expect(stream.isCancelled()).toBe(true);
    });
  });
});

function okrEvents(server: TestServer, options?: LiveOptions) {
  return liveEvents(server.client({ retries: 0 }), options);
}
