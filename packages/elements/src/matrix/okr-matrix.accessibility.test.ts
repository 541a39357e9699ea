import { allianceTreeOf, demoAlliance } from '@zielbaum/model/fixtures';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import kernTheme from '../../themes/kern.css?raw';
import okrTheme from '../../themes/okr.css?raw';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { brokenWords } from '../internal/testing/broken-words.ts';
import { contrast } from '../internal/testing/contrast.ts';
import { emulate, emulatePaper } from '../internal/testing/emulate.ts';
import { failOnLitWarnings } from '../internal/testing/mount.ts';
import { mountMatrix, numbers } from './testing/matrix-page.ts';

failOnLitWarnings();

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
    const usual = 'Veränderungsmanagement';
    const long = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragung';
    const few = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: usual }));
    const heads = [...few, { id: 'e', name: long }];
    for (const [rows, columns] of [
      [few, heads],
      [heads, few],
    ] as const) {
      const matrix = await mountMatrix({ data: { ...numbers, rows, columns } });
      matrix.style.inlineSize = '640px';
      const found = [...(matrix.shadowRoot?.querySelectorAll('th') ?? [])];
      expect(found).toHaveLength(9);
      expect(found.flatMap(brokenWords)).toEqual([long]);
      for (const head of found) {
        const { fontSize, hyphens } = getComputedStyle(head);
        expect(head.clientWidth).toBeLessThan(17 * parseFloat(fontSize));
        // A browser that knows the language parts what is longer at its syllables.
        expect(hyphens).toBe('auto');
        expect(head.closest('[lang]')?.getAttribute('lang')).toBe('de');
      }
      matrix.remove();
    }
  });

  test('on paper the usual words of heads are whole', async () => {
    const names = ['Datengovernance', 'Methoden', 'Automation', 'Veränderungsmanagement', 'alle'];
    const columns = names.map((name) => ({ id: name, name }));
    const rows = ['Bauordnungsamt', 'Datenmanagement und Statistik'].map((name) => ({
      id: name,
      name,
    }));
    const matrix = await mountMatrix({ data: { ...numbers, rows, columns } });
    matrix.style.inlineSize = '700px';
    await emulatePaper(true);
    const heads = [...(matrix.shadowRoot?.querySelectorAll('th') ?? [])];
    expect(heads).toHaveLength(7);
    expect(heads.flatMap(brokenWords)).toEqual([]);
    const { right } = matrix.getBoundingClientRect();
    expect(heads[4]?.getBoundingClientRect().right).toBeLessThanOrEqual(right);
    await emulatePaper(false);
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
