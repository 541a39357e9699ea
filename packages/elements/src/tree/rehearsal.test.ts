import { expect, test } from 'vitest';
import './testing/tree-page.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';

failOnLitWarnings();

// In a file of its own: what any other tree has loaded could not be told from it.
test('what a page draws unseen before its first data loads no words for faults', async () => {
  const tree = await mount(document.createElement('okr-tree'));
  const rehearsal = () => tree.shadowRoot?.querySelector('okr-tree');
  await expect.poll(rehearsal, { interval: 1 }).not.toBeNull();
  await rehearsal()?.updateComplete;
  await expect.poll(rehearsal).toBeNull();

  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  expect(loaded.some((name) => name.includes('/tree-row.ts'))).toBe(true);
  expect(loaded.filter((name) => name.includes('/tree-faults.ts'))).toEqual([]);
});
