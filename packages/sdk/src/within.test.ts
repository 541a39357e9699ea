import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deferred } from './testing/deferred.ts';
import { rejection } from './testing/server.ts';
import { within } from './within.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<string>(() => undefined);
const atTimeout = () => {
  throw new Error('late');
};

it('gives what comes in time, and leaves no timer behind', async () => {
  const { signal } = new AbortController();
  expect(await within(Promise.resolve('x'), { signal, timeoutMs: 10, atTimeout })).toBe('x');
  expect(vi.getTimerCount()).toBe(0);
});

it('gives or throws what is said for the end of the time', async () => {
  const given = within(never(), { signal: undefined, timeoutMs: 10, atTimeout: () => 'y' });
  const thrown = rejection(within(never(), { signal: undefined, timeoutMs: 10, atTimeout }));
  await vi.advanceTimersByTimeAsync(10);
  expect(await given).toBe('y');
  expect(await thrown).toMatchObject({ message: 'late' });
});

it('rejects once with the reason of a signal, even where the time is up in the same moment', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const work = rejection(within(never(), { signal, timeoutMs: 10, atTimeout }));
  controller.abort();
  vi.advanceTimersByTime(10);
  expect(await work).toMatchObject({ name: 'AbortError' });
  const again = rejection(within(never(), { signal, timeoutMs: 10, atTimeout }));
  expect(await again).toMatchObject({ name: 'AbortError' });
  expect(vi.getTimerCount()).toBe(0);
});

it('sets no bound beyond what a timer knows, where one would end at once', async () => {
  for (const timeoutMs of [2 ** 31, Infinity]) {
    const { promise, resolve } = deferred<string>();
    const work = within(promise, { signal: undefined, timeoutMs, atTimeout });
    await vi.advanceTimersByTimeAsync(10);
    expect(vi.getTimerCount()).toBe(0);
    resolve('x');
    expect(await work).toBe('x');
  }
});
