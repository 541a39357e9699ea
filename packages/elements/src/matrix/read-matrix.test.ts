import { expect, test } from 'vitest';
import { matrixTexts } from '../i18n/matrix.ts';
import { objective, treeWith } from '../tree/testing/nodes.ts';
import { type Matrix, readMatrix } from './read-matrix.ts';

const { words } = matrixTexts.de;

function read(data: unknown, rows?: unknown, columns?: unknown): Matrix | undefined {
  return readMatrix(data, { rows, columns, words });
}

test('numbers are shown as they are given, each in its place', () => {
  const matrix = read({
    rows: [{ id: 'a', name: 'A' }, { id: 'b' }],
    columns: [{ id: 1, name: 'Eins' }],
    cells: [{ row: 'b', column: 1, count: 3, progress: 0.5 }],
  });
  expect(matrix?.rows.map(({ name }) => name)).toEqual(['A', 'b']);
  expect(matrix?.cells[0]?.[0]).toBeUndefined();
  expect(matrix?.cells[1]?.[0]).toMatchObject({ count: 3, progress: 0.5, grade: null });
});

test('a tree goes by unit and theme, several organisations by organisation', () => {
  const one = treeWith(objective('a'));
  const other = { ...one, organisation: { ...one.organisation, name: 'Fulda' } };
  expect(read(one)?.axes).toEqual({ rows: 'unit', columns: 'theme' });
  expect(read([one, { ...other, objectives: [objective('b')] }])?.axes?.rows).toBe('organisation');
  expect(read(treeWith(objective('a'), objective('b', { sharedBy: 'Fulda' })))?.axes?.rows).toBe(
    'organisation',
  );
});

test('a list of objectives is read as a tree', () => {
  expect(read([objective('a', { unit: 'Bauamt' })])?.rows).toEqual([
    { id: 'Bauamt', name: 'Bauamt' },
  ]);
});

test('axes that are none are passed over', () => {
  expect(read(treeWith(objective('a')), 'person', 'x')?.axes).toEqual({
    rows: 'unit',
    columns: 'theme',
  });
});

test('data of any quality give what can be read of them, and never an error', () => {
  for (const data of [3, 'x', {}, { objectives: 3 }, null]) expect(read(data)).toBeUndefined();
  const matrix = read({
    rows: [null, { id: 'a' }, {}],
    columns: [{ id: 'x', name: 7 }],
    cells: [
      null,
      { row: 'a', column: 'x', count: 'viele', progress: 9, objectives: [null, { id: 1 }] },
      { row: 'a', column: 'nowhere', count: 1 },
    ],
  });
  expect(matrix?.cells[0]?.[0]).toMatchObject({
    count: 1,
    progress: 1,
    objectives: [{ id: '1', title: '', progress: null }],
  });
  expect(read({ rows: [], columns: 'x' })).toMatchObject({ rows: [], columns: [], cells: [] });
  expect(read([])?.rows).toEqual([]);
});
