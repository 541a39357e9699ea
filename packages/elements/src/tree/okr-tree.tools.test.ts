import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { failOnLitWarnings } from '../internal/testing/mount.ts';
import type { OkrTree } from './okr-tree.ts';
import { keyResult, objective, smallTree, treeWith, wideTree } from './testing/nodes.ts';
import {
  focused,
  focusRow,
  mountTree,
  painted,
  part,
  press,
  rowsOf,
  rowTitled,
  textOf,
  titlesOf,
} from './testing/tree-page.ts';
import type { OkrTreeDrillEvent, OkrTreeFilterEvent } from './tools/events.ts';

failOnLitWarnings();

const searchField = () => page.getByRole('searchbox', { name: 'Suchen' });
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function search(tree: OkrTree, text: string): Promise<void> {
  await userEvent.fill(searchField().element(), text);
  await tree.updateComplete;
}

async function click(tree: OkrTree, name: string): Promise<void> {
  await userEvent.click(button(name).element());
  await tree.updateComplete;
}

/** Some goals of which two need attention, one of them below another that does not. */
function troubledTree() {
  return treeWith(
    objective('a', {
      title: 'Läuft',
      keyResults: [
        keyResult('a1', { title: 'Stockt', score: { pace: 'offTrack' } }),
        keyResult('a2', { title: 'Läuft auch' }),
      ],
    }),
    objective('b', { title: 'Unsicher', score: { confidence: 2 } }),
    objective('c', { title: 'Verworfen', state: 'dropped', score: { isStale: true } }),
  );
}

describe('a search', () => {
  test('keeps the way to what was found, muted, and marks what was typed', async () => {
    const tree = await mountTree({ data: smallTree(), tools: '' });
    await search(tree, 'musterbrief');
    expect(titlesOf(tree)).toEqual([
      'Anliegen ohne Warten erledigen',
      'Bescheide verstehen',
      'Musterbriefe überarbeiten',
    ]);
    expect(rowsOf(tree).map((row) => row.classList.contains('passed'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(rowTitled(tree, 'Muster').querySelector('mark')?.textContent).toBe('Musterbrief');
  });

  test('looks into units and themes as well', async () => {
    const data = treeWith(
      objective('a', { themes: ['Prozesse'] }),
      objective('b', { unit: 'Bürgerservice' }),
    );
    const tree = await mountTree({ data, tools: 'search' });
    await search(tree, 'prozess');
    expect(titlesOf(tree)).toEqual(['Ziel a']);
    await search(tree, 'buergerserv');
    expect(titlesOf(tree)).toEqual(['Ziel b']);
  });

  test('tells places among what is shown', async () => {
    const tree = await mountTree({ data: smallTree(), filter: 'muster' });
    const places = rowsOf(tree).map((row) => [
      row.ariaLevel,
      row.getAttribute('aria-posinset'),
      row.getAttribute('aria-setsize'),
      row.ariaExpanded,
    ]);
    expect(places).toEqual([
      ['1', '1', '1', 'true'],
      ['2', '1', '1', 'true'],
      ['3', '1', '1', null],
    ]);
  });

  test('opens what was closed, and closes it again when it is over', async () => {
    const tree = await mountTree({ data: smallTree(), expandedLevel: 0, tools: 'search' });
    expect(rowsOf(tree)).toHaveLength(2);
    await search(tree, 'muster');
    expect(titlesOf(tree)).toContain('Musterbriefe überarbeiten');
    await search(tree, '');
    expect(titlesOf(tree)).toEqual([
      'Anliegen ohne Warten erledigen',
      'Übersicht über Daten gewinnen',
    ]);
    expect(tree.shadowRoot?.querySelector('mark, .passed')).toBeNull();
  });

  test('leaves rows to be closed by hand, and opens them with the next letter', async () => {
    const tree = await mountTree({ data: smallTree(), filter: 'muster' });
    focusRow(tree, 'Anliegen');
    await press(tree, '{ArrowLeft}');
    expect(rowsOf(tree)).toHaveLength(1);
    tree.filter = 'musterb';
    await tree.updateComplete;
    expect(rowsOf(tree)).toHaveLength(3);
  });

  test('finds more again when letters are taken back', async () => {
    const tree = await mountTree({ data: smallTree(), filter: 'überarb' });
    expect(rowsOf(tree)).toHaveLength(3);
    tree.filter = 'über';
    await tree.updateComplete;
    expect(titlesOf(tree)).toContain('Übersicht über Daten gewinnen');
  });

  test('says how many were found, also to the ear', async () => {
    const tree = await mountTree({ data: smallTree(), tools: 'search' });
    await search(tree, 'über');
    expect(part(tree, 'hits')?.textContent).toContain('2 Treffer');
    await expect
      .poll(() => tree.shadowRoot?.querySelector('[role=status]')?.textContent)
      .toBe('2 Treffer');
  });

  test('counts an objective that stands in two places once', async () => {
    const b = objective('b', { title: 'Gemeinsam' });
    const data = treeWith(
      objective('a', { children: [b] }),
      objective('c', { children: [{ ...b, isReference: true }] }),
    );
    const tree = await mountTree({ data, filter: 'gemeinsam' });
    expect(rowsOf(tree)).toHaveLength(4);
    expect(textOf(tree)).toContain('1 Treffer');
  });

  test('that finds nothing says so, and shows all again at a press', async () => {
    const tree = await mountTree({ data: smallTree(), tools: 'search' });
    await search(tree, 'Hallenbad');
    expect(rowsOf(tree)).toHaveLength(0);
    expect(textOf(tree)).toContain('Keine Treffer');
    expect(textOf(tree)).not.toContain('noch keine Ziele');
    await click(tree, 'Alles zeigen');
    expect(rowsOf(tree)).toHaveLength(6);
    await expect.poll(() => tree.shadowRoot?.activeElement?.localName).toBe('input');
    await expect.element(searchField()).toHaveValue('');
  });

  test('without a field is over at a press as well, and leads to the rows', async () => {
    const tree = await mountTree({ data: smallTree(), filter: 'muster' });
    await click(tree, 'Alles zeigen');
    await expect.poll(() => focused(tree)).toBe('Anliegen ohne Warten erledigen');
  });

  test('follows new data', async () => {
    const tree = await mountTree({ data: smallTree(), filter: 'neu' });
    expect(rowsOf(tree)).toHaveLength(0);
    const { objectives, ...rest } = smallTree();
    tree.data = { ...rest, objectives: [...objectives, objective('d', { title: 'Neues Ziel' })] };
    await tree.updateComplete;
    expect(titlesOf(tree)).toEqual(['Neues Ziel']);
    tree.data = { ...rest, objectives: [...objectives, objective('d', { title: 'Anderes' })] };
    await tree.updateComplete;
    expect(rowsOf(tree)).toHaveLength(0);
  });

  test('narrows the table as well', async () => {
    const tree = await mountTree({ data: smallTree(), view: 'table', filter: 'muster' });
    expect(tree.shadowRoot?.querySelectorAll('.rows tr')).toHaveLength(3);
  });

  test('begins at the top, wherever the reader had scrolled to', async () => {
    const tree = await mountTree({ data: wideTree(500), tools: 'search' });
    const scroller = part(tree, 'scroller');
    scroller?.scrollTo(0, 9000);
    await painted();
    await search(tree, 'ziel');
    expect(scroller?.scrollTop).toBe(0);
    expect(titlesOf(tree)).toContain('Ziel o0');
  });

  test('tells the page what the reader typed', async () => {
    const tree = await mountTree({ data: smallTree(), tools: '' });
    const told: [string, boolean][] = [];
    tree.addEventListener('okr-tree-filter', ({ filter, attention }: OkrTreeFilterEvent) =>
      told.push([filter, attention]),
    );
    await search(tree, 'muster');
    await userEvent.click(page.getByRole('checkbox', { name: /Aufmerksamkeit/ }).element());
    expect(told).toEqual([
      ['muster', false],
      ['muster', true],
    ]);
  });

  test('takes a filter that is none for none', async () => {
    const tree = await mountTree({ data: smallTree(), filter: 42 as never, root: {} as never });
    expect(rowsOf(tree)).toHaveLength(6);
  });
});

describe('keys of the search field', () => {
  test('Escape empties it, and only then reaches what is around the tree', async () => {
    const tree = await mountTree({ data: smallTree(), tools: 'search' });
    const keys: string[] = [];
    const listen = ({ key }: KeyboardEvent) => keys.push(key);
    document.body.addEventListener('keydown', listen);
    await search(tree, 'muster');
    await press(tree, '{Escape}');
    expect(rowsOf(tree)).toHaveLength(6);
    expect(keys).not.toContain('Escape');
    await press(tree, '{Escape}');
    expect(keys).toContain('Escape');
    document.body.removeEventListener('keydown', listen);
  });

  test('Down goes to the rows', async () => {
    const tree = await mountTree({ data: smallTree(), tools: 'search' });
    await search(tree, 'über');
    await press(tree, '{ArrowDown}');
    expect(focused(tree)).toBe('Anliegen ohne Warten erledigen');
  });
});

describe('what needs attention', () => {
  test('is shown alone, by a rule that is said', async () => {
    const tree = await mountTree({ data: troubledTree(), tools: 'attention' });
    await userEvent.click(page.getByRole('checkbox', { name: /Aufmerksamkeit/ }).element());
    await tree.updateComplete;
    expect(titlesOf(tree)).toEqual(['Läuft', 'Stockt', 'Unsicher']);
    expect(textOf(tree)).toContain('Zuversicht unter 5 von 10');
  });

  test('can be set by the page, and goes with a search', async () => {
    const tree = await mountTree({ data: troubledTree(), attention: true });
    expect(rowsOf(tree)).toHaveLength(3);
    tree.filter = 'unsicher';
    await tree.updateComplete;
    expect(titlesOf(tree)).toEqual(['Unsicher']);
  });
});

describe('levels', () => {
  test('are opened and closed by number, or all', async () => {
    const tree = await mountTree({ data: smallTree(), tools: 'level' });
    await click(tree, 'Bis Ebene 1 zeigen');
    expect(rowsOf(tree)).toHaveLength(2);
    await click(tree, 'Bis Ebene 2 zeigen');
    expect(rowsOf(tree)).toHaveLength(5);
    await click(tree, 'alle Ebenen zeigen');
    expect(rowsOf(tree)).toHaveLength(6);
  });

  test('are not offered where there is one', async () => {
    await mountTree({ data: wideTree(3), tools: 'level' });
    expect(button('alle Ebenen zeigen').query()).toBeNull();
  });
});

describe('columns', () => {
  test('are chosen by the reader, and are neither seen nor heard then', async () => {
    const tree = await mountTree({ data: smallTree(), tools: 'columns' });
    await click(tree, 'Anzeige');
    await userEvent.click(page.getByRole('checkbox', { name: 'Zuversicht' }).element());
    await tree.updateComplete;
    expect(tree.columns).toBe('owner value progress status');
    const row = rowTitled(tree, 'Anträge');
    expect(row.ariaLabel).not.toContain('Zuversicht');
    expect(row.querySelector('.confidence')?.checkVisibility()).toBe(false);
    await userEvent.click(page.getByRole('checkbox', { name: 'Zuversicht' }).element());
    await tree.updateComplete;
    expect(tree.columns).toBeNull();
    expect(rowTitled(tree, 'Anträge').ariaLabel).toContain('Zuversicht');
  });

  test('can be set by the page; without any a row is its title', async () => {
    const tree = await mountTree({ data: smallTree(), columns: '' });
    const row = rowTitled(tree, 'Anträge');
    const seen = [...row.querySelectorAll('.details, .bar, .percent, .status, .confidence')].filter(
      (each) => each.checkVisibility(),
    );
    expect(seen).toEqual([]);
  });

  test('that there are not, are passed over', async () => {
    const tree = await mountTree({ data: smallTree(), columns: 'foo progress' });
    const row = rowTitled(tree, 'Anträge');
    expect(row.querySelector('.confidence')?.checkVisibility()).toBe(false);
    tree.columns = 'foo bar';
    await tree.updateComplete;
    expect(row.querySelector('.confidence')?.checkVisibility()).toBe(true);
    expect(row.ariaLabel).toContain('Zuversicht');
  });

  test('of a status leave no colour behind', async () => {
    const tree = await mountTree({ data: smallTree(), columns: 'progress' });
    expect(rowTitled(tree, 'Anträge').className).not.toContain('onTrack');
  });

  test('are put away by Escape, which leads back to the button', async () => {
    const tree = await mountTree({ data: smallTree(), tools: 'columns density' });
    await click(tree, 'Anzeige');
    await userEvent.click(page.getByRole('radio', { name: 'dicht' }).element());
    await press(tree, '{Escape}');
    expect(page.getByRole('radio', { name: 'dicht' }).query()).toBeNull();
    expect(tree.shadowRoot?.activeElement?.textContent.trim()).toBe('Anzeige');
  });
});

test('dense rows are lower', async () => {
  const tree = await mountTree({ data: smallTree() });
  const before = rowTitled(tree, 'Anträge').offsetHeight;
  tree.density = 'compact';
  await tree.updateComplete;
  expect(rowTitled(tree, 'Anträge').offsetHeight).toBeLessThan(before);
  expect(rowTitled(tree, 'Anträge').querySelector('.signal.stale')?.checkVisibility()).toBe(false);
  tree.density = 'comfortable';
  await tree.updateComplete;
  expect(rowTitled(tree, 'Anträge').offsetHeight).toBe(before);
});

describe('one branch alone', () => {
  test('stands at the first level, with the way back to all', async () => {
    const tree = await mountTree({ data: smallTree(), root: 'b' });
    expect(titlesOf(tree)).toEqual(['Bescheide verstehen', 'Musterbriefe überarbeiten']);
    expect(rowsOf(tree).map((row) => row.ariaLevel)).toEqual(['1', '2']);
    const path = page.getByRole('navigation', { name: 'Pfad' });
    await expect
      .element(path)
      .toHaveTextContent('Alle Ziele Anliegen ohne Warten erledigen Bescheide verstehen');
    await userEvent.click(path.getByRole('button', { name: /Anliegen/ }).element());
    await expect.poll(() => rowsOf(tree)).toHaveLength(5);
    expect(tree.root).toBe('a');
    await click(tree, 'Alle Ziele');
    await expect.poll(() => rowsOf(tree)).toHaveLength(6);
    expect(path.query()).toBeNull();
  });

  test('is asked for by Shift and Enter, and left by Backspace; the focus stays', async () => {
    const tree = await mountTree({ data: smallTree(), tools: '' });
    focusRow(tree, 'Bescheide');
    await press(tree, '{Shift>}{Enter}{/Shift}');
    expect(tree.root).toBe('b');
    await expect.poll(() => focused(tree)).toBe('Bescheide verstehen');
    expect(tree.selected).toBeNull();
    await press(tree, '{Backspace}');
    expect(tree.root).toBe('a');
    await expect.poll(() => focused(tree)).toBe('Bescheide verstehen');
    await press(tree, '{Backspace}');
    expect(tree.root).toBeNull();
  });

  test('is offered for a selected objective with others below it', async () => {
    const tree = await mountTree({ data: smallTree(), tools: 'drill', selected: 'c' });
    expect(button('Nur diesen Zweig').query()).toBeNull();
    tree.selected = 'b';
    await tree.updateComplete;
    await click(tree, 'Nur diesen Zweig');
    expect(tree.root).toBe('b');
    await expect.poll(() => focused(tree)).toBe('Bescheide verstehen');
  });

  test('can be refused by the page', async () => {
    const tree = await mountTree({ data: smallTree(), tools: '' });
    const asked: (string | null)[] = [];
    tree.addEventListener('okr-tree-drill', (event: OkrTreeDrillEvent) => {
      asked.push(event.id);
      event.preventDefault();
    });
    focusRow(tree, 'Bescheide');
    await press(tree, '{Shift>}{Enter}{/Shift}');
    expect(asked).toEqual(['b']);
    expect(rowsOf(tree)).toHaveLength(6);
  });

  test('that is not there shows all', async () => {
    const tree = await mountTree({ data: smallTree(), root: 'gone' });
    expect(rowsOf(tree)).toHaveLength(6);
    expect(part(tree, 'path')).toBeNull();
  });

  test('is left to the right of the keyboard where nothing is below a row', async () => {
    const tree = await mountTree({ data: smallTree(), tools: '' });
    focusRow(tree, 'Anträge');
    await press(tree, '{Shift>}{Enter}{/Shift}');
    expect(tree.root).toBeUndefined();
    await press(tree, '{Backspace}');
    expect(rowsOf(tree)).toHaveLength(6);
  });
});

describe('a remembered tree', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  test('comes back as the reader left it', async () => {
    const first = await mountTree({ data: smallTree(), remember: 'start', tools: '' });
    focusRow(first, 'Bescheide');
    await press(first, '{ArrowLeft}');
    first.density = 'compact';
    first.columns = 'progress';
    await first.updateComplete;
    first.remove();
    const second = await mountTree({ data: smallTree(), remember: 'start', tools: '' });
    expect(rowTitled(second, 'Bescheide').ariaExpanded).toBe('false');
    expect(second.density).toBe('compact');
    expect(second.columns).toBe('progress');
  });

  test('keeps nothing before the reader has changed something, and no words ever', async () => {
    const tree = await mountTree({ data: smallTree(), remember: 'start', tools: '' });
    expect(localStorage).toHaveLength(0);
    await search(tree, 'Wohngeld');
    tree.attention = true;
    await tree.updateComplete;
    expect(Object.keys(localStorage)).toEqual(['okr-tree:start']);
    expect(localStorage.getItem('okr-tree:start')).not.toMatch(/wohngeld|Anliegen/i);
  });

  test('under another name knows nothing of it', async () => {
    const first = await mountTree({ data: smallTree(), remember: 'a', density: 'compact' });
    first.attention = true;
    await first.updateComplete;
    const second = await mountTree({ data: smallTree(), remember: 'b' });
    expect(second.attention).toBeFalsy();
  });

  test.each(['no JSON', '[]', '7', '{"chosen":[7,["x"]],"density":"wide","columns":7}'])(
    'shows itself as ever where %s is kept',
    async (kept) => {
      localStorage.setItem('okr-tree:start', kept);
      const tree = await mountTree({ data: smallTree(), remember: 'start' });
      expect(rowsOf(tree)).toHaveLength(6);
    },
  );
});

test('tools wait for data', async () => {
  const tree = await mountTree({ tools: '', loading: true });
  expect(searchField().query()).toBeNull();
  tree.loading = false;
  tree.data = smallTree();
  await tree.updateComplete;
  await expect.element(searchField()).toBeVisible();
});

test('only the tools that are named are there', async () => {
  await mountTree({ data: smallTree(), tools: 'level, density' });
  expect(searchField().query()).toBeNull();
  await expect.element(button('Bis Ebene 1 zeigen')).toBeVisible();
  await userEvent.click(button('Anzeige').element());
  expect(page.getByRole('checkbox').query()).toBeNull();
});

test('English is said in English', async () => {
  const tree = await mountTree({ data: smallTree(), tools: '', filter: 'muster' });
  tree.lang = 'en';
  await tree.updateComplete;
  expect(textOf(tree)).toContain('1 hit');
  await expect.element(page.getByRole('searchbox', { name: 'Search' })).toBeVisible();
});

test('without tools a tree loads none', async () => {
  const tree = await mountTree({ data: smallTree() });
  expect(part(tree, 'tools')).toBeNull();
});

describe.each(['light', 'dark'])('in %s', (scheme) => {
  afterEach(() => emulate('prefers-color-scheme', ''));

  test.each([
    ['all tools', { tools: '', selected: 'a' }],
    ['a search', { tools: '', filter: 'über' }],
    ['no hits', { tools: '', filter: 'xyz', attention: true }],
    ['one branch', { tools: '', root: 'b', density: 'compact' as const }],
  ])('%s has no fault axe-core knows of', async (_, properties) => {
    await emulate('prefers-color-scheme', scheme);
    const tree = await mountTree({ data: smallTree(), ...properties });
    await userEvent.click(button('Anzeige').element());
    await tree.updateComplete;
    await expectAccessible(tree);
  });
});
