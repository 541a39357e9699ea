import { expect, test } from 'vitest';
import { OkrTree } from './okr-tree.ts';
import { define } from '../define/define.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { whenIdle } from '../internal/when-idle.ts';
import { smallTree } from './testing/nodes.ts';

failOnLitWarnings();
define('okr-tree', OkrTree);

/** The trees drawn inside this one, until what was to be done when idle is done. */
async function drawnInside(tree: OkrTree): Promise<Element[]> {
  const drawn: Element[] = [];
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      drawn.push(...[...addedNodes].filter((node) => node instanceof OkrTree));
    }
  });
  observer.observe(tree.renderRoot, { childList: true });
  await new Promise<void>((done) => whenIdle(done));
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  observer.disconnect();
  return drawn;
}

test('a tree that has its data draws nothing else', async () => {
  const tree = await mount(Object.assign(new OkrTree(), { data: smallTree() }));
  expect(await drawnInside(tree)).toEqual([]);
});

test('the first tree without data draws two rows unseen, and takes them out again', async () => {
  const tree = await mount(new OkrTree());
  const drawn = await drawnInside(tree);
  expect(drawn).toHaveLength(1);
  expect(drawn[0]?.shadowRoot?.querySelectorAll('[role=treeitem]')).toHaveLength(2);
  expect(tree.renderRoot.querySelector('okr-tree')).toBeNull();
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  expect(loaded.some((name) => name.includes('/okr-tree.ts'))).toBe(true);
  expect(loaded.filter((name) => name.includes('/telling.ts'))).toEqual([]);
});

test('and no other one', async () => {
  expect(await drawnInside(await mount(new OkrTree()))).toEqual([]);
});
