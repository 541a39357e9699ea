import { summaryOf, type Tree } from '@zielbaum/model';
import { allianceTreeOf, demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import { expect, test } from 'vitest';
import { matrixTexts } from '../i18n/matrix.ts';
import { type Goals, readGoals } from '../goals/read-goals.ts';
import { objective, treeWith } from '../tree/testing/nodes.ts';
import type { MatrixCell, MatrixData } from './matrix-data.ts';
import { type MatrixAxis, matrixOf } from './matrix-of.ts';

const today = '2026-11-23';
const { words } = matrixTexts.de;
const demo = demoAlliance({ today });

function matrix(trees: readonly Tree[], rows: MatrixAxis, columns: MatrixAxis): MatrixData {
  const read = trees.map((tree) => readGoals(tree)).filter((goals): goals is Goals => !!goals);
  return matrixOf(read, { rows, columns, words });
}

function cellAt({ cells }: MatrixData, row: string | null, column: string | null): MatrixCell {
  const cell = cells.find((each) => each.row === row && each.column === column);
  if (!cell) throw new Error(`no cell ${row} ${column}`);
  return cell;
}

function names(heads: MatrixData['rows']): string[] {
  return heads.map(({ name }) => name);
}

test('an alliance comes before the cities that share with it, in the order of their names', () => {
  const { rows, columns } = matrix([allianceTreeOf(demo, today)], 'organisation', 'theme');
  expect(names(rows)).toEqual([
    'Digitale Kommune@Hessen',
    'Fulda',
    'Gießen',
    'Limburg',
    'Marburg',
    'Offenbach',
    'Wetzlar',
    'alle',
  ]);
  expect(names(columns).at(-1)).toBe('alle');
});

test('names that are numbered stand in the order of their numbers', () => {
  const units = ['Amt 10', 'Amt 9', 'Amt 101'];
  const tree = treeWith(...units.map((unit) => objective(unit, { unit })));
  expect(names(matrix([tree], 'unit', 'theme').rows)).toEqual([
    'Amt 9',
    'Amt 10',
    'Amt 101',
    'alle',
  ]);
});

test('means over units and themes are those of the model', () => {
  for (const city of demo.organisations) {
    const tree = treeOf(city, 'current', today);
    const made = matrix([tree], 'unit', 'theme');
    const goals = readGoals(tree)?.goals ?? [];
    const summary = summaryOf(
      'cycle',
      goals.map(({ unit, themes, progress, grade, pace }) => ({
        state: 'active',
        unitId: unit,
        themes,
        progress,
        grade,
        pace,
        band: null,
        keyResults: 0,
      })),
    );
    for (const { unitId, figures } of summary.units) {
      const cell = cellAt(made, unitId, null);
      expect(cell.count).toBe(figures.objectives);
      expect(cell.progress).toBeCloseTo(figures.progress ?? NaN, 10);
      expect(cell.grade).toBeCloseTo(figures.grade ?? NaN, 10);
    }
    for (const { theme, figures } of summary.themes)
      expect(cellAt(made, null, theme).progress).toBeCloseTo(figures.progress ?? NaN, 10);
    expect(cellAt(made, null, null).progress).toBeCloseTo(summary.whole.progress ?? NaN, 10);
  }
});

test('an objective with two themes counts in each, and once in all', () => {
  const made = matrix(
    [treeWith(objective('a', { themes: ['Bau', 'Daten', 'Bau'] }))],
    'unit',
    'theme',
  );
  expect(cellAt(made, '', 'Bau').count).toBe(1);
  expect(cellAt(made, '', 'Daten').count).toBe(1);
  expect(cellAt(made, '', null).count).toBe(1);
});

test('what has no theme or unit stands last, under a name that says so', () => {
  const made = matrix(
    [treeWith(objective('a'), objective('b', { unit: 'Zulassung', themes: ['Zoo'] }))],
    'unit',
    'theme',
  );
  expect(names(made.rows)).toEqual(['Zulassung', 'ohne Bereich', 'alle']);
  expect(names(made.columns)).toEqual(['Zoo', 'ohne Thema', 'alle']);
});

test('open progress counts as 0, and names its objectives', () => {
  const made = matrix(
    [treeWith(objective('a', { score: { progress: null } }), objective('b'))],
    'unit',
    'theme',
  );
  const cell = cellAt(made, '', '');
  expect(cell).toMatchObject({ count: 2, progress: 0.25, expected: 0.4 });
  expect(cell.objectives).toEqual([
    { id: 'a', title: 'Ziel a', progress: null },
    { id: 'b', title: 'Ziel b', progress: 0.5 },
  ]);
});

test('cycles come in the order of their days, without practice and without a mean over them', () => {
  const [city] = demo.organisations;
  if (!city) throw new Error('no city');
  const trees = city.cycles.map(({ id }) => treeOf(city, id, today)).toReversed();
  const made = matrix(trees, 'unit', 'cycle');
  expect(names(made.columns)).toEqual(['2. Quartal 2026', '3. Quartal 2026', '4. Quartal 2026']);
  expect(names(made.rows).at(-1)).toBe('alle');
});

test('units of several cities carry the name of theirs', () => {
  const [one, other] = demo.organisations.map((city) => treeOf(city, 'current', today));
  if (!one || !other) throw new Error('no cities');
  expect(names(matrix([one, other], 'unit', 'theme').rows)).toContain('Fulda: Standesamt');
});

test('what an alliance and a city both tell of counts once', () => {
  const [city] = demo.organisations;
  if (!city) throw new Error('no city');
  const own = matrix([treeOf(city, 'current', today)], 'organisation', 'theme');
  const both = matrix(
    [treeOf(city, 'current', today), allianceTreeOf(demo, today)],
    'organisation',
    'theme',
  );
  expect(cellAt(both, 'Gießen', null).count).toBe(cellAt(own, 'Gießen', null).count);
});

test('of nothing there is nothing', () => {
  expect(matrix([treeWith()], 'unit', 'theme')).toEqual({ rows: [], columns: [], cells: [] });
});
