import { CsvError, parse } from 'csv-parse/sync';
import type { Column } from './columns.ts';
import { isColumn } from './columns.ts';
import type { RowProblem } from './problem.ts';

/** One row of the file, its cells by column. */
export interface TableRow {
  line: number;
  cells: Partial<Record<Column, string>>;
}

export interface Table {
  rows: TableRow[];
  columns: ReadonlySet<Column>;
  /** Header cells that mean nothing here. */
  unknownColumns: string[];
  problems: RowProblem[];
}

interface ParsedRecord {
  record: string[];
  /** `bytes`: where in the file the record ends. */
  info: { bytes: number };
}

const delimiters = [',', ';', '\t'];

/** Splits a file into rows and cells; whether they make sense is looked at later. */
export function readTable(text: string): Table {
  const table: Table = { rows: [], columns: new Set(), unknownColumns: [], problems: [] };
  const separatorLine = /^sep=(.)\r?\n/.exec(text);
  const body = separatorLine ? text.slice(separatorLine[0].length) : text;
  const skippedLines = separatorLine ? 1 : 0;
  if (body.trim() === '') {
    table.problems.push({ line: null, column: null, reason: empty });
    return table;
  }
  const bytes = Buffer.from(body);
  const lineAt = createLineCounter(bytes, skippedLines);
  const records: ParsedRecord[] = [];
  let failure: CsvError | undefined;
  try {
    parse(bytes, {
      delimiter: separatorLine?.[1] ?? detectDelimiter(body),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      // Collected one by one, so that the rows before an unreadable one are checked, too.
      onRecord: (parsed) => {
        records.push(parsed as unknown as ParsedRecord);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    failure = error;
  }
  fill(table, records, lineAt);
  if (failure) {
    table.problems.push({
      line: lineAt(Number(failure['bytes'])),
      column: null,
      reason: unreadable,
    });
  }
  return table;
}

/** The one that makes the header say the most. */
function detectDelimiter(text: string): string {
  const header = text.trimStart().split(/\r\n|\n|\r/, 1)[0] ?? '';
  const countKnown = (delimiter: string) =>
    header.split(delimiter).filter((cell) => isColumn(columnName(cell.replaceAll('"', '')))).length;
  return delimiters.reduce((best, next) => (countKnown(next) > countKnown(best) ? next : best));
}

function fill(
  table: Table,
  records: readonly ParsedRecord[],
  lineAt: (position: number) => number,
): void {
  let columns: (Column | null)[] | undefined;
  let start = 0;
  for (const { record, info } of records) {
    const line = lineAt(start);
    start = info.bytes;
    if (record.every((cell) => cell.trim() === '')) continue;
    if (columns) {
      fillRow(table, { columns, record, line });
    } else {
      columns = readHeader(table, record, line);
      table.columns = new Set(columns.filter((column) => column !== null));
    }
  }
}

function fillRow(
  table: Table,
  { columns, record, line }: { columns: (Column | null)[]; record: string[]; line: number },
): void {
  const row: TableRow = { line, cells: {} };
  for (const [index, cell] of record.entries()) {
    const column = columns[index];
    if (column) row.cells[column] = cell;
  }
  if (record.slice(columns.length).some((cell) => cell.trim() !== '')) {
    table.problems.push({
      line,
      column: null,
      reason: tooManyCells(record.length, columns.length),
    });
  }
  table.rows.push(row);
}

function readHeader(table: Table, cells: readonly string[], line: number): (Column | null)[] {
  const seen = new Set<string>();
  return cells.map((cell) => {
    const name = columnName(cell);
    if (!isColumn(name)) {
      if (name !== '') table.unknownColumns.push(cell.trim());
      return null;
    }
    if (seen.has(name)) table.problems.push({ line, column: cell.trim(), reason: repeatedColumn });
    seen.add(name);
    return name;
  });
}

function columnName(cell: string): string {
  return cell.trim().toLowerCase();
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Tells the line of a position, of positions that only rise. */
function createLineCounter(bytes: Uint8Array, skippedLines: number): (position: number) => number {
  let line = 1 + skippedLines;
  let at = 0;
  return (position) => {
    for (; at < position; at++) {
      const isBreak =
        bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed);
      if (isBreak) line += 1;
    }
    return line;
  };
}

const empty = { de: 'ist leer', en: 'is empty' };
const unreadable = {
  de: 'ab hier lässt sich die Datei nicht lesen; meist fehlt ein schließendes Anführungszeichen',
  en: 'the file cannot be read from here on; usually a closing quotation mark is missing',
};
const repeatedColumn = {
  de: 'steht mehrfach in der Kopfzeile',
  en: 'stands in the header more than once',
};

function tooManyCells(found: number, expected: number): RowProblem['reason'] {
  return {
    de: `hat ${found} Zellen, die Kopfzeile aber ${expected}; Text mit Trennzeichen gehört in Anführungszeichen`,
    en: `has ${found} cells, but the header has ${expected}; text with separators belongs in quotation marks`,
  };
}
