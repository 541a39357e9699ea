import { ContextProvider } from '@lit/context';
import { LitElement } from 'lit';
import { describe, expect, test, vi } from 'vitest';
import {
  type DataSource,
  dataSourceContext,
  type Observed,
  type SourceError,
} from '../internal/data-source.ts';
import { whenIdle } from '../internal/when-idle.ts';
import { brokenWords } from '../internal/testing/broken-words.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import type { Tree } from '@zielbaum/model';
import { keyResult, objective, smallTree, treeWith, wideTree } from './testing/nodes.ts';
import { mountTree, part, rowsOf, rowTitled, textOf, titlesOf } from './testing/tree-page.ts';

failOnLitWarnings();

const unreachable: SourceError = {
  code: 'unreachable',
  message: 'Der Server ist nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

class TestProvider extends LitElement {
  readonly provider = new ContextProvider(this, { context: dataSourceContext });
}
customElements.define('test-provider', TestProvider);

/** A source whose answers the test gives. */
function createSource() {
  const observers = new Map<string, (state: Observed<Tree>) => void>();
  const source: DataSource = {
    observe: (_kind, cycle, notify) => {
      const name = cycle as string;
      observers.set(name, notify as (state: Observed<Tree>) => void);
      notify({ status: 'loading' });
      return () => observers.delete(name);
    },
    write: () => Promise.reject(new Error('nobody saves')),
    retry: vi.fn(),
  };
  return { source, observers };
}

async function mountProvided() {
  const { source, observers } = createSource();
  const provider = new TestProvider();
  provider.provider.setValue(source);
  const tree = document.createElement('okr-tree');
  provider.append(tree);
  await mount(provider);
  await tree.updateComplete;
  return { provider, tree, source, observers };
}

describe('a row', () => {
  test('shows title, value, progress, confidence and pace', async () => {
    const tree = await mountTree({ data: smallTree() });
    const row = rowTitled(tree, 'Anträge online');
    expect(row.ariaLabel).toBe(
      'Anträge online stellen, 42 von 80\u00a0Anträgen, im Plan, 53\u00a0% Fortschritt, Zuversicht 7 von 10, Schlüsselergebnis',
    );
    expect(row.textContent.replaceAll(/\s+/g, ' ')).toContain('42 von 80 Anträgen');
    const bar = row.querySelector('.bar');
    expect(bar && getComputedStyle(bar).backgroundSize).toContain('52.5%');
  });

  test('that is stale is never green', async () => {
    const tree = await mountTree({ data: smallTree() });
    const coloursOf = (title: string) => {
      const row = rowTitled(tree, title);
      const signal = row.querySelector('.signal');
      const bar = row.querySelector('.bar');
      if (!signal || !bar) throw new Error(`${title} has no signals`);
      return [getComputedStyle(signal, '::before'), getComputedStyle(bar)].map(
        ({ backgroundColor, backgroundImage }) => backgroundColor + backgroundImage,
      );
    };
    const [signal, bar] = coloursOf('Anträge');
    expect(rowTitled(tree, 'Öffnungszeiten').textContent).toContain('veraltet');
    expect(coloursOf('Öffnungszeiten')[0]).not.toBe(signal);
    expect(coloursOf('Öffnungszeiten')[1]).not.toBe(bar);
  });

  test('tells level, place and whether it is open; a leaf has nothing to open', async () => {
    const tree = await mountTree({ data: smallTree() });
    const places = rowsOf(tree).map((row) => [
      row.getAttribute('aria-level'),
      row.getAttribute('aria-posinset'),
      row.getAttribute('aria-setsize'),
      row.getAttribute('aria-expanded'),
    ]);
    expect(places).toEqual([
      ['1', '1', '2', 'true'],
      ['2', '1', '3', null],
      ['2', '2', '3', null],
      ['2', '3', '3', 'true'],
      ['3', '1', '1', null],
      ['1', '2', '2', null],
    ]);
  });

  test('without a check-in is open', async () => {
    const score = { progress: null, value: null, confidence: null, pace: 'open' } as const;
    const data = treeWith(objective('a', { keyResults: [keyResult('k', { score })] }));
    const tree = await mountTree({ data });
    expect(rowTitled(tree, 'Ergebnis k').textContent).toContain('offen');
  });
});

describe('above the rows', () => {
  test('stand the organisation, the cycle, the day, and that it is an example', async () => {
    const tree = await mountTree({ data: smallTree() });
    expect(textOf(tree)).toContain('Stadt Muster');
    expect(textOf(tree)).toContain('4. Quartal 2026 · Stand 12. November 2026 · Beispieldaten');
  });

  test('a label takes the place of the name and names the tree', async () => {
    const tree = await mountTree({ data: smallTree(), label: 'Unsere Ziele' });
    expect(part(tree, 'tree')?.ariaLabel).toBe('Unsere Ziele');
    expect(textOf(tree)).not.toContain('Stadt Muster');
  });
});

describe('languages', () => {
  test('follow the element, and change with it', async () => {
    const tree = await mountTree({ data: smallTree(), lang: 'en' });
    expect(textOf(tree)).toContain('on track');
    tree.lang = 'de';
    await tree.updateComplete;
    expect(textOf(tree)).toContain('im Plan');
  });

  test('follow what is around the element', async () => {
    const section = document.createElement('section');
    section.lang = 'en-GB';
    document.body.append(section);
    const tree = await mount(document.createElement('okr-tree'), section);
    tree.data = smallTree();
    await tree.updateComplete;
    expect(textOf(tree)).toContain('as of 12 November 2026');
    section.lang = 'de';
    await expect.poll(() => textOf(tree)).toContain('Stand 12. November 2026');
    section.remove();
  });

  test.each(['', 'not a language', 'fr', 'xx-!'])('“%s” is spoken in German', async (lang) => {
    const tree = await mountTree({ data: smallTree(), lang });
    expect(textOf(tree)).toContain('im Plan');
  });
});

describe('the table', () => {
  test('holds every row, collapsed or not, with headings', async () => {
    const tree = await mountTree({ data: smallTree(), view: 'table', expandedLevel: 0 });
    const table = tree.shadowRoot?.querySelector('table');
    const rows = [...(table?.querySelectorAll('tbody.rows tr') ?? [])];
    expect(rows.map((row) => row.querySelector('th')?.textContent.trim())).toHaveLength(6);
    expect(table?.getAttribute('aria-rowcount')).toBe('7');
    expect(rows[1]?.textContent.replaceAll(/\s+/g, ' ')).toContain(
      'Anträge online stellen Schlüsselergebnis Bürgerservice 42 von 80 Anträgen 53 %erwartet 40 % 7 von 10 im Plan',
    );
  });

  test('tells of a number where it came from, and of a band on how many days it was kept', async () => {
    const data = treeWith(
      objective('o', {
        keyResults: [
          keyResult('a', {
            metric: { kind: 'number', baseline: 12, target: 48, unit: '%' },
            score: { value: 36 },
          }),
          keyResult('b', {
            metric: { kind: 'maintain', upper: 15, unit: 'Minuten' },
            score: { value: 12, progress: 0.75 },
          }),
        ],
      }),
    );
    const tree = await mountTree({ data, view: 'table' });
    const text = part(tree, 'table')?.textContent.replaceAll(/\s+/g, ' ');
    expect(text).toContain('36 % (von 12 auf 48 %)');
    expect(text).toContain('12 Minuten (höchstens 15 Minuten), an 75 % der Tage');
  });

  test('tells what the marks of the bars show', async () => {
    const data = treeWith(objective('o', { score: { progress: 0.5, expected: 0.59 } }));
    const tree = await mountTree({ data, view: 'table' });
    const text = part(tree, 'table')?.textContent.replaceAll(/\s+/g, ' ');
    expect(text).toContain('erwartet 59 %');
  });

  test.each([
    ['ltr', 'right'],
    ['rtl', 'left'],
  ])('%s: numbers end where their headings do', async (direction, side) => {
    document.documentElement.dir = direction;
    const tree = await mountTree({ data: smallTree(), view: 'table' });
    const cells = tree.shadowRoot?.querySelectorAll('.number') ?? [];
    const sides = new Set([...cells].map((cell) => getComputedStyle(cell).textAlign));
    expect(sides).toEqual(new Set([side]));
    expect(cells.length).toBe(2 + 2 * 6);
  });

  test('leaves the tree in its place until it has been loaded', async () => {
    const tree = await mountTree({ data: smallTree() });
    const hadRows: boolean[] = [];
    const observer = new MutationObserver(() => {
      hadRows.push(tree.shadowRoot?.querySelector('.rows') !== null);
    });
    observer.observe(tree.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    tree.view = 'table';
    await tree.updateComplete;
    observer.disconnect();
    expect(hadRows).not.toHaveLength(0);
    expect(hadRows).not.toContain(false);
    expect(part(tree, 'table')).not.toBeNull();
  });

  test('is chosen by a button, and so is the tree', async () => {
    const tree = await mountTree({ data: smallTree() });
    const [first, second] = part(tree, 'views')?.querySelectorAll('button') ?? [];
    expect([first?.ariaPressed, second?.ariaPressed]).toEqual(['true', 'false']);
    second?.click();
    await tree.updateComplete;
    expect(tree.view).toBe('table');
    expect(rowsOf(tree)).toHaveLength(0);
    first?.click();
    await tree.updateComplete;
    expect(rowsOf(tree)).toHaveLength(6);
  });

  test('is chosen in little room and large letters as well: the buttons stand below each other', async () => {
    const tree = await mountTree({ data: smallTree() });
    tree.style.cssText = 'inline-size: 288px; font-size: 40px';
    const { right } = tree.getBoundingClientRect();
    const buttons = [...(part(tree, 'views')?.querySelectorAll('button') ?? [])];
    expect(buttons).toHaveLength(2);
    for (const button of buttons) {
      expect(button.getBoundingClientRect().right).toBeLessThanOrEqual(right);
    }
  });

  test('of twenty thousand rows holds those in sight, with their numbers', async () => {
    const tree = await mountTree({ data: wideTree(20_000), view: 'table' });
    const rows = tree.shadowRoot?.querySelectorAll('tbody.rows tr') ?? [];
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.getAttribute('aria-rowindex')).toBe('2');
    expect(tree.shadowRoot?.querySelector('table')?.getAttribute('aria-rowcount')).toBe('20001');
  });
});

describe('states', () => {
  test('without data say so in a sentence', async () => {
    const tree = await mountTree();
    expect(textOf(tree)).toContain('Hier sind noch keine Ziele angegeben.');
  });

  test('an empty tree says what will be there', async () => {
    const tree = await mountTree({ data: treeWith() });
    expect(textOf(tree)).toContain('In diesem Zyklus gibt es noch keine Ziele.');
    expect(part(tree, 'views')).toBeNull();
  });

  test('loading keeps the height free', async () => {
    const tree = await mountTree({ loading: true });
    expect(part(tree, 'base')?.ariaBusy).toBe('true');
    expect(part(tree, 'loading')?.getBoundingClientRect().height).toBe(600);
  });

  test('an error tells its cause, a number for the help desk, and a way on', async () => {
    const tree = await mountTree({ error: unreachable });
    const retried = vi.fn();
    tree.addEventListener('okr-tree-retry', retried);
    expect(textOf(tree)).toContain('Der Server ist nicht erreichbar.');
    expect(textOf(tree)).toContain('4f3a-77');
    part(tree, 'retry')?.click();
    expect(retried).toHaveBeenCalledOnce();
  });

  test('an error that will not go away offers no button', async () => {
    const tree = await mountTree({ error: { ...unreachable, canRetry: false } });
    expect(part(tree, 'retry')).toBeNull();
  });

  test('an error beside data keeps showing what was known last', async () => {
    const tree = await mountTree({ data: smallTree(), error: unreachable });
    expect(textOf(tree)).toContain('Gezeigt wird der letzte bekannte Stand.');
    expect(rowsOf(tree)).toHaveLength(6);
  });

  test('an error beside data says since when they are known, where that is known', async () => {
    // The tests run in the zone of Berlin, an hour later.
    const knownAt = Date.UTC(2026, 10, 25, 13, 32);
    const tree = await mountTree({ data: smallTree(), error: { ...unreachable, knownAt } });
    expect(textOf(tree)).toContain('Gezeigt wird der Stand vom 25. November 2026 um 14:32.');
    tree.lang = 'en-GB';
    await tree.updateComplete;
    expect(textOf(tree)).toContain('Shown is what was known on 25 November 2026 at 14:32.');
  });
});

describe('inside a provider', () => {
  test('shows the current cycle, and every change of it', async () => {
    const { tree, observers } = await mountProvided();
    expect(part(tree, 'loading')).not.toBeNull();
    observers.get('current')?.({ status: 'ready', data: smallTree() });
    await tree.updateComplete;
    expect(titlesOf(tree)).toHaveLength(6);
    observers.get('current')?.({ status: 'ready', data: treeWith(objective('z')) });
    await tree.updateComplete;
    expect(titlesOf(tree)).toEqual(['Ziel z']);
  });

  test('keeps what it has while the connection is away', async () => {
    const { tree, observers } = await mountProvided();
    const data = smallTree();
    observers.get('current')?.({ status: 'ready', data });
    observers.get('current')?.({ status: 'error', data, error: unreachable });
    await tree.updateComplete;
    expect(rowsOf(tree)).toHaveLength(6);
    expect(textOf(tree)).toContain('Der Server ist nicht erreichbar.');
  });

  test('asks the source to try again', async () => {
    const { tree, observers, source } = await mountProvided();
    observers.get('current')?.({ status: 'error', error: unreachable });
    await tree.updateComplete;
    part(tree, 'retry')?.click();
    expect(source.retry).toHaveBeenCalledOnce();
  });

  test('observes another cycle when told so, and none once it has data of its own', async () => {
    const { tree, observers } = await mountProvided();
    tree.cycle = '2026-Q1';
    await tree.updateComplete;
    expect([...observers.keys()]).toEqual(['2026-Q1']);
    tree.data = smallTree();
    await tree.updateComplete;
    expect(observers.size).toBe(0);
  });

  test('lets go when it is taken out, and comes back', async () => {
    const { provider, tree, observers } = await mountProvided();
    tree.remove();
    expect(observers.size).toBe(0);
    provider.append(tree);
    await tree.updateComplete;
    expect(observers.size).toBe(1);
  });

  test('finds a provider that comes to life after it', async () => {
    const { source, observers } = createSource();
    const late = document.createElement('late-provider');
    const tree = document.createElement('okr-tree');
    late.append(tree);
    document.body.append(late);
    await tree.updateComplete;
    customElements.define(
      'late-provider',
      class extends LitElement {
        readonly provider = new ContextProvider(this, {
          context: dataSourceContext,
          initialValue: source,
        });
      },
    );
    await tree.updateComplete;
    expect(observers.size).toBe(1);
    late.remove();
  });

  test('tells a screen reader that the goals have been loaded', async () => {
    const { tree, observers } = await mountProvided();
    const status = tree.shadowRoot?.querySelector('[role=status]');
    observers.get('current')?.({ status: 'ready', data: smallTree() });
    await expect.poll(() => status?.textContent).toBe('Die Ziele sind geladen.');
  });

  test('that cannot be read is not called new', async () => {
    const tree = await mountTree({ data: smallTree() });
    tree.data = {} as never;
    await tree.updateComplete;
    await new Promise<void>((done) => whenIdle(done));
    expect(tree.shadowRoot?.querySelector('[role=status]')?.textContent).not.toContain(
      'aktualisiert',
    );
  });
});

describe('data of any quality', () => {
  test.each([
    ['nothing', null],
    ['a number', 7],
    ['a text', 'tree'],
    ['true', true],
    ['an empty object', {}],
    ['objectives that are none', { objectives: 'many' }],
    ['lists in lists', [[[]]]],
    ['nulls', [null, undefined, null]],
    ['only empty objects', [{}, { keyResults: [{}], children: [{}] }]],
    ['wrong types', [{ id: {}, title: 3, score: 'good', keyResults: 5, children: {} }]],
    ['NaN and Infinity', [objective('a', { score: { progress: NaN, confidence: Infinity } })]],
    [
      'unknown kinds of metric',
      [objective('a', { keyResults: [{ ...keyResult('k'), metric: { kind: 'x' } } as never] })],
    ],
    ['equal ids', [objective('a'), objective('a'), objective('a')]],
    ['a title of ten megabytes', [objective('a', { title: 'Ziel '.repeat(2_000_000) })]],
    ['a cycle without a name', { ...smallTree(), cycle: null, organisation: 5, today: [] }],
  ])('%s never throws, and says something', async (_, data) => {
    const tree = await mountTree({ data: data as never });
    expect(textOf(tree)).not.toBe('');
    tree.view = 'table';
    await tree.updateComplete;
    expect(textOf(tree)).not.toBe('');
  });

  test('what could not be read is told in one sentence, and the rest is shown', async () => {
    const data = [null, { ...objective('a'), title: undefined }, objective('b')];
    const tree = await mountTree({ data: data as never });
    expect(part(tree, 'notice')?.textContent).toBe(
      'Nicht alles ließ sich lesen: Eintrag ausgelassen (1), Titel fehlt (1).',
    );
    expect(titlesOf(tree)).toEqual(['Ohne Titel', 'Ziel b']);
  });

  test('an object that throws when looked at is no tree', async () => {
    const trap = {
      get objectives(): never {
        throw new Error('no');
      },
    };
    const tree = await mountTree({ data: trap as never });
    expect(textOf(tree)).toContain('kein Zielbaum');
  });

  test('the attribute takes JSON, and says when it is none', async () => {
    const tree = await mountTree();
    tree.setAttribute('data', JSON.stringify(smallTree()));
    await tree.updateComplete;
    expect(rowsOf(tree)).toHaveLength(6);
    tree.setAttribute('data', '{"objectives":');
    await tree.updateComplete;
    expect(textOf(tree)).toContain('kein gültiges JSON');
  });

  test('its table fits a page of 900 pixels, no word broken', async () => {
    const tree = await mountTree({ data: smallTree(), view: 'table' });
    tree.style.inlineSize = '868px';
    const table = () => tree.shadowRoot?.querySelector('table');
    await expect.poll(table).toBeTruthy();
    expect(table()?.offsetWidth).toBeLessThanOrEqual(868);
    expect(brokenWords(table() as HTMLElement)).toEqual([]);
  });

  test('unknown attributes change nothing', async () => {
    const tree = await mountTree({ data: smallTree() });
    tree.setAttribute('colour', 'red');
    tree.setAttribute('view', 'mosaic');
    tree.setAttribute('expanded-level', 'all');
    await tree.updateComplete;
    expect(rowsOf(tree)).toHaveLength(6);
  });

  test('an objective that stands in two places is selected in one', async () => {
    const data = treeWith(
      objective('a'),
      objective('b', { children: [objective('a', { isReference: true })] }),
    );
    const tree = await mountTree({ data, selected: 'a' });
    expect(rowsOf(tree).map((row) => row.ariaSelected)).toEqual(['true', 'false', 'false']);
    expect(rowsOf(tree)[2]?.textContent).toContain('steht auch unter einem anderen Ziel');
  });
});

test('a page that allows no inline style gets the same tree', async () => {
  const tree = await mountTree({ data: smallTree() });
  expect(tree.shadowRoot?.querySelectorAll('style, [style*="color"]')).toHaveLength(0);
  const html = tree.shadowRoot?.innerHTML ?? '';
  // What a script sets on `element.style` is no inline style to a policy.
  expect(html.match(/style="(?!block-size|--_progress)/g)).toBeNull();
});
