import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { eventStream } from '../testing/event-stream.ts';
import { serve } from '../testing/server.ts';
import { followEvents } from './index.ts';
import type { FollowOptions, LiveState } from './index.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const objective = { type: 'changed', resource: 'objective', cycleId: 'c1', keyResultId: null };

function setup(more: Partial<FollowOptions> = {}) {
  const stream = eventStream();
  const { client, requests } = serve(() => stream.response);
  const told: unknown[] = [];
  const states: LiveState[] = [];
  const stop = followEvents(client({ retries: 0 }), {
    onEvents: (events) => told.push(events),
    onState: (state) => states.push(state),
    ...more,
  });
  return { stream, requests, told, states, stop };
}

it('tells a reset once it is connected, then the events of some moments together', async () => {
  const { stream, told, states } = setup();
  await vi.advanceTimersByTimeAsync(1);
  stream.write(': hello\n\n');
  await vi.advanceTimersByTimeAsync(1);
  expect(states).toEqual(['connecting', 'live']);
  expect(told).toEqual([[{ type: 'reset' }]]);
  stream.event('changed', { ...objective, id: 'o1' }, '1');
  stream.event('changed', { ...objective, id: 'o2' }, '2');
  await vi.advanceTimersByTimeAsync(300);
  expect(told.slice(1)).toMatchObject([[{ id: 'o1' }, { id: 'o2' }]]);
});

it('where there is no page goes on, and leaves nothing behind when it is ended', async () => {
  const { stream, told, states, stop } = setup();
  await vi.advanceTimersByTimeAsync(1);
  stream.event('changed', { ...objective, id: 'o1' }, '1');
  await vi.advanceTimersByTimeAsync(1);
  stop();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(told).toEqual([[{ type: 'reset' }]]);
  expect(states).toEqual(['connecting', 'live', 'ended']);
  expect(stream.isCancelled()).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it('rests while the given page is hidden', async () => {
  let show = (_isVisible: boolean) => {};
  const { requests, states } = setup({
    page: {
      isVisible: () => false,
      onVisibility(listener) {
        show = listener;
        return () => {};
      },
      onOnline: () => () => {},
    },
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(states).toEqual(['paused']);
  expect(requests).toEqual([]);
  show(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(requests).toHaveLength(1);
});
