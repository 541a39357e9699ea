import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from './announcer.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const createAnnouncer = () => {
  const host = {
    addController: () => {},
    removeController: () => {},
    requestUpdate: vi.fn(),
    updateComplete: Promise.resolve(true),
  };
  return { announcer: new Announcer(host), host };
};

test('the first text is said at once', () => {
  const { announcer, host } = createAnnouncer();
  announcer.say('geladen');
  vi.advanceTimersByTime(0);
  expect(announcer.text).toBe('geladen');
  expect(host.requestUpdate).toHaveBeenCalledOnce();
});

test('of many texts the newest is said, three seconds after the one before', () => {
  const { announcer, host } = createAnnouncer();
  announcer.say('a');
  vi.advanceTimersByTime(0);
  for (const text of ['b', 'c', 'd']) announcer.say(text);
  vi.advanceTimersByTime(2999);
  expect(announcer.text).toBe('a');
  vi.advanceTimersByTime(1);
  expect(announcer.text).toBe('d');
  expect(host.requestUpdate).toHaveBeenCalledTimes(2);
});

test('the same words are said again once they have been heard', () => {
  const { announcer, host } = createAnnouncer();
  announcer.say('aktualisiert');
  vi.advanceTimersByTime(3000);
  expect(announcer.text).toBe('');
  announcer.say('aktualisiert');
  vi.advanceTimersByTime(0);
  expect(announcer.text).toBe('aktualisiert');
  expect(host.requestUpdate).toHaveBeenCalledTimes(3);
});

test('the same words over and over are said once', () => {
  const { announcer, host } = createAnnouncer();
  for (let change = 0; change < 100; change++) {
    announcer.say('aktualisiert');
    vi.advanceTimersByTime(100);
  }
  expect(announcer.text).toBe('aktualisiert');
  expect(host.requestUpdate).toHaveBeenCalledOnce();
});

test('an element that was taken out says nothing any more', () => {
  const { announcer, host } = createAnnouncer();
  announcer.say('a');
  announcer.hostDisconnected();
  vi.advanceTimersByTime(10_000);
  expect(host.requestUpdate).not.toHaveBeenCalled();
});
