import { allianceTreeOf, demoAlliance, manyObjectives } from '@zielbaum/model/fixtures';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import kernTheme from '../../themes/kern.css?raw';
import okrTheme from '../../themes/okr.css?raw';
import '../define/okr-matrix.ts';
import { SourceHost } from '../connected/source-host.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { brokenWords } from '../internal/testing/broken-words.ts';
import { emulate, emulatePaper } from '../internal/testing/emulate.ts';
import { contrast } from '../internal/testing/contrast.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { type ToldSource, toldSource } from '../internal/testing/told-source.ts';
import { objective, treeWith } from '../tree/testing/nodes.ts';
import type { OkrMatrixSelectEvent } from './events.ts';
import type { MatrixData } from './matrix-data.ts';
import type { OkrMatrix } from './okr-matrix.ts';
// At hand before a matrix fetches it: how fast the tests' server is, is not what they test.
import './more.ts';

failOnLitWarnings();

const tree = treeWith(
  objective('a', { unit: 'Bauamt', themes: ['Daten'], score: { progress: 0.2 } }),
  objective('b', { unit: 'Bauamt', themes: ['Daten'], score: { progress: 0.6 } }),
  objective('c', { unit: 'Sozialamt', themes: ['Prozesse'], score: { progress: 0.9 } }),
);

const numbers: MatrixData = {
  rows: [{ id: 'a', name: 'A' }],
  columns: [{ id: 'x', name: 'X' }],
  cells: [{ row: 'a', column: 'x', count: 1200, progress: 0.54, grade: 0.5 }],
};

/** In enough room for a table, unless a test gives it less. */
function mountMatrix(properties: Partial<OkrMatrix> = {}): Promise<OkrMatrix> {
  const matrix = document.createElement('okr-matrix');
  matrix.style.inlineSize = '800px';
  return mount(Object.assign(matrix, { data: tree, ...properties }));
}

function textOf(matrix: OkrMatrix): string {
  return (matrix.shadowRoot?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ');
}

/** What every cell says, row by row. */
function cells(matrix: OkrMatrix): string[][] {
  const rows = [...(matrix.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
  return rows.map((row) =>
    [...row.querySelectorAll('td')].map((cell) =>
      [...cell.querySelectorAll('b, small, .none .visually-hidden')]
        .map((each) => each.textContent.trim())
        .join(', ')
        .replaceAll('\u00a0', ' '),
    ),
  );
}

/** Which cell has the focus, or is the one the tab key comes to. */
function placeOf(element: Element | null | undefined): string | undefined {
  const cell = element?.closest('td');
  return cell ? `${(cell.closest('tr')?.rowIndex ?? 0) - 1}/${cell.cellIndex - 1}` : undefined;
}

describe('as a table', () => {
  test('a cell tells what is expected, as its mark shows it', async () => {
    const [cell] = numbers.cells;
    if (!cell) throw new Error('no cell');
    const data = { ...numbers, cells: [{ ...cell, expected: 0.59 }] };
    await mountMatrix({ data });
    const drawn = page.getByRole('gridcell', { name: /54 %.*, erwartet 59 %/ });
    await expect.element(drawn).toBeVisible();
  });

  test('has a title, heads for every row and column, and a cell where they meet', async () => {
    await mountMatrix();
    const grid = page.getByRole('grid', { name: 'Fortschritt nach Bereich und Thema' });
    await expect.element(grid).toBeVisible();
    const heads = (role: 'columnheader' | 'rowheader') =>
      grid
        .getByRole(role)
        .elements()
        .map((each) => each.textContent);
    expect(heads('columnheader')).toEqual(['Bereich', 'Daten', 'Prozesse', 'alle']);
    expect(heads('rowheader')).toEqual(['Bauamt', 'Sozialamt', 'alle']);
    expect(grid.getByRole('gridcell').elements()).toHaveLength(9);
  });

  test('says mean progress and count, and in words where there is nothing', async () => {
    expect(cells(await mountMatrix())).toEqual([
      ['40 %, 2 Ziele', 'kein Ziel', '40 %, 2 Ziele'],
      ['kein Ziel', '90 %, 1 Ziel', '90 %, 1 Ziel'],
      ['40 %, 2 Ziele', '90 %, 1 Ziel', '57 %, 3 Ziele'],
    ]);
  });

  test('says grades with one decimal', async () => {
    const matrix = await mountMatrix({ measure: 'grade', rows: 'theme', columns: 'unit' });
    expect(cells(matrix)[0]?.[0]).toBe('0,4, 2 Ziele');
    await expect
      .element(page.getByRole('grid', { name: 'Bewertung nach Thema und Bereich' }))
      .toBeVisible();
  });

  test('shows numbers as they are given', async () => {
    const matrix = await mountMatrix({ data: numbers, label: 'Vergleich' });
    expect(cells(matrix)).toEqual([['54 %, 1.200 Ziele']]);
    await expect.element(page.getByRole('grid', { name: 'Vergleich' })).toBeVisible();
  });

  test('draws value and expectation as a bar beside the number', async () => {
    const matrix = await mountMatrix();
    const paths = [...(matrix.shadowRoot?.querySelectorAll('td svg')[0]?.children ?? [])];
    expect(paths.map((path) => path.getAttribute('d'))).toEqual([
      'M0 5H100',
      'M0 5H40',
      'M40 0V10',
    ]);
  });
});

describe('by keyboard', () => {
  test('is one stop, and comes back to where the reader was', async () => {
    const matrix = await mountMatrix();
    const stops = [...(matrix.shadowRoot?.querySelectorAll('table [tabindex="0"]') ?? [])];
    expect(stops.map(placeOf)).toEqual(['0/0']);
    (stops[0] as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    const now = [...(matrix.shadowRoot?.querySelectorAll('table [tabindex="0"]') ?? [])];
    expect(now.map(placeOf)).toEqual(['1/1']);
  });

  test.each([
    ['{ArrowRight}', '0/1'],
    ['{ArrowRight}{ArrowLeft}', '0/0'],
    ['{ArrowDown}', '1/0'],
    ['{ArrowDown}{ArrowUp}', '0/0'],
    ['{End}', '0/2'],
    ['{End}{Home}', '0/0'],
    ['{Control>}{End}{/Control}', '2/2'],
    ['{Control>}{End}{Home}{/Control}', '0/0'],
  ])('%s leads to %s, also over cells with nothing in them', async (keys, place) => {
    const matrix = await mountMatrix();
    matrix.shadowRoot?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus();
    await userEvent.keyboard(keys);
    expect(placeOf(matrix.shadowRoot?.activeElement)).toBe(place);
  });

  test('from right to left the arrows are mirrored', async () => {
    document.documentElement.dir = 'rtl';
    const matrix = await mountMatrix();
    matrix.shadowRoot?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(placeOf(matrix.shadowRoot?.activeElement)).toBe('0/1');
  });

  test.each(['{Enter}', '[Space]'])('%s opens a cell, Escape closes it', async (key) => {
    const matrix = await mountMatrix();
    matrix.shadowRoot?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus();
    await userEvent.keyboard(key);
    await matrix.updateComplete;
    expect(textOf(matrix)).toContain('Ziel b');
    await userEvent.keyboard('{Escape}');
    await matrix.updateComplete;
    expect(textOf(matrix)).not.toContain('Ziel b');
    expect(placeOf(matrix.shadowRoot?.activeElement)).toBe('0/0');
  });

  test('Escape in what is open leads back to the cell', async () => {
    const matrix = await mountMatrix();
    matrix.shadowRoot?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus();
    await userEvent.keyboard('{Enter}');
    await matrix.updateComplete;
    await userEvent.keyboard('{Tab}');
    expect(matrix.shadowRoot?.activeElement?.textContent).toBe('Schließen');
    await userEvent.keyboard('{Escape}');
    expect(placeOf(matrix.shadowRoot?.activeElement)).toBe('0/0');
  });

  test('the place stays within a table that has become smaller', async () => {
    const matrix = await mountMatrix();
    matrix.shadowRoot?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    matrix.data = numbers;
    await matrix.updateComplete;
    const stops = [...(matrix.shadowRoot?.querySelectorAll('table [tabindex="0"]') ?? [])];
    expect(stops.map(placeOf)).toEqual(['0/0']);
  });
});

describe('a cell', () => {
  test('opens its objectives, and says so', async () => {
    const matrix = await mountMatrix();
    const cell = page.getByRole('button', { name: /40.% 2 Ziele/ }).first();
    await cell.click();
    expect(cell.element().getAttribute('aria-expanded')).toBe('true');
    const detail = page.getByRole('group', { name: 'Bauamt, Daten' });
    await expect.element(detail.getByText('Ziel a')).toBeVisible();
    await expect.element(detail.getByText('Ziel b')).toBeVisible();
    const status = matrix.shadowRoot?.querySelector('[role=status]');
    await expect.poll(() => status?.textContent).toBe('Ziele unter der Tabelle: Bauamt, Daten');
    await page.getByRole('button', { name: 'Schließen' }).click();
    expect(textOf(matrix)).not.toContain('Ziel b');
  });

  test('tells the page what it holds, and stays closed where the page shows it', async () => {
    const matrix = await mountMatrix();
    const told: OkrMatrixSelectEvent[] = [];
    matrix.addEventListener('okr-matrix-select', (event) => {
      told.push(event);
      event.preventDefault();
    });
    await page.getByRole('button', { name: /40.%/ }).first().click();
    await page.getByRole('button', { name: /57.%/ }).click();
    expect(told.map(({ row, column, ids }) => [row, column, ids])).toEqual([
      ['Bauamt', 'Daten', ['a', 'b']],
      [null, null, ['a', 'b', 'c']],
    ]);
    expect(matrix.shadowRoot?.querySelector('[part=detail]')).toBeNull();
  });

  test('that does not name its objectives cannot be opened', async () => {
    const matrix = await mountMatrix({ data: numbers });
    expect(matrix.shadowRoot?.querySelectorAll('td button')).toHaveLength(0);
    expect(matrix.shadowRoot?.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
  });

  test('lists the first fifty, and counts the rest', async () => {
    const matrix = await mountMatrix({
      data: manyObjectives({ objectives: 1100, keyResultsPerObjective: 0 }),
    });
    await page.getByRole('button', { name: /1\.100 Ziele/ }).click();
    await matrix.updateComplete;
    expect(matrix.shadowRoot?.querySelectorAll('[part=detail] li')).toHaveLength(51);
    expect(textOf(matrix)).toContain('und 1.050 weitere');
  });
});

test('a thousand cells are still one stop, and the last is one key away', async () => {
  const heads = (length: number) =>
    Array.from({ length }, (_, i) => ({ id: `${i}`, name: `Nr. ${i}` }));
  const [rows, columns] = [heads(40), heads(25)];
  const all = rows.flatMap((row) =>
    columns.map((column) => ({ row: row.id, column: column.id, count: 1, progress: 0.5 })),
  );
  const matrix = await mountMatrix({ data: { rows, columns, cells: all } });
  expect(matrix.shadowRoot?.querySelectorAll('td[tabindex="-1"]')).toHaveLength(999);
  matrix.shadowRoot?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  expect(placeOf(matrix.shadowRoot?.activeElement)).toBe('39/24');
});

describe('states', () => {
  test.each([
    [{ data: null }, 'Hier sind noch keine Ziele angegeben.'],
    [{ data: null, loading: true }, 'Ziele werden geladen …'],
    [{ data: treeWith() }, 'Hier gibt es noch keine vereinbarten Ziele.'],
    [{ data: [] }, 'Hier gibt es noch keine vereinbarten Ziele.'],
    [{ data: { ziele: 3 } as unknown as MatrixData }, 'Diese Angaben ergeben keine Tabelle.'],
  ])('%j is said in words', async (properties, words) => {
    const matrix = await mountMatrix(properties);
    expect(textOf(matrix)).toContain(words);
    const isBusy = matrix.shadowRoot?.querySelector('.base')?.getAttribute('aria-busy');
    expect(isBusy).toBe(`${'loading' in properties}`);
  });

  test('an error is said, asks for another try, and keeps what was known', async () => {
    const error = { code: 'unreachable', message: 'Der Server ist weg.', canRetry: true };
    const matrix = await mountMatrix({ error });
    expect(textOf(matrix)).toContain('Der Server ist weg. Gezeigt wird der letzte bekannte Stand.');
    let asked = 0;
    matrix.addEventListener('okr-matrix-retry', () => (asked += 1));
    await page.getByRole('button', { name: 'Erneut versuchen' }).click();
    expect(asked).toBe(1);
  });

  test('new data are announced, the first are not', async () => {
    const matrix = await mountMatrix();
    const status = matrix.shadowRoot?.querySelector('[role=status]');
    expect(status?.textContent).toBe('');
    matrix.data = { ...tree };
    await expect.poll(() => status?.textContent).toBe('Die Tabelle wurde aktualisiert.');
  });

  test('speaks English on an English page, and changes with it', async () => {
    const matrix = await mountMatrix({ lang: 'en' });
    expect(textOf(matrix)).toContain('Progress by unit and theme');
    expect(cells(matrix)[0]).toEqual(['40%, 2 objectives', 'no objective', '40%, 2 objectives']);
    matrix.lang = 'de';
    await matrix.updateComplete;
    expect(cells(matrix)[0]?.[1]).toBe('kein Ziel');
  });
});

describe('in little room', () => {
  test('a row becomes a list that names each column, and stays a table for whoever listens', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const title = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';
    const data = treeWith(objective('a', { unit: title, themes: [title] }), objective('b'));
    for (const fontSize of ['8px', '16px', '40px']) {
      holder.style.cssText = `inline-size: 270px; font-size: ${fontSize}`;
      const matrix = await mountMatrix({ data });
      matrix.style.inlineSize = '';
      holder.append(matrix);
      await matrix.updateComplete;
      expect(matrix.scrollWidth).toBeLessThanOrEqual(271);
      if (fontSize === '16px') {
        const scroller = matrix.shadowRoot?.querySelector('.scroller');
        expect(scroller?.scrollWidth).toBe(scroller?.clientWidth);
        const column = matrix.shadowRoot?.querySelector<HTMLElement>('button .column');
        expect(column?.offsetHeight).toBeGreaterThan(0);
        expect(page.getByRole('columnheader').elements()).toHaveLength(4);
        expect(page.getByRole('gridcell').elements()).toHaveLength(9);
        matrix.shadowRoot?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus();
        await userEvent.keyboard('{ArrowDown}');
        expect(placeOf(matrix.shadowRoot?.activeElement)).toBe('0/1');
      }
      matrix.remove();
    }
    holder.remove();
  });

  test('heads stay in sight, and what has the focus is not beneath them', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    holder.style.cssText = '--okr-matrix-max-block-size: 300px';
    const heads = (name: string) =>
      Array.from({ length: 25 }, (_, i) => ({ id: `${i}`, name: `${name} ${i}` }));
    const [rows, columns] = [heads('Amt'), heads('Monat')];
    const all = rows.flatMap((row) =>
      columns.map((column) => ({ row: row.id, column: column.id, count: 1, progress: 0.5 })),
    );
    const matrix = await mountMatrix({ data: { rows, columns, cells: all } });
    holder.append(matrix);
    await matrix.updateComplete;
    matrix.shadowRoot?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await userEvent.keyboard('{ArrowUp}'.repeat(12) + '{ArrowLeft}'.repeat(12));
    const box = (selector: string) =>
      matrix.shadowRoot?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const focused = matrix.shadowRoot?.activeElement?.getBoundingClientRect() ?? new DOMRect();
    const table = box('.scroller');
    expect(box('thead th').top).toBeCloseTo(table.top, -1);
    expect(focused.top).toBeGreaterThanOrEqual(box('thead th').bottom - 1);
    expect(focused.left).toBeGreaterThanOrEqual(box('tbody th').right - 1);
    holder.remove();
  });
});

describe('inside a provider', () => {
  const cycles = [
    { id: 'c2', name: '2026-Q4', start: '2026-10-01' },
    { id: 'c1', name: '2026-Q3', start: '2026-07-01' },
  ];

  test('works out the cycle it names', async () => {
    const told = toldSource();
    const matrix = await mountConnected(told, { cycle: 'current' });
    expect(textOf(matrix)).toContain('Ziele werden geladen …');
    told.tell('tree', 'current', { status: 'ready', data: tree });
    await matrix.updateComplete;
    expect(cells(matrix)[0]?.[0]).toBe('40 %, 2 Ziele');
  });

  test('over cycles shows trends, by the names of units', async () => {
    const told = toldSource();
    const matrix = await mountConnected(told, { columns: 'cycle', measure: 'grade' });
    expect(textOf(matrix)).toContain('Ziele werden geladen …');
    const point = { count: 3, progress: 0.4, grade: 0.4 };
    told.tell('trends', 'unit', {
      status: 'ready',
      data: [{ key: 'u1', points: [{ ...point, cycleId: 'c1' }] }],
    });
    await matrix.updateComplete;
    expect(textOf(matrix)).toContain('Ziele werden geladen …');
    told.tell('cycles', 'all', { status: 'ready', data: cycles });
    told.tell('units', 'all', { status: 'ready', data: [{ id: 'u1', name: 'Bauamt' }] });
    await matrix.updateComplete;
    await expect
      .element(page.getByRole('grid', { name: 'Bewertung nach Bereich und Zyklus' }))
      .toBeVisible();
    expect(
      page
        .getByRole('rowheader')
        .elements()
        .map((each) => each.textContent),
    ).toEqual(['Bauamt']);
    expect(cells(matrix)).toEqual([['0,4, 3 Ziele']]);
  });

  test('tells what failed, and tries again', async () => {
    const told = toldSource();
    const matrix = await mountConnected(told, { cycle: 'current' });
    const error = { code: 'unreachable', message: 'Der Server ist weg.', canRetry: true };
    told.tell('tree', 'current', { status: 'error', error });
    await matrix.updateComplete;
    expect(textOf(matrix)).toContain('Der Server ist weg.');
    await page.getByRole('button', { name: 'Erneut versuchen' }).click();
    expect(told.source.retry).toHaveBeenCalledOnce();
  });

  test('without a provider says so', async () => {
    const matrix = await mountMatrix({ data: null, cycle: 'current' });
    expect(textOf(matrix)).toContain('kein <okr-provider>');
  });

  async function mountConnected(
    { source }: ToldSource,
    properties: Partial<OkrMatrix>,
  ): Promise<OkrMatrix> {
    const frame = document.createElement('div');
    new SourceHost(frame).start(source);
    document.body.append(frame);
    const matrix = Object.assign(document.createElement('okr-matrix'), properties);
    matrix.style.inlineSize = '800px';
    return mount(matrix, frame);
  }
});

const themes = { 'without a theme file': '', 'with okr.css': okrTheme, 'with kern.css': kernTheme };

describe.each(Object.entries(themes))('colours %s', (_, css) => {
  test.each(['light', 'dark'])('in %s carry their number at 4.5, and differ', async (scheme) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    const holder = document.createElement('div');
    holder.style.colorScheme = scheme;
    holder.style.setProperty('--okr-color-scheme', scheme);
    document.body.append(holder);
    const matrix = await mountMatrix();
    holder.append(matrix);
    await matrix.updateComplete;
    const swatches = [...(matrix.shadowRoot?.querySelectorAll('.swatch') ?? [])].map((swatch) =>
      getComputedStyle(swatch),
    );
    expect(swatches).toHaveLength(5);
    const low = swatches.filter(
      ({ color, backgroundColor }) => contrast(color, backgroundColor) < 4.5,
    );
    expect(low.map(({ backgroundColor }) => backgroundColor)).toEqual([]);
    expect(new Set(swatches.map(({ backgroundColor }) => backgroundColor)).size).toBe(5);
    document.adoptedStyleSheets = [];
    holder.remove();
  });
});

describe('accessibility', () => {
  test('axe finds nothing, with a cell open', async () => {
    const today = '2026-11-23';
    const matrix = await mountMatrix({ data: allianceTreeOf(demoAlliance({ today }), today) });
    await page.getByRole('button', { name: /Ziel/ }).first().click();
    await expectAccessible(matrix);
  });

  test('axe finds nothing where there is nothing, nor in numbers alone', async () => {
    await expectAccessible(await mountMatrix({ data: null, loading: true }));
    await expectAccessible(await mountMatrix({ data: numbers }));
  });

  test.each([2, 6, 25])('on paper no cell of %i columns is cut, nor pale', async (count) => {
    await emulate('prefers-color-scheme', 'dark');
    const columns = Array.from({ length: count }, (_, i) => ({ id: `${i}`, name: `Monat ${i}` }));
    const cells = columns.map(({ id }) => ({ row: 'a', column: id, count: 12, progress: 0.54 }));
    const matrix = await mountMatrix({ data: { rows: numbers.rows, columns, cells } });
    // What a sheet of A4 holds.
    matrix.style.inlineSize = '700px';
    await emulatePaper(true);
    const sheet = matrix.getBoundingClientRect();
    const found = matrix.shadowRoot?.querySelectorAll('tbody td') ?? [];
    expect(found).toHaveLength(count);
    for (const cell of found) {
      const { left, right } = cell.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(sheet.left);
      expect(right).toBeLessThanOrEqual(sheet.right);
      expect(brokenWords(cell)).toEqual([]);
    }
    const label = matrix.shadowRoot?.getElementById('label');
    expect(label ? getComputedStyle(label).color : '').toBe('rgb(0, 0, 0)');
    await emulatePaper(false);
    await emulate('prefers-color-scheme', '');
  });

  test('the table is rather scrolled than a word in its heads broken, but for a very long one', async () => {
    const names = ['Datengovernance', 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragung'];
    const columns = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: names[0] ?? '' }));
    const more = { id: 'e', name: names[1] ?? '' };
    const matrix = await mountMatrix({ data: { ...numbers, columns: [...columns, more] } });
    matrix.style.inlineSize = '640px';
    const heads = [...(matrix.shadowRoot?.querySelectorAll('th[scope=col]') ?? [])];
    expect(heads.flatMap(brokenWords)).toEqual([names[1]]);
    expect(heads.at(-1)?.clientWidth).toBeLessThan(200);
  });

  test('right to left the heads stand on the side of what they are of', async () => {
    const matrix = await mountMatrix({ data: numbers });
    matrix.dir = 'rtl';
    for (const head of matrix.shadowRoot?.querySelectorAll('th') ?? []) {
      expect(getComputedStyle(head).textAlign).toBe('right');
    }
  });

  test('in forced colours each cell has a border of its own', async () => {
    await emulate('forced-colors', 'active');
    const matrix = await mountMatrix();
    const cell = matrix.shadowRoot?.querySelector('td');
    expect(cell ? getComputedStyle(cell).outlineStyle : '').toBe('solid');
    await emulate('forced-colors', '');
  });

  test('in forced colours, where there are no shades, the legend does not speak of any', async () => {
    await emulate('forced-colors', 'active');
    const matrix = await mountMatrix();
    const legend = matrix.shadowRoot?.querySelector<HTMLElement>('[part=legend]');
    expect(legend?.innerText.trim()).toBe('| erwartet');
    matrix.measure = 'grade';
    await matrix.updateComplete;
    expect(legend?.innerText.trim()).toBe('');
    await emulate('forced-colors', '');
    expect(legend?.innerText).toMatch(/Je kräftiger die Farbe.+\n*unter/);
  });

  test('in forced colours the open cell is marked', async () => {
    await emulate('forced-colors', 'active');
    const matrix = await mountMatrix();
    const edgeOf = (cell: Element | null | undefined) =>
      cell && getComputedStyle(cell).outlineStyle;
    await page.getByRole('gridcell', { name: /40/ }).getByRole('button').first().click();
    (matrix.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    const open = matrix.shadowRoot?.querySelector('[aria-expanded=true]');
    expect(edgeOf(open)).toBe('solid');
    expect(edgeOf(matrix.shadowRoot?.querySelector('[aria-expanded=false]'))).toBe('none');
    await emulate('forced-colors', '');
  });
});
