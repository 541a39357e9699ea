import { expect, test } from 'vitest';
import '../define/okr-tree.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { OkrTree } from './okr-tree.ts';
import { smallTree } from './testing/nodes.ts';
import { focused, rowsOf, textOf, titlesOf } from './testing/tree-page.ts';

failOnLitWarnings();

/** A tree whose page cannot fetch what comes later. */
class PlainTree extends OkrTree {
  /** Of its own: that of other trees has come. */
  static part = null;

  protected override loadMore(): ReturnType<OkrTree['loadMore']> {
    return Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  }
}
customElements.define('okr-plain-tree', PlainTree);

// First, and in a file of its own: later trees have all parts at once.
test('rows stand before they can be used, and a key is kept until then', async () => {
  const tree = document.createElement('okr-tree');
  tree.data = smallTree();
  const mounted = mount(tree);
  while (rowsOf(tree).length === 0) await Promise.resolve();
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  expect(loaded.filter((name) => name.includes('/tree/more.ts'))).toEqual([]);

  const [first] = rowsOf(tree);
  const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
  first?.dispatchEvent(key);
  expect(key.defaultPrevented).toBe(true);

  await mounted;
  await expect.poll(() => focused(tree)).toBe(titlesOf(tree)[1]);
});

test('where the later part cannot be had, the rows stand', async () => {
  const data = smallTree();
  const tree = await mount(Object.assign(new PlainTree(), { data }));
  expect(titlesOf(tree)[0]).toBe(data.objectives[0]?.title);
  const inTable = await mount(Object.assign(new PlainTree(), { data, view: 'table' as const }));
  expect(inTable.view).toBe('tree');
  expect(rowsOf(inTable).length).toBeGreaterThan(0);
});

test('and what went wrong is said', async () => {
  const error = { code: 'unreachable', message: 'The server cannot be reached.', canRetry: true };
  const tree = await mount(Object.assign(new PlainTree(), { error }));
  expect(textOf(tree)).toContain(error.message);
});
