import { clip } from '../internal/clip.ts';
import { isNumber } from '../internal/is-number.ts';
import { type Goals, readGoals } from '../goals/read-goals.ts';
import { isRecord } from '../internal/is-record.ts';
import { listOf } from '../internal/list-of.ts';
import type { MatrixCell, MatrixHead, MatrixObjective } from './matrix-data.ts';
import { type MatrixAxis, matrixOf, type MatrixWords } from './matrix-of.ts';

/** A matrix as it is drawn: `cells[row][column]`, nothing where there is no objective. */
export interface Matrix {
  rows: readonly MatrixHead[];
  columns: readonly MatrixHead[];
  cells: readonly (readonly (ReadCell | undefined)[])[];
  /** The trees it comes from; none where the numbers were given. */
  trees: readonly Goals[];
  /** What it was worked out by. */
  axes?: { rows: MatrixAxis; columns: MatrixAxis };
}

export type ReadCell = Required<MatrixCell>;

export interface ReadOptions {
  rows: unknown;
  columns: unknown;
  words: MatrixWords;
}

const axes: readonly unknown[] = ['organisation', 'unit', 'theme', 'cycle'] satisfies MatrixAxis[];

/** Reads numbers as they are given, a tree or several; nothing of what is neither. */
export function readMatrix(
  data: unknown,
  { rows, columns, words }: ReadOptions,
): Matrix | undefined {
  if (isRecord(data) && Array.isArray(data['rows'])) return { ...readCells(data), trees: [] };
  const trees = readTrees(data);
  if (!trees) return undefined;
  const chosen = {
    rows: isAxis(rows) ? rows : usualRows(trees),
    columns: isAxis(columns) ? columns : 'theme',
  } as const;
  return { ...readCells(matrixOf(trees, { ...chosen, words })), trees, axes: chosen };
}

function isAxis(axis: unknown): axis is MatrixAxis {
  return axes.includes(axis);
}

function readTrees(data: unknown): Goals[] | undefined {
  const isList = Array.isArray(data) && data.some((each) => isRecord(each) && 'objectives' in each);
  const trees = (isList ? data : [data]).flatMap((each) => readGoals(each) ?? []);
  return trees.length > 0 ? trees : undefined;
}

/** Organisations where there are several, else units. */
function usualRows(trees: readonly Goals[]): MatrixAxis {
  const owners = trees.flatMap(({ organisation, goals }) =>
    goals.map(({ sharedBy }) => sharedBy ?? organisation),
  );
  return new Set(owners).size > 1 ? 'organisation' : 'unit';
}

function readCells(data: object): Pick<Matrix, 'rows' | 'columns' | 'cells'> {
  const { rows, columns, cells } = data as Record<string, unknown>;
  const [rowHeads, columnHeads] = [headsOf(rows), headsOf(columns)];
  const places = new Map<string, ReadCell>();
  for (const cell of listOf(cells)) {
    if (!isRecord(cell)) continue;
    const read = readCell(cell);
    if (read) places.set(JSON.stringify([read.row, read.column]), read);
  }
  return {
    rows: rowHeads,
    columns: columnHeads,
    cells: rowHeads.map((row) =>
      columnHeads.map((column) => places.get(JSON.stringify([row.id, column.id]))),
    ),
  };
}

function headsOf(heads: unknown): MatrixHead[] {
  return listOf(heads).flatMap((each) => {
    if (!isRecord(each)) return [];
    const id = idOf(each['id']);
    return [{ id, name: clip(each['name']).trim() || (id ?? '') }];
  });
}

/** Nothing of a cell without an objective. */
function readCell(cell: Record<string, unknown>): ReadCell | undefined {
  const objectives = listOf(cell['objectives']).flatMap(readObjective);
  const count = isNumber(cell['count']) ? cell['count'] : objectives.length;
  const progress = fractionOf(cell['progress']);
  const grade = fractionOf(cell['grade']);
  if (count <= 0 && progress === null && grade === null) return undefined;
  return {
    row: idOf(cell['row']),
    column: idOf(cell['column']),
    count,
    progress,
    grade,
    expected: fractionOf(cell['expected']),
    objectives,
  };
}

function readObjective(objective: unknown): MatrixObjective[] {
  if (!isRecord(objective)) return [];
  const { id, title, progress } = objective;
  return [{ id: idOf(id) ?? '', title: clip(title).trim(), progress: fractionOf(progress) }];
}

function idOf(id: unknown): string | null {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

function fractionOf(value: unknown): number | null {
  return isNumber(value) ? Math.min(Math.max(value, 0), 1) : null;
}
