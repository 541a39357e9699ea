import { stringify } from 'csv-stringify/sync';
import type { Column } from './columns.ts';
import { extraColumns, listColumns } from './columns.ts';
import { guard } from './formula-guard.ts';
import { listRows } from './list-rows.ts';
import type { ListContext, ListRow } from './list-rows.ts';
import type { StoredGoals } from './stored-goals.ts';

/** Holds only what a program has written, a minus sign among it: nothing to guard against. */
const plainColumns: ReadonlySet<Column> = new Set<Column>([
  'type',
  'ambition',
  'kind',
  'baseline',
  'target',
  'lower',
  'upper',
  'weight',
  'date',
  'confidence',
  'state',
  'rollup',
  'alignment_weights',
  'stretch',
  'cadence_days',
  'cycle_start',
  'cycle_end',
  'cycle_kind',
  'cycle_phase',
]);

const plainNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

/** A goal list as CSV, in the columns it is read from; extra ones only where they hold something. */
export function writeGoalList(stored: StoredGoals, context: ListContext): string {
  const rows = listRows(stored, context);
  const used = new Set(rows.flatMap((row) => extraColumns.filter((column) => row[column])));
  const columns: Column[] = [...listColumns, ...extraColumns.filter((column) => used.has(column))];
  const records = rows.map((row) => columns.map((column) => cell(row, column)));
  // A lone carriage return would end the row when it is read.
  return stringify([columns, ...records], { quoted_match: /[\r\n]/, record_delimiter: 'windows' });
}

function cell(row: ListRow, column: Column): string {
  const text = row[column] ?? '';
  const isPlain = plainColumns.has(column) || (column === 'value' && plainNumber.test(text));
  return isPlain ? text : guard(text);
}
