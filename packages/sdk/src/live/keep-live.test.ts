import { focusManager, onlineManager, QueryClient, QueryObserver } from '@tanstack/query-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyResultQuery, objectiveQuery, treeQuery } from '../queries/index.ts';
import { emptyTree, keyResult, objective } from '../testing/bodies.ts';
import { eventStream } from '../testing/event-stream.ts';
import type { TestEventStream } from '../testing/event-stream.ts';
import { json, problem, serve } from '../testing/server.ts';
import { keepLive } from './index.ts';
import type { KeepLiveOptions, LiveState } from './index.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  focusManager.setFocused(undefined);
});

const checkedIn = {
  type: 'changed',
  resource: 'checkIn',
  id: 'x1',
  cycleId: 'c1',
  objectiveId: 'o1',
  keyResultId: 'k1',
};

const otherCycle = { ...emptyTree.cycle, id: 'c2' };
const bodies: Record<string, unknown> = {
  'tree?cycle=current': emptyTree,
  'tree?cycle=2026-Q3': { ...emptyTree, cycle: otherCycle },
  'objectives/o1': objective,
  'objectives/o2': { ...objective, id: 'o2', cycleId: 'c2' },
  'key-results/k1': keyResult,
  'key-results/k2': { ...keyResult, id: 'k2' },
};

/** A page that shows all the bodies, and a server whose streams the test opens and writes. */
async function setup() {
  const streams: TestEventStream[] = [];
  let connect: () => Response | Promise<Response> = () => {
    const stream = eventStream();
    streams.push(stream);
    return stream.response;
  };
  let reads: string[] = [];
  const server = serve((request) => {
    const path = request.url.replace('https://okr.example.de/api/v1/', '');
    if (path === 'events') return connect();
    reads.push(path);
    return json(bodies[path]);
  });
  const okr = server.client({ retries: 0 });
  const queryClient = new QueryClient();
  const options = { staleTime: Infinity, gcTime: Infinity };
  const observed = [
    new QueryObserver(queryClient, { ...treeQuery(okr, { cycle: 'current' }), ...options }),
    new QueryObserver(queryClient, { ...treeQuery(okr, { cycle: '2026-Q3' }), ...options }),
    new QueryObserver(queryClient, { ...objectiveQuery(okr, 'o1'), ...options }),
    new QueryObserver(queryClient, { ...objectiveQuery(okr, 'o2'), ...options }),
    new QueryObserver(queryClient, { ...keyResultQuery(okr, 'k1'), ...options }),
    new QueryObserver(queryClient, { ...keyResultQuery(okr, 'k2'), ...options }),
  ];
  for (const observer of observed) observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(1);
  reads = [];
  const states: LiveState[] = [];
  return {
    streams,
    states,
    requests: () => server.requests.filter(({ url }) => url.endsWith('/events')),
    /** What has been read since the last time of asking. */
    reads() {
      const since = reads;
      reads = [];
      return since.sort();
    },
    answerStreams(answer: typeof connect) {
      connect = answer;
    },
    keepLive: (more?: KeepLiveOptions) =>
      keepLive(queryClient, okr, { onState: (state) => states.push(state), ...more }),
    /** Connected, and everything read once more. */
    async connected(more?: KeepLiveOptions) {
      const stop = this.keepLive(more);
      await vi.advanceTimersByTimeAsync(1);
      streams.at(-1)?.write(': hello\n\n');
      await vi.advanceTimersByTimeAsync(1);
      this.reads();
      return stop;
    },
  };
}

const everything = Object.keys(bodies).sort();
const touched = ['key-results/k1', 'objectives/o1', 'tree?cycle=current'];

describe('a live connection', () => {
  it('first has everything read again, for what happened before', async () => {
    const page = await setup();
    page.keepLive();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(page.states).toEqual(['connecting']);
    expect(page.reads()).toEqual([]);
    page.streams[0]?.write(': hello\n\n');
    await vi.advanceTimersByTimeAsync(1);
    expect(page.states).toEqual(['connecting', 'live']);
    expect(page.reads()).toEqual(everything);
  });

  it('has just that read again which a change touches, once for many changes', async () => {
    const page = await setup();
    await page.connected();
    for (let change = 0; change < 500; change += 1) page.streams[0]?.event('changed', checkedIn);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(page.reads()).toEqual(touched);
  });

  it.each([
    [
      'a cycle',
      { ...checkedIn, resource: 'cycle', id: 'c3', cycleId: 'c3' },
      ['key-results/k1', 'key-results/k2', 'tree?cycle=2026-Q3', 'tree?cycle=current'],
    ],
    [
      'an objective',
      { ...checkedIn, resource: 'objective', id: 'o2', cycleId: 'c2', keyResultId: null },
      ['objectives/o2', 'tree?cycle=2026-Q3'],
    ],
    [
      'something of an unknown cycle',
      { ...checkedIn, cycleId: null, keyResultId: 'k2' },
      [
        'key-results/k2',
        'objectives/o1',
        'objectives/o2',
        'tree?cycle=2026-Q3',
        'tree?cycle=current',
      ],
    ],
    ['a reset', { type: 'reset' }, everything],
  ])('tells apart what is touched by %s', async (_, event, expected) => {
    const page = await setup();
    await page.connected();
    page.streams[0]?.event(event.type, event);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(page.reads()).toEqual(expected);
  });

  it('ends, and touches nothing more, when stopped or aborted', async () => {
    for (const how of ['stop', 'abort']) {
      const page = await setup();
      const controller = new AbortController();
      const stop = await page.connected({ signal: controller.signal });
      page.streams[0]?.event('changed', checkedIn);
      await vi.advanceTimersByTimeAsync(1);
      if (how === 'stop') stop();
      else controller.abort();
      await vi.advanceTimersByTimeAsync(120_000);
      expect(page.streams[0]?.isCancelled()).toBe(true);
      expect(page.states.at(-1)).toBe('ended');
      expect(page.reads()).toEqual([]);
      expect(page.streams).toHaveLength(1);
      expect(vi.getTimerCount()).toBe(0);
    }
  });
});

describe('a lost connection', () => {
  it('is taken up where it broke off, without reading everything again', async () => {
    const page = await setup();
    await page.connected();
    page.streams[0]?.event('changed', checkedIn, '7');
    await vi.advanceTimersByTimeAsync(1_000);
    page.reads();
    page.streams[0]?.break(new TypeError('terminated'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(page.requests()[1]?.headers.get('last-event-id')).toBe('7');
    page.streams[1]?.write(': hello\n\n');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(page.reads()).toEqual([]);
    expect(page.states).toEqual(['connecting', 'live', 'connecting', 'live']);
  });

  it('is taken up where it began when there was no event', async () => {
    const page = await setup();
    const stop = page.keepLive();
    await vi.advanceTimersByTimeAsync(1);
    page.streams[0]?.write('id: 5\n\n');
    await vi.advanceTimersByTimeAsync(1);
    expect(page.states).toEqual(['connecting', 'live']);
    page.reads();
    page.streams[0]?.close();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(page.requests()[1]?.headers.get('last-event-id')).toBe('5');
    page.streams[1]?.write('id: 5\n\n');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(page.reads()).toEqual([]);
    stop();
  });

  it('has everything read again when nothing says where it broke off', async () => {
    const page = await setup();
    await page.connected();
    page.streams[0]?.close();
    await vi.advanceTimersByTimeAsync(3_000);
    page.streams[1]?.write(': hello\n\n');
    await vi.advanceTimersByTimeAsync(1);
    expect(page.reads()).toEqual(everything);
  });

  it('is tried for at growing, random times, and at once when the network is back', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.999);
    const page = await setup();
    page.answerStreams(() => {
      throw new TypeError('fetch failed');
    });
    page.keepLive();
    const attempts: number[] = [];
    for (let second = 0; second < 130; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      attempts.push(page.requests().length);
    }
    expect([0, 3, 8, 16, 33, 67, 128].map((second) => attempts[second])).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.requests()).toHaveLength(8);
    vi.restoreAllMocks();
  });

  it('waits as long as the server asks for', async () => {
    const page = await setup();
    page.answerStreams(() => problem(503, 'unavailable', { headers: { 'retry-after': '25' } }));
    page.keepLive();
    await vi.advanceTimersByTimeAsync(24_000);
    expect(page.requests()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(page.requests()).toHaveLength(2);
  });

  it('is given up when the credential may not listen', async () => {
    const page = await setup();
    page.answerStreams(() => problem(403, 'forbidden'));
    const onState = vi.fn();
    page.keepLive({ onState });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(page.requests()).toHaveLength(1);
    expect(onState).toHaveBeenLastCalledWith(
      'ended',
      expect.objectContaining({ code: 'forbidden' }),
    );
  });
});

describe('behind a proxy that holds events back', () => {
  it('asks now and then instead, and returns to events when they come through', async () => {
    const page = await setup();
    page.keepLive();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(page.states).toEqual(['connecting']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(page.states).toEqual(['connecting', 'polling']);
    expect(page.reads()).toEqual(everything);
    await vi.advanceTimersByTimeAsync(38_000);
    expect(page.reads()).toEqual(everything);
    expect(page.streams.length).toBeGreaterThan(1);
    page.streams.at(-1)?.event('changed', checkedIn, '9');
    await vi.advanceTimersByTimeAsync(1);
    expect(page.states).toEqual(['connecting', 'polling', 'live']);
    page.reads();
    for (let beat = 0; beat < 8; beat += 1) {
      await vi.advanceTimersByTimeAsync(15_000);
      page.streams.at(-1)?.write(': still here\n\n');
    }
    expect(page.states.at(-1)).toBe('live');
  });

  it('notices when a stream that lived falls silent', async () => {
    const page = await setup();
    await page.connected();
    await vi.advanceTimersByTimeAsync(31_000);
    expect(page.states).toEqual(['connecting', 'live', 'polling']);
    expect(page.reads()).toEqual(everything);
  });
});

describe('a page nobody sees', () => {
  it('gives its connection up after a while and catches up when it is seen again', async () => {
    const page = await setup();
    await page.connected();
    page.streams[0]?.event('changed', checkedIn, '7');
    await vi.advanceTimersByTimeAsync(1_000);
    focusManager.setFocused(false);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(page.states.at(-1)).toBe('live');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(page.states.at(-1)).toBe('paused');
    expect(page.streams[0]?.isCancelled()).toBe(true);
    page.reads();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(page.reads()).toEqual([]);
    expect(page.streams).toHaveLength(1);
    focusManager.setFocused(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.requests()[1]?.headers.get('last-event-id')).toBe('7');
  });

  it('keeps its connection over a short look elsewhere', async () => {
    const page = await setup();
    await page.connected();
    focusManager.setFocused(false);
    await vi.advanceTimersByTimeAsync(5_000);
    focusManager.setFocused(true);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(page.streams[0]?.isCancelled()).toBe(false);
    expect(page.states).toEqual(['connecting', 'live']);
  });

  it('is back at once when it is seen again just as it gives its connection up', async () => {
    const page = await setup();
    await page.connected();
    focusManager.setFocused(false);
    vi.advanceTimersByTime(10_000);
    focusManager.setFocused(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.streams[0]?.isCancelled()).toBe(true);
    expect(page.streams).toHaveLength(2);
  });

  it('does not even connect before it is seen', async () => {
    focusManager.setFocused(false);
    const page = await setup();
    page.keepLive();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.states).toEqual(['paused']);
    expect(page.streams).toHaveLength(0);
    focusManager.setFocused(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.streams).toHaveLength(1);
  });
});
