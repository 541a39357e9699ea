import { afterEach, describe, expect, test } from 'vitest';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { failOnLitWarnings } from '../internal/testing/mount.ts';
import { objective, smallTree, treeWith, wideTree } from './testing/nodes.ts';
import { focusRow, mountTree, part, rowsOf, rowTitled } from './testing/tree-page.ts';

failOnLitWarnings();

const states = {
  'a tree': { data: smallTree(), selected: 'a1' },
  'a table': { data: smallTree(), view: 'table' as const },
  'part of a large tree': { data: wideTree(3000), expandedLevel: 1 },
  'an empty tree': { data: treeWith() },
  'no data': {},
  loading: { loading: true },
  'an error': { error: { code: 'x', message: 'Keine Verbindung.', traceId: '1', canRetry: true } },
  'data that is old': {
    data: smallTree(),
    error: { code: 'x', message: 'Keine Verbindung.', canRetry: true },
  },
  'data with faults': { data: [null, objective('a')] as never },
};

afterEach(() => emulate('prefers-color-scheme', ''));

describe.each(['light', 'dark'])('in %s', (scheme) => {
  test.each(Object.entries(states))('%s has no fault axe-core knows of', async (_, properties) => {
    await emulate('prefers-color-scheme', scheme);
    await expectAccessible(await mountTree(properties));
  });
});

test('in forced colours it has no fault either, and bars have an outline', async () => {
  await emulate('forced-colors', 'active');
  const tree = await mountTree({ data: smallTree(), selected: 'a1' });
  await expectAccessible(tree);
  const bar = rowTitled(tree, 'Anträge').querySelector('.bar');
  expect(bar && getComputedStyle(bar).outlineStyle).toBe('solid');
  await emulate('forced-colors', '');
});

test('a focused row has a ring, in forced colours too', async () => {
  const tree = await mountTree({ data: smallTree() });
  for (const value of ['none', 'active']) {
    await emulate('forced-colors', value);
    focusRow(tree, 'Anträge');
    const { outlineStyle, outlineWidth } = getComputedStyle(rowTitled(tree, 'Anträge'));
    expect(outlineStyle).toBe('solid');
    expect(parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
  }
  await emulate('forced-colors', '');
});

test('nothing moves for a reader who asks for that', async () => {
  await emulate('prefers-reduced-motion', 'reduce');
  const tree = await mountTree({ data: smallTree() });
  const toggle = rowsOf(tree)[0]?.querySelector('.toggle');
  expect(toggle && getComputedStyle(toggle, '::before').transitionProperty).toBe('none');
  await emulate('prefers-reduced-motion', '');
});

test('on 280 pixels nothing is cut and nothing scrolls sideways', async () => {
  const title = 'Gewerbesteuervorauszahlungsanpassungsverfahrensbeschleunigung einführen';
  const tree = await mountTree({
    data: treeWith(objective('a', { title, children: [objective('b', { title })] })),
  });
  tree.style.inlineSize = '280px';
  await tree.updateComplete;
  const scroller = part(tree, 'scroller');
  expect(scroller?.scrollWidth).toBeLessThanOrEqual(scroller?.clientWidth ?? 0);
  for (const row of rowsOf(tree)) {
    expect(row.scrollWidth).toBeLessThanOrEqual(row.clientWidth);
    expect(row.textContent).toContain(title);
  }
});

test('from right to left the bar fills from the right', async () => {
  document.documentElement.dir = 'rtl';
  const tree = await mountTree({ data: smallTree() });
  const bar = rowTitled(tree, 'Anträge').querySelector('.bar');
  // Drawn from the left, and turned over as a whole.
  expect(bar && getComputedStyle(bar).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
});
