import type { Sentence } from '../sentence.ts';
import { shortened, shortList } from '../shortened.ts';
import type { Column, RowType } from './columns.ts';
import { neededColumns } from './columns.ts';
import { unguard } from './formula-guard.ts';
import type { GoalList } from './goal-list.ts';
import { findDecimalSign } from './read-number.ts';
import type { Table, TableRow } from './read-table.ts';
import { readTable } from './read-table.ts';
import { readText } from './read-text.ts';
import { readCheckIn, readKeyResult, readObjective } from './read-rows.ts';
import { createRowReader } from './row-reader.ts';

const numberColumns: readonly Column[] = [
  'baseline',
  'target',
  'lower',
  'upper',
  'stretch',
  'weight',
  'value',
  'confidence',
];

/** Reads a goal list and checks all that can be checked without knowing the database. */
export function readGoalList(bytes: Uint8Array): GoalList {
  const table = readTable(readText(bytes));
  const { columns, problems, rows } = table;
  const decimalSign = findDecimalSign(numbersOf(rows));
  const list: GoalList = {
    objectives: [],
    keyResults: [],
    checkIns: [],
    columns,
    decimalSign,
    problems,
    organisations: [
      ...new Set(rows.map((row) => unguard(row.cells.organisation ?? '').trim())),
    ].filter(Boolean),
    unknownColumns: table.unknownColumns,
  };
  // Without any header that is known, every row would be wrong in every way.
  if (!columns.has('type')) {
    if (problems.length === 0) {
      problems.push({ line: 1, column: 'type', reason: otherHeader(table.unknownColumns) });
    }
    return list;
  }
  requireColumns(table);
  if (rows.length === 0 && problems.length === 0) {
    problems.push({ line: null, column: null, reason: onlyHeader });
  }
  for (const row of rows) readRow(row, list);
  return list;
}

function readRow(row: TableRow, list: GoalList): void {
  const { decimalSign } = list;
  const reader = createRowReader(row, list);
  switch (typeOf(row)) {
    case 'objective':
      list.objectives.push(readObjective(reader, decimalSign));
      break;
    case 'key_result':
      list.keyResults.push(readKeyResult(reader, decimalSign));
      break;
    case 'check_in':
      list.checkIns.push(readCheckIn(reader));
      break;
    default:
      reader.problem('type', unknownType(reader.text('type')));
  }
}

/** Also `Key Result` and `check-in`. */
function typeOf(row: TableRow): RowType | undefined {
  const name = (row.cells.type ?? '').trim().toLowerCase().replace(/[\s-]/g, '_');
  const types: readonly RowType[] = ['objective', 'key_result', 'check_in'];
  return types.find((type) => type === name);
}

function requireColumns({ rows, columns, problems }: Table): void {
  const types = new Set(rows.map(typeOf));
  const needed = new Set([...types].flatMap((type) => (type ? neededColumns[type] : [])));
  for (const column of needed) {
    if (!columns.has(column)) problems.push({ line: 1, column, reason: missingColumn });
  }
}

function* numbersOf(rows: readonly TableRow[]): Iterable<string> {
  for (const { cells } of rows) {
    for (const column of numberColumns) {
      const cell = cells[column];
      if (cell) yield cell;
    }
  }
}

const missingColumn: Sentence = { de: 'fehlt in der Kopfzeile', en: 'is missing in the header' };

const onlyHeader: Sentence = {
  de: 'hat unter der Kopfzeile keine Zeile',
  en: 'has no row below the header',
};

function otherHeader(cells: readonly string[]): Sentence {
  const found = shortList(cells.length > 0 ? cells : ['–']);
  return {
    de: `${missingColumn.de}; dort steht: ${found.de}. Die Spalten beschreibt docs/guide/goal-lists.md`,
    en: `${missingColumn.en}, which says: ${found.en}. The columns are described in docs/guide/goal-lists.md`,
  };
}

function unknownType(type: string): Sentence {
  if (type === '') {
    return {
      de: 'fehlt; möglich sind: objective, key_result, check_in',
      en: 'is missing; possible are: objective, key_result, check_in',
    };
  }
  const shown = shortened(type);
  return {
    de: `kennt „${shown}“ nicht; möglich sind: objective, key_result, check_in`,
    en: `does not know "${shown}"; possible are: objective, key_result, check_in`,
  };
}
