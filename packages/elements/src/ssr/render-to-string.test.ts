import type { IsoDate, Tree, TreeKeyResult } from '@zielbaum/model';
import { demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import { expect, test } from 'vitest';
import { everyKind, keyResultWith } from '../gauge/testing/key-results.ts';
import type { TreeData } from '../tree/read-tree.ts';
import { closedTree, objective, treeWith, wideTree } from '../tree/testing/nodes.ts';
import { renderToString, type ServerElements } from './index.ts';

const today: IsoDate = '2026-11-23';
const tree = exampleTree();
const tags = ['okr-gauge', 'okr-matrix', 'okr-status', 'okr-summary', 'okr-tree'] as const;

test('a tree is written with its rows, their names and levels', async () => {
  const html = await renderToString('okr-tree', { properties: { data: tree } });

  const [first] = tree.objectives;
  expect(html).toContain('role="tree"');
  expect(html).toContain(`>${first?.title}</div>`);
  expect(html).toMatch(/role="treeitem"[^>]* aria-level="1"[^>]* aria-expanded="true"/);
  expect(html).toMatch(/role="treeitem"[^>]* aria-level="2"/);
  expect(html.match(/tabindex="0"/g)).toHaveLength(1);
});

test('a tree of very many rows is written as far as one reads', async () => {
  const html = await renderToString('okr-tree', { properties: { data: wideTree(1000) } });

  expect(html.match(/role="treeitem"/g)).toHaveLength(200);
  expect(html).toContain(
    '<noscript><p>Ohne JavaScript stehen hier die ersten 200 von 1.000 Zeilen.</p></noscript></template>',
  );
  const small = await renderToString('okr-tree', { properties: { data: wideTree(200) } });
  expect(small).not.toContain('<noscript>');
});

test('it has its tools, and tells what could not be read', async () => {
  const data = treeWith(...wideTree(1000).objectives, null as never);
  const html = await renderToString('okr-tree', { properties: { data, tools: 'search' } });

  expect(html).toContain('type="search"');
  expect(html).toMatch(/part="notice"/);
});

test('so is its table, which says how long it is', async () => {
  const properties = { data: wideTree(1000), view: 'table' } as const;
  const html = await renderToString('okr-tree', { properties });

  expect(html.match(/scope="row"/g)).toHaveLength(200);
  expect(html).toContain('aria-rowcount="1001"');
  expect(html).toContain('die ersten 200 von 1.000 Zeilen');
});

test('what comes later in a browser is there at once, with its styles', async () => {
  const data = everyKind.milestones;
  const gauge = await renderToString('okr-gauge', { properties: { data, view: 'table' } });
  const table = await renderToString('okr-tree', { properties: { data: tree, view: 'table' } });
  const tools = await renderToString('okr-tree', {
    properties: { data: tree },
    attributes: { tools: 'search' },
  });

  expect(gauge).toContain('2 von 3 Meilensteinen');
  expect(gauge).toContain('<table');
  expect(gauge).toContain('border-collapse: collapse');
  expect(table).toContain('<table');
  expect(tools).toContain('type="search"');
});

test('a gauge of an objective is written with its words, its grade and its table', async () => {
  const [goal] = treeWith(objective('a', { score: { progress: 0.53, expected: 0.6 } })).objectives;
  const [graded] = closedTree().objectives;
  const running = await renderToString('okr-gauge', { properties: { data: goal } });
  const closed = await renderToString('okr-gauge', { properties: { data: graded, view: 'table' } });

  expect(running.replaceAll('\u00a0', ' ')).toContain(
    'aria-valuetext="53 %, im Plan, Zuversicht 7 von 10, erwartet heute 60 %"',
  );
  expect(closed).toContain('Bewertung 0,6 statt 0,9');
  expect(closed).toContain('<table');
});

test('texts are in the language asked for, also of two at once', async () => {
  const data = keyResultWith({ value: 1234.5 });
  const [german, english] = await Promise.all(
    ['de', 'en'].map((lang) => renderToString('okr-gauge', { properties: { data }, lang })),
  );

  expect(german).toContain('1.234,5 von 80');
  expect(english).toContain('1,234.5 of 80');
});

test('attributes are those of the tag, and tell the element what they mean', async () => {
  const html = await renderToString('okr-status', {
    attributes: { id: 'signals', pace: 'behind', confidence: 3, stale: true, hidden: false },
  });

  expect(html).toMatch(/^<okr-status id="signals" pace="behind" confidence="3" stale="">/);
  expect(html.replaceAll('\u00a0', ' ')).toContain('hinter Plan');
  expect(html.replaceAll('\u00a0', ' ')).toContain('3 von 10');
});

test('children stand before the shadow root, as they were given', async () => {
  const html = await renderToString('okr-tree', { children: '<h2 slot="heading">Ziele</h2>' });

  expect(html).toMatch(/^<okr-tree><h2 slot="heading">Ziele<\/h2><template shadowrootmode="open">/);
});

test.each(tags)('%s needs no style but sheets with the nonce of the page', async (tag) => {
  const html = await renderToString(tag, { ...example(tag), nonce: 'a"b' });

  expect(html.match(/<style/g)?.length).toBeGreaterThan(0);
  expect(html.replaceAll('<style nonce="a&quot;b">', '')).not.toMatch(/<style|\sstyle=/);
});

test.each(tags)('%s takes foreign data as it does in a browser', async (tag) => {
  for (const data of [
    {},
    [],
    { score: 7 },
    { score: {}, review: 'gut' },
    { objectives: [null, 7] },
    { metric: 5 },
    'x',
    7,
  ]) {
    const html = await renderToString(tag, { properties: { data: data as never } });
    expect(html).toContain('</template>');
  }
});

test('no text of the data becomes markup', async () => {
  const title = '</script></style><img src=x onerror="alert(1)">';
  const evil = treeWith({ ...tree.objectives[0], title, unit: title, keyResults: [] } as never);
  const pages = await Promise.all([
    renderToString('okr-tree', { properties: { data: evil, label: title } }),
    renderToString('okr-summary', { properties: { data: evil, label: title } }),
    renderToString('okr-matrix', { properties: { data: evil, label: title } }),
    renderToString('okr-gauge', { properties: { data: keyResultWith({}, { title }) } }),
    renderToString('okr-status', { attributes: { pace: 'behind', label: title } }),
  ]);

  for (const html of pages) {
    expect(html).not.toContain('<img');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  }
});

test('data that cannot even be looked at is a failure of that call alone', async () => {
  const data = Object.defineProperty(keyResultWith(), 'metric', {
    get() {
      throw new Error('unreadable');
    },
  });

  await expect(renderToString('okr-gauge', { properties: { data } })).rejects.toThrow('unreadable');
});

test('an element that only browsers draw is refused', async () => {
  const tag = 'okr-trend' as keyof ServerElements;

  await expect(renderToString(tag)).rejects.toThrow('<okr-trend> is not rendered on servers');
});

function exampleTree(): Tree {
  const [city] = demoAlliance({ today }).organisations;
  if (!city) throw new Error('The example has no city.');
  return treeOf(city, 'current', today);
}

function example(tag: keyof ServerElements) {
  const data: Record<keyof ServerElements, TreeData | TreeKeyResult | TreeKeyResult['score']> = {
    'okr-gauge': keyResultWith(),
    'okr-matrix': tree,
    'okr-status': keyResultWith().score,
    'okr-summary': tree,
    'okr-tree': tree,
  };
  return { properties: { data: data[tag] as never, shape: 'bullet' } };
}
