import { afterEach, expect, test } from 'vitest';
import { registrations } from '../embed/registrations.ts';
import { explainedKeyResult } from '../explain/testing/explanations.ts';
import { keyResultWith } from '../gauge/testing/key-results.ts';
import { countInHeap } from '../internal/testing/heap.ts';
import { watchLeftovers } from '../internal/testing/leftovers.ts';
import { smallTree } from '../tree/testing/nodes.ts';
import { everyTrend } from '../trend/testing/trends.ts';
import './index.ts';

const cycle = {
  name: '2026-Q4',
  start: '2026-10-01',
  end: '2026-12-31',
  kind: 'regular',
  phase: 'active',
};

/** What each element is given to show. */
const shown: Readonly<Record<string, object>> = {
  'okr-check-in': { data: keyResultWith() },
  'okr-cycle': { data: cycle, meetings: [{ date: '2026-12-15', kind: 'review' }], view: 'table' },
  'okr-explain': { data: explainedKeyResult('number'), open: true },
  'okr-gauge': { data: keyResultWith(), view: 'table' },
  'okr-matrix': { data: smallTree() },
  'okr-key-result': { data: keyResultWith(), course: { checkIns: [] }, open: true },
  'okr-objective': { data: smallTree().objectives[0], open: true },
  'okr-presenter': { data: smallTree(), interval: 20 },
  'okr-provider': { baseUrl: 'https://okr.example.de', key: 'okr_pk_test' },
  'okr-status': { data: keyResultWith().score },
  'okr-summary': { data: smallTree(), earlier: smallTree(), view: 'table' },
  'okr-tree': { data: smallTree(), view: 'table' },
  'okr-trend': { data: everyTrend.number, view: 'table' },
};

const tags = ['okr-provider', 'okr-tree', ...Object.keys(registrations)];

const times = 1000;

let stopWatching = () => {};

afterEach(() => {
  stopWatching();
});

test('what is shown here is every element', () => {
  expect(Object.keys(shown).sort()).toEqual([...tags].sort());
});

test('elements shown a thousand times leave nothing behind', async () => {
  for (const tag of tags) await showOnce(tag);
  const before = await countInHeap();
  const leftovers = watchLeftovers();
  stopWatching = leftovers.stop;
  for (const tag of tags) {
    for (let time = 0; time < times; time += 1) await showOnce(tag);
    // Whatever waits for the next frame or an idle moment.
    await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
    expect(leftovers.listeners, tag).toEqual(new Set());
    expect(leftovers.timers.size, tag).toBe(0);
  }
  const after = await countInHeap();
  const left = tags.filter((tag) => after.elements(tag) - before.elements(tag) > times / 100);
  expect(left).toEqual([]);
  expect(after.detached - before.detached).toBeLessThan(times);
  // Thirteen thousand elements take a busy machine minutes.
}, 600_000);

/** Shows an element and takes it away again. */
async function showOnce(tag: string): Promise<void> {
  const element = Object.assign(document.createElement(tag), shown[tag]);
  document.body.append(element);
  await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
  element.remove();
}
