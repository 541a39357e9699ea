import type { LitElement } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { registrations } from '../embed/registrations.ts';
import type {} from '../internal/testing/heap.ts';
import { watchLeftovers } from '../internal/testing/leftovers.ts';
import { samples } from '../internal/testing/samples.ts';
import { whenIdle } from '../internal/when-idle.ts';
import './index.ts';

const tags = ['okr-provider', 'okr-tree', ...Object.keys(registrations)];

const times = 1000;
/** As many stand on the page at once. */
const together = 50;

const room = document.createElement('main');

let stopWatching = () => {};

beforeEach(() => {
  document.body.append(room);
});

afterEach(() => {
  stopWatching();
  room.remove();
});

test('what is shown here is every element', () => {
  expect(Object.keys(samples).sort()).toEqual([...tags].sort());
});

test('elements shown a thousand times leave nothing behind', async () => {
  for (const tag of tags) await show(tag, 1);
  const before = await commands.countInHeap();
  const leftovers = watchLeftovers();
  stopWatching = leftovers.stop;
  for (const tag of tags) {
    await show(tag, together);
    // Where nobody sees them, no more is drawn; they come and go all the same.
    room.hidden = true;
    for (let time = together; time < times; time += together) await show(tag, together);
    room.hidden = false;
    // Whatever waits for the next frame or an idle moment.
    await new Promise<void>((resolve) => whenIdle(resolve));
    expect(leftovers.listeners, tag).toEqual(new Set());
    expect(leftovers.timers.size, tag).toBe(0);
  }
  const after = await commands.countInHeap();
  const grown = (tag: string) => (after.elements[tag] ?? 0) - (before.elements[tag] ?? 0);
  const left = tags.filter((tag) => grown(tag) > times / 100);
  expect(left).toEqual([]);
  expect(after.detached - before.detached).toBeLessThan(times);
  // Thirteen thousand elements take a busy machine minutes.
}, 600_000);

/** Shows so many of an element and takes them away again. */
async function show(tag: string, count: number): Promise<void> {
  const elements = Array.from({ length: count }, () =>
    Object.assign(document.createElement(tag) as LitElement, samples[tag]),
  );
  room.append(...elements);
  await Promise.all(elements.map((element) => element.updateComplete));
  for (const element of elements) element.remove();
}
