import { expect, test, vi } from 'vitest';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { deepTree, keyResult, objective, treeWith, wideTree } from './testing/nodes.ts';
import {
  focused,
  focusRow,
  mountTree,
  painted,
  press,
  rowsOf,
  titleOf,
  titlesOf,
} from './testing/tree-page.ts';
import type { OkrTree } from './okr-tree.ts';

failOnLitWarnings();

const scrollerOf = (tree: OkrTree) => {
  const scroller = tree.shadowRoot?.querySelector<HTMLElement>('.scroller');
  if (!scroller) throw new Error('nothing to scroll');
  return scroller;
};

/** Titles of long and short length, so that rows have different heights. */
const unevenTree = (count: number) =>
  treeWith(
    ...Array.from({ length: count }, (_, i) =>
      objective(`o${i}`, { title: `Ziel ${i} ${'und noch ein Wort '.repeat((i * 7) % 40)}` }),
    ),
  );

async function scrollTo(tree: OkrTree, top: number): Promise<void> {
  scrollerOf(tree).scrollTop = top;
  await painted();
  await tree.updateComplete;
}

/** The row at the upper edge of the scrolled area. */
function topRow(tree: OkrTree): HTMLElement | undefined {
  const { top } = scrollerOf(tree).getBoundingClientRect();
  const header = tree.shadowRoot?.querySelector<HTMLElement>('.columns')?.offsetHeight ?? 0;
  return rowsOf(tree).find(
    (row) => !row.matches('.pinned') && row.getBoundingClientRect().bottom > top + header + 3,
  );
}

test('of twenty thousand rows only those in sight are in the document, with their places', async () => {
  const tree = await mountTree({ data: wideTree(20_000), expandedLevel: 1 });
  expect(rowsOf(tree).length).toBeLessThan(60);
  await scrollTo(tree, 400_000);
  const row = topRow(tree);
  const number = Number(titleOf(row).replace('Ziel o', ''));
  expect(number).toBeGreaterThan(3000);
  expect(row?.getAttribute('aria-posinset')).toBe(String(number + 1));
  expect(row?.getAttribute('aria-setsize')).toBe('20000');
  expect(row?.getAttribute('aria-level')).toBe('1');
});

test('up to 30 rows all are in the document, so that the browser finds them', async () => {
  const tree = await mountTree({ data: wideTree(30), expandedLevel: 1 });
  await expect.poll(() => rowsOf(tree).length).toBe(30);
});

test('rows of uneven height fill the area wherever it is scrolled to', async () => {
  const tree = await mountTree({ data: unevenTree(2000), expandedLevel: 1 });
  for (const top of [0, 333, 5000, 40_000, 39_000, 1_000_000, 200]) {
    await scrollTo(tree, top);
    const area = scrollerOf(tree).getBoundingClientRect();
    const rows = rowsOf(tree).filter((row) => !row.matches('.pinned'));
    expect(rows[0]?.getBoundingClientRect().top).toBeLessThanOrEqual(area.top + 50);
    expect(rows.at(-1)?.getBoundingClientRect().bottom).toBeGreaterThanOrEqual(area.bottom - 2);
  }
});

test('what is in sight stays while rows above turn out to be of other heights', async () => {
  const tree = await mountTree({ data: unevenTree(2000), expandedLevel: 1 });
  await scrollTo(tree, 30_000);
  for (let step = 0; step < 10; step++) {
    const row = topRow(tree);
    const before = row?.getBoundingClientRect().top ?? 0;
    const { scrollTop } = scrollerOf(tree);
    await scrollTo(tree, scrollTop - 100);
    expect(Math.abs((row?.getBoundingClientRect().top ?? 0) - before - 100)).toBeLessThan(3);
  }
});

test('one changed value changes that row alone, and nothing moves', async () => {
  const tree = await mountTree({ data: wideTree(2000), expandedLevel: 1 });
  await scrollTo(tree, 20_000);
  const { scrollTop } = scrollerOf(tree);
  const before = rowsOf(tree);
  const changing = before[8];
  const texts = before.map((row) => row.textContent);
  const index = Number(changing?.dataset['row']);
  const data = wideTree(2000);
  const objectives = data.objectives.with(
    index,
    objective(`o${index}`, { score: { progress: 0.99 } }),
  );
  tree.data = { ...data, objectives };
  await tree.updateComplete;
  expect(rowsOf(tree)).toEqual(before);
  expect(changing?.textContent).toContain('99');
  expect(rowsOf(tree).filter((row, i) => row.textContent !== texts[i])).toEqual([changing]);
  expect(scrollerOf(tree).scrollTop).toBe(scrollTop);
});

test('rows that come in above do not move what is in sight', async () => {
  const data = wideTree(2000);
  const tree = await mountTree({ data, expandedLevel: 1 });
  await scrollTo(tree, 20_000);
  const title = titleOf(topRow(tree));
  const top = topRow(tree)?.getBoundingClientRect().top ?? 0;
  const added = Array.from({ length: 50 }, (_, i) => objective(`new${i}`));
  tree.data = { ...data, objectives: [...added, ...data.objectives] };
  await tree.updateComplete;
  await painted();
  expect(titleOf(topRow(tree))).toBe(title);
  expect(Math.abs((topRow(tree)?.getBoundingClientRect().top ?? 0) - top)).toBeLessThan(3);
});

test('the focus stays in a row that is scrolled out of sight, and keys go on from there', async () => {
  const tree = await mountTree({ data: wideTree(2000), expandedLevel: 1 });
  focusRow(tree, 'Ziel o3');
  await scrollTo(tree, 30_000);
  expect(focused(tree)).toBe('Ziel o3');
  await press(tree, '{ArrowDown}');
  expect(focused(tree)).toBe('Ziel o4');
  expect(titleOf(topRow(tree))).toBe('Ziel o4');
});

test('the focus stays with its objective when rows come in above', async () => {
  const data = wideTree(20);
  const tree = await mountTree({ data });
  focusRow(tree, 'Ziel o3');
  tree.data = { ...data, objectives: [objective('new'), ...data.objectives] };
  await tree.updateComplete;
  expect(focused(tree)).toBe('Ziel o3');
});

test('the focus goes to the row in its place when its objective has gone', async () => {
  const data = wideTree(5);
  const tree = await mountTree({ data });
  focusRow(tree, 'Ziel o3');
  tree.data = { ...data, objectives: data.objectives.toSpliced(3, 1) };
  await tree.updateComplete;
  expect(focused(tree)).toBe('Ziel o4');
});

test('what the reader closed stays closed with new data', async () => {
  const data = () => treeWith(objective('a', { keyResults: [keyResult('k')] }), objective('b'));
  const tree = await mountTree({ data: data() });
  focusRow(tree, 'Ziel a');
  await press(tree, '{ArrowLeft}');
  tree.data = data();
  await tree.updateComplete;
  expect(titlesOf(tree)).toEqual(['Ziel a', 'Ziel b']);
});

test('a tree of more than 200 rows opens as many levels as show no more than that', async () => {
  const branches = Array.from({ length: 50 }, (_, i) =>
    objective(`o${i}`, {
      keyResults: Array.from({ length: 10 }, (_each, k) => keyResult(`k${i}.${k}`)),
    }),
  );
  const tree = await mountTree({ data: treeWith(...branches) });
  expect(rowsOf(tree)[0]?.ariaSetSize).toBe('50');
  expect(rowsOf(tree).every((row) => row.ariaExpanded === 'false')).toBe(true);
});

test('two hundred levels are indented as far as there is room, and named', async () => {
  const tree = await mountTree({ data: deepTree(200) });
  tree.style.inlineSize = '320px';
  await scrollTo(tree, 1_000_000);
  await scrollTo(tree, 1_000_000);
  const last = rowsOf(tree).at(-1);
  expect(last?.getAttribute('aria-level')).toBe('200');
  expect(last?.textContent).toContain('Ebene 200');
  expect(scrollerOf(tree).scrollWidth).toBeLessThanOrEqual(scrollerOf(tree).clientWidth);
});

test('on paper every row stands there, closed or not', async () => {
  const branches = wideTree(400).objectives.map((each) => ({
    ...each,
    keyResults: [keyResult(`k${each.id}`)],
  }));
  const tree = await mountTree({ data: treeWith(...branches) });
  dispatchEvent(new Event('beforeprint'));
  // What the event has promised is kept before the page is printed; a later task is too late.
  for (let promise = 0; promise < 20; promise += 1) await Promise.resolve();
  expect(rowsOf(tree)).toHaveLength(800);
  dispatchEvent(new Event('afterprint'));
  await tree.updateComplete;
  expect(rowsOf(tree).length).toBeLessThan(80);
});

test('a tree that is shown later measures its rows then', async () => {
  const tree = await mountTree({ data: wideTree(1000), expandedLevel: 1, hidden: true });
  expect(rowsOf(tree).length).toBeLessThan(60);
  tree.hidden = false;
  await painted();
  await painted();
  const area = scrollerOf(tree).getBoundingClientRect();
  expect(rowsOf(tree).at(-1)?.getBoundingClientRect().bottom).toBeGreaterThan(area.bottom);
});

test('a narrower page is measured anew', async () => {
  const tree = await mountTree({ data: unevenTree(1000), expandedLevel: 1 });
  await scrollTo(tree, 10_000);
  tree.style.inlineSize = '280px';
  await painted();
  await painted();
  const area = scrollerOf(tree).getBoundingClientRect();
  expect(rowsOf(tree).at(-1)?.getBoundingClientRect().bottom).toBeGreaterThanOrEqual(
    area.bottom - 2,
  );
});

test('a tree moved within the page goes on', async () => {
  const tree = await mountTree({ data: wideTree(1000), expandedLevel: 1 });
  const elsewhere = document.createElement('div');
  document.body.append(elsewhere);
  elsewhere.append(tree);
  await tree.updateComplete;
  await scrollTo(tree, 20_000);
  expect(titleOf(topRow(tree))).not.toBe('Ziel o0');
  elsewhere.remove();
});

test('trees that come together are measured when all are drawn, so that the page is laid out once', async () => {
  const trees = [1, 2, 3].map(() =>
    Object.assign(document.createElement('okr-tree'), { data: unevenTree(200), expandedLevel: 1 }),
  );
  const drawnWhenMeasured = new Set<string>();
  const { get: offsetTop } =
    Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetTop') ?? {};
  vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function (this: unknown) {
    drawnWhenMeasured.add(trees.map((tree) => rowsOf(tree).length).join(' '));
    return offsetTop?.call(this) as number;
  });
  await Promise.all(trees.map((tree) => mount(tree)));
  const [drawn = '', ...others] = drawnWhenMeasured;
  expect(others).toEqual([]);
  expect(
    drawn
      .split(' ')
      .map(Number)
      .every((count) => count > 0),
  ).toBe(true);
});
