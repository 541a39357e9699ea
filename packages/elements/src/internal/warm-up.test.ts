import { describe, expect, test } from 'vitest';
import { define } from '../define/define.ts';
import { OkrTree } from '../tree/okr-tree.ts';
import { smallTree } from '../tree/testing/nodes.ts';
import { OkrTrend } from '../trend/okr-trend.ts';
import { everyTrend } from '../trend/testing/trends.ts';
import { failOnLitWarnings, mount } from './testing/mount.ts';
import { whenIdle } from './when-idle.ts';

failOnLitWarnings();
define('okr-tree', OkrTree);
define('okr-trend', OkrTrend);

/** The elements of its kind drawn inside this one, until what was to be done when idle is done. */
async function drawnInside(waiting: OkrTree | OkrTrend): Promise<Element[]> {
  const drawn: Element[] = [];
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      drawn.push(
        ...[...addedNodes].filter((node) => node instanceof OkrTree || node instanceof OkrTrend),
      );
    }
  });
  observer.observe(waiting.renderRoot, { childList: true });
  await new Promise<void>((done) => whenIdle(done));
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  observer.disconnect();
  return drawn;
}

describe('a tree', () => {
  test('that has its data draws nothing else', async () => {
    const tree = await mount(Object.assign(new OkrTree(), { data: smallTree() }));
    expect(await drawnInside(tree)).toEqual([]);
  });

  test('that is the first without data draws two rows unseen, and takes them out again', async () => {
    const tree = await mount(new OkrTree());
    const drawn = await drawnInside(tree);
    expect(drawn).toHaveLength(1);
    expect(drawn[0]?.shadowRoot?.querySelectorAll('[role=treeitem]')).toHaveLength(2);
    expect(tree.renderRoot.querySelector('okr-tree')).toBeNull();
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loaded.some((name) => name.includes('/okr-tree.ts'))).toBe(true);
    expect(loaded.filter((name) => name.includes('/telling.ts'))).toEqual([]);
  });

  test('that is another draws none', async () => {
    expect(await drawnInside(await mount(new OkrTree()))).toEqual([]);
  });
});

describe('a trend', () => {
  test('that has its data draws nothing else', async () => {
    const trend = await mount(Object.assign(new OkrTrend(), { data: everyTrend.number }));
    expect(await drawnInside(trend)).toEqual([]);
  });

  test('that is the first without data draws a line with all its parts unseen', async () => {
    const trend = await mount(new OkrTrend());
    const drawn = await drawnInside(trend);
    expect(drawn).toHaveLength(1);
    const root = drawn[0]?.shadowRoot;
    for (const part of ['line', 'spread', 'expected', 'today']) {
      expect(root?.querySelector(`.${part}`)?.getAttribute('d'), part).not.toBe('');
    }
    expect(trend.renderRoot.querySelector('okr-trend')).toBeNull();
  });

  test('that is another draws none', async () => {
    expect(await drawnInside(await mount(new OkrTrend()))).toEqual([]);
  });
});
