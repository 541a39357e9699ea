import type { Tree, TreeKeyResult } from '@zielbaum/model';
import { createClient } from '@zielbaum/sdk';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Observed } from '../internal/data-source.ts';
import { type ConnectedSource, connectSource } from './connected-source.ts';
import { FakeServer } from './testing/fake-server.ts';

let source: ConnectedSource | undefined;

afterEach(() => {
  source?.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A tree and a key result observed through one source, and a server that may hold entries back. */
function setup() {
  const server = new FakeServer();
  const refusals: (() => void)[] = [];
  const client = createClient({
    baseUrl: 'https://okr.example.de',
    auth: 'okr_pk_test',
    retries: 0,
    async fetch(input, init) {
      const request = new Request(input, init);
      if (request.method === 'POST' && request.url.includes('kr-1')) {
        const { value } = (await request.clone().json()) as { value: number };
        // What it will refuse it takes its time for.
        if (value > 1000) await new Promise<void>((resolve) => refusals.push(resolve));
      }
      return server.answer(request);
    },
  });
  const connected = connectSource(client, () => 'de');
  source = connected;
  const trees: Observed<Tree>[] = [];
  const keyResults: Observed<TreeKeyResult>[] = [];
  connected.observe('tree', 'current', (state) => trees.push(state));
  connected.observe('keyResult', 'kr-1', (state) => keyResults.push(state));
  return {
    server,
    source: connected,
    refusals,
    trees,
    keyResults,
    value: () => keyResults.at(-1)?.data?.score.value,
    valueInTree: () => trees.at(-1)?.data?.objectives[0]?.keyResults[0]?.score.value,
  };
}

function show(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a page nobody sees', () => {
  test('gives its stream up, and catches up when it is seen again', async () => {
    vi.useFakeTimers();
    const { server, value } = setup();
    await expect.poll(value).toBe(42);
    await expect.poll(() => server.openStreams).toBe(1);
    show('hidden');
    vi.advanceTimersByTime(9_999);
    expect(server.openStreams).toBe(1);
    vi.advanceTimersByTime(1);
    expect(server.openStreams).toBe(0);
    server.checkInElsewhere(60);
    vi.advanceTimersByTime(600_000);
    expect(server.asked('/events')).toHaveLength(1);
    expect(value()).toBe(42);
    show('visible');
    await expect.poll(value).toBe(60);
    expect(server.openStreams).toBe(1);
  });
});

describe('without a network', () => {
  test('what is shown stays, and is live at once when it is back', async () => {
    vi.useFakeTimers();
    const { server, keyResults, value } = setup();
    const last = () => keyResults.at(-1);
    await expect.poll(value).toBe(42);
    await expect.poll(() => server.openStreams).toBe(1);
    server.fault = 'unreachable';
    server.breakStreams();
    await vi.advanceTimersByTimeAsync(40_000);
    await expect.poll(last).toMatchObject({ status: 'error', error: { code: 'unreachable' } });
    expect(value()).toBe(42);
    server.fault = undefined;
    server.value = 60;
    window.dispatchEvent(new Event('online'));
    await expect.poll(last).toMatchObject({ status: 'ready', data: { score: { value: 60 } } });
    expect(server.openStreams).toBe(1);
  });
});

describe('a key that is refused while the page is open', () => {
  test('is told of beside the last figures and since when they hold, and forgotten when it holds again', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 25, 13, 32) });
    const { server, trees, value } = setup();
    await expect.poll(value).toBe(42);
    await expect.poll(() => server.openStreams).toBe(1);
    server.fault = 'key_revoked';
    server.breakStreams();
    await vi.advanceTimersByTimeAsync(5_000);
    await expect
      .poll(() => trees.at(-1))
      .toMatchObject({
        status: 'error',
        data: { objectives: [{}] },
        error: { code: 'key_revoked', knownAt: expect.closeTo(Date.UTC(2026, 10, 25, 13, 32), -3) },
      });
    server.fault = undefined;
    server.value = 60;
    await vi.advanceTimersByTimeAsync(60_000);
    await expect.poll(() => trees.at(-1)?.status).toBe('ready');
    await expect.poll(value).toBe(60);
    expect(server.openStreams).toBe(1);
  });

  test('a source that was closed asks no more', async () => {
    vi.useFakeTimers();
    const { server, source: connected, value } = setup();
    await expect.poll(value).toBe(42);
    server.fault = 'key_revoked';
    server.breakStreams();
    await vi.advanceTimersByTimeAsync(5_000);
    connected.close();
    const { length } = server.requests;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.requests).toHaveLength(length);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('of several that fail for the same reason', () => {
  test('one tells all of it, the others the sentence, until they are the first', async () => {
    vi.useFakeTimers();
    const server = new FakeServer();
    const client = createClient({
      baseUrl: 'https://okr.example.de',
      auth: 'okr_pk_test',
      retries: 0,
      fetch: server.answer,
    });
    const connected = connectSource(client, () => 'de');
    source = connected;
    server.fault = 'key_expired';
    const told: (Observed<unknown>['error'] | undefined)[] = [];
    const stops = [0, 1, 2].map((i) =>
      connected.observe('keyResult', 'kr-1', ({ error }) => (told[i] = error)),
    );
    await vi.advanceTimersByTimeAsync(0);
    const message = 'Der Schlüssel dieser Seite ist abgelaufen.';
    await expect
      .poll(() => told.map((error) => error?.message))
      .toEqual([message, message, message]);
    expect(told.map((error) => error?.canRetry)).toEqual([true, false, false]);
    expect(told.map((error) => error?.traceId)).toEqual(['trace-1', undefined, undefined]);

    stops[0]?.();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told.map((error) => error?.canRetry)).toEqual([true, true, false]);
  });

  test('another reason is told in full', async () => {
    const { source: connected, server } = setup();
    server.fault = 'key_expired';
    const errors: (Observed<unknown>['error'] | undefined)[] = [];
    connected.observe('tree', '2020', ({ error }) => (errors[0] = error));
    await expect.poll(() => errors[0]?.code).toBe('key_expired');
    server.fault = 'unreachable';
    connected.observe('keyResult', 'kr-2', ({ error }) => (errors[1] = error));
    await expect.poll(() => errors[1]).toMatchObject({ code: 'unreachable', canRetry: true });
  });
});

describe('a check-in', () => {
  test('shows in the key result and in the tree before the server has it', async () => {
    const { source: connected, value, valueInTree, refusals } = setup();
    await expect.poll(valueInTree).toBe(42);
    const refused = connected
      .write('checkIn', { keyResultId: 'kr-1', entry: { value: 1001 } })
      .catch((error: unknown) => error);
    await expect.poll(() => refusals.length).toBe(1);
    expect([value(), valueInTree()]).toEqual([1001, 1001]);
    refusals[0]?.();
    expect(await refused).toMatchObject({
      code: 'invalid_input',
      message: 'Der Wert ist zu groß.',
    });
    expect([value(), valueInTree()]).toEqual([42, 42]);
  });

  test('covers what comes meanwhile, and taken back uncovers just that', async () => {
    const { server, source: connected, trees, value, valueInTree, refusals } = setup();
    await expect.poll(valueInTree).toBe(42);
    await expect.poll(() => server.openStreams).toBe(1);
    const refused = connected
      .write('checkIn', { keyResultId: 'kr-1', entry: { value: 1001 } })
      .catch((error: unknown) => error);
    await expect.poll(() => refusals.length).toBe(1);
    const seen = trees.length;
    server.checkInElsewhere(60);
    await expect.poll(() => trees.length).toBeGreaterThan(seen);
    expect([value(), valueInTree()]).toEqual([1001, 1001]);
    refusals[0]?.();
    await refused;
    expect([value(), valueInTree()]).toEqual([60, 60]);
  });

  test('taken back leaves another one standing', async () => {
    const { source: connected, value, valueInTree, refusals, keyResults } = setup();
    await expect.poll(valueInTree).toBe(42);
    const refused = connected
      .write('checkIn', { keyResultId: 'kr-1', entry: { value: 1001 } })
      .catch((error: unknown) => error);
    await expect.poll(() => refusals.length).toBe(1);
    await connected.write('checkIn', { keyResultId: 'kr-1', entry: { value: 50 } });
    expect([value(), valueInTree()]).toEqual([50, 50]);
    const { length } = keyResults;
    refusals[0]?.();
    await refused;
    await expect.poll(valueInTree).toBe(50);
    expect(new Set(keyResults.slice(length).map(({ data }) => data?.score.value))).not.toContain(
      42,
    );
  });

  test('that was never answered for is known to the server when it is given again', async () => {
    const { server, source: connected, valueInTree } = setup();
    await expect.poll(valueInTree).toBe(42);
    const given = { keyResultId: 'kr-1', entry: { value: 51, note: 'Einmal' } };
    const keys = () =>
      server
        .asked('/key-results/kr-1/check-ins')
        .map(({ headers }) => headers.get('idempotency-key'));
    server.fault = 'unreachable';
    await expect(connected.write('checkIn', given)).rejects.toMatchObject({ code: 'unreachable' });
    const tries = keys().length;
    server.fault = undefined;
    await connected.write('checkIn', given);
    expect(keys()).toHaveLength(tries + 1);
    expect(new Set(keys()).size).toBe(1);
    // Answered for, it is another one.
    await connected.write('checkIn', given);
    expect(new Set(keys()).size).toBe(2);
  });
});
