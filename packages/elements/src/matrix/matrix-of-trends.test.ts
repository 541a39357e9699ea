import { expect, test } from 'vitest';
import { matrixTexts } from '../i18n/matrix.ts';
import { matrixOfTrends, turned } from './matrix-of-trends.ts';

const { words } = matrixTexts.de;
const cycles = [
  { id: 'c3', name: '2026-Q3', start: '2026-07-01' },
  { id: 'c2', name: '2026-Q2', start: '2026-04-01' },
  { id: 'c1', name: '2026-Q1', start: '2026-01-01' },
];
const units = [
  { id: 'u1', name: 'Sozialamt' },
  { id: 'u2', name: 'Bauamt' },
];
const point = { count: 2, progress: 0.4, grade: 0.5 };
const trends = [
  { key: null, points: [{ ...point, cycleId: 'c3' }] },
  {
    key: 'u1',
    points: [
      { ...point, cycleId: 'c2' },
      { ...point, cycleId: 'c3', progress: 0.6 },
    ],
  },
  { key: 'u2', points: [] },
];

test('units stand by their names, cycles by their days, and what nothing is told of is left out', () => {
  const matrix = matrixOfTrends({ trends, cycles, units }, { by: 'unit', words });
  expect(matrix.rows.map(({ name }) => name)).toEqual(['Sozialamt', 'ohne Bereich']);
  expect(matrix.columns.map(({ name }) => name)).toEqual(['2. Quartal 2026', '3. Quartal 2026']);
  expect(matrix.cells).toContainEqual({ row: 'u1', column: 'c3', ...point, progress: 0.6 });
});

test('the trend of everything is called so', () => {
  const all = matrixOfTrends(
    { trends: trends.slice(0, 1), cycles, units },
    { by: 'organisation', words },
  );
  expect(all.rows).toEqual([{ id: '', name: 'alle' }]);
});

test('turned, rows are columns', () => {
  const matrix = turned(matrixOfTrends({ trends, cycles, units }, { by: 'unit', words }));
  expect(matrix.rows.map(({ id }) => id)).toEqual(['c2', 'c3']);
  expect(matrix.cells[0]).toMatchObject({ row: 'c3', column: '' });
});
