import { manyObjectives } from '@zielbaum/model/fixtures';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SourceHost } from '../connected/source-host.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { type ToldSource, toldSource } from '../internal/testing/told-source.ts';
import { objective, treeWith } from '../tree/testing/nodes.ts';
import type { OkrMatrixSelectEvent } from './events.ts';
import type { MatrixData } from './matrix-data.ts';
import type { OkrMatrix } from './okr-matrix.ts';
import { cells, mountMatrix, numbers, placeOf, textOf, tree } from './testing/matrix-page.ts';

failOnLitWarnings();

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
