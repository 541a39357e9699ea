import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstToTell } from './first-to-tell.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const failure = { code: 'unreachable', message: 'Nicht da.', traceId: 't-1', canRetry: true };
const refusal = { ...failure, code: 'forbidden', message: 'Nicht erlaubt.' };

function setup() {
  const order = firstToTell();
  /** An element that says its failure anew whenever it is asked to. */
  const element = (error = failure) => {
    const tell = vi.fn(() => order.shorten(tell, error));
    return { tell, canRetry: () => tell().canRetry, leave: () => order.leave(tell) };
  };
  return { order, element };
}

test('the first of a failure tells all of it, however often it is asked', () => {
  const { element } = setup();
  const [first, second, other] = [element(), element(), element(refusal)];
  expect([first, second, other, second, first].map(({ canRetry }) => canRetry())).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
});

test('its place is taken a while after it has left, once for all that leave meanwhile', () => {
  const { element } = setup();
  const [first, second, third] = [element(), element(), element()];
  for (const each of [first, second, third]) each.tell();
  first.leave();
  vi.advanceTimersByTime(900);
  second.leave();
  expect(third.tell).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(third.tell).toHaveBeenCalledTimes(2);
  expect(third.tell).toHaveLastReturnedWith(failure);
});

test('who has not failed leaves nothing behind, and after the end nobody is asked', () => {
  const { order, element } = setup();
  const [first, second] = [element(), element()];
  first.leave();
  expect(vi.getTimerCount()).toBe(0);
  first.tell();
  second.tell();
  first.leave();
  order.close();
  expect(vi.getTimerCount()).toBe(0);
});
