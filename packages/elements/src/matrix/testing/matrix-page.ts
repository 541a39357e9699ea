import '../../define/okr-matrix.ts';
import { mount } from '../../internal/testing/mount.ts';
import { objective, treeWith } from '../../tree/testing/nodes.ts';
import type { MatrixData } from '../matrix-data.ts';
// At hand before a matrix fetches it: how fast the tests' server is, is not what they test.
import '../more.ts';
import type { OkrMatrix } from '../okr-matrix.ts';

export const tree = treeWith(
  objective('a', { unit: 'Bauamt', themes: ['Daten'], score: { progress: 0.2 } }),
  objective('b', { unit: 'Bauamt', themes: ['Daten'], score: { progress: 0.6 } }),
  objective('c', { unit: 'Sozialamt', themes: ['Prozesse'], score: { progress: 0.9 } }),
);

export const numbers: MatrixData = {
  rows: [{ id: 'a', name: 'A' }],
  columns: [{ id: 'x', name: 'X' }],
  cells: [{ row: 'a', column: 'x', count: 1200, progress: 0.54, grade: 0.5 }],
};

/** In enough room for a table, unless a test gives it less. */
export function mountMatrix(properties: Partial<OkrMatrix> = {}): Promise<OkrMatrix> {
  const matrix = document.createElement('okr-matrix');
  matrix.style.inlineSize = '800px';
  return mount(Object.assign(matrix, { data: tree, ...properties }));
}

export function textOf(matrix: OkrMatrix): string {
  return (matrix.shadowRoot?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ');
}

/** What every cell says, row by row. */
export function cells(matrix: OkrMatrix): string[][] {
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
export function placeOf(element: Element | null | undefined): string | undefined {
  const cell = element?.closest('td');
  return cell ? `${(cell.closest('tr')?.rowIndex ?? 0) - 1}/${cell.cellIndex - 1}` : undefined;
}
