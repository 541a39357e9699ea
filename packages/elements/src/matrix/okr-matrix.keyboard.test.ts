import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { failOnLitWarnings } from '../internal/testing/mount.ts';
import { mountMatrix, numbers, placeOf, textOf } from './testing/matrix-page.ts';

failOnLitWarnings();

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
    const heard = vi.fn();
    matrix.addEventListener('keydown', heard);
    await userEvent.keyboard('{Escape}');
    expect(placeOf(matrix.shadowRoot?.activeElement)).toBe('0/0');
    // A dialog around the matrix stays open.
    expect(heard).not.toHaveBeenCalled();
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
