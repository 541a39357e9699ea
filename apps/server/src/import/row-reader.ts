import { foldLines } from '@zielbaum/model/schemas';
import type { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { issueText } from '../http/issue-text.ts';
import type { Sentence } from '../sentence.ts';
import { shortened } from '../shortened.ts';
import type { Column } from './columns.ts';
import { unguard } from './formula-guard.ts';
import type { RowProblem } from './problem.ts';
import type { DecimalSign } from './read-number.ts';
import { readNumber } from './read-number.ts';
import type { TableRow } from './read-table.ts';

/** Reads the cells of one row; what is wrong with them is collected, not thrown. */
export interface RowReader {
  line: number;
  /** Whether the file has this column at all. */
  has(column: Column): boolean;
  /** Exactly what the author of the row wrote. */
  exact(column: Column): string;
  /** On one line, without spaces around it; empty where there is no such cell. */
  text(column: Column): string;
  /** `undefined` for an empty cell, and for one that is no number. */
  number(column: Column): number | undefined;
  /** One of the options, whatever its case; the fallback for an empty cell. */
  choice<Option extends string>(
    column: Column,
    options: readonly Option[],
    fallback: Option,
  ): Option | undefined;
  problem(column: Column | null, reason: Sentence): void;
  /** Checks a value by a schema of the model; `columnOf` tells which cell an issue is about. */
  check(schema: z.ZodType, value: unknown, columnOf: (issue: $ZodIssue) => Column): void;
}

export interface ReaderContext {
  columns: ReadonlySet<Column>;
  decimalSign: DecimalSign;
  problems: RowProblem[];
}

export function createRowReader(row: TableRow, context: ReaderContext): RowReader {
  const { columns, decimalSign, problems } = context;
  const wrong = new Set<Column>();
  const exact = (column: Column) => unguard(row.cells[column] ?? '');
  const text = (column: Column) => foldLines(exact(column)).trim();
  return {
    line: row.line,
    has: (column) => columns.has(column),
    exact,
    text,
    number,
    choice,
    problem,
    check,
  };

  function number(column: Column): number | undefined {
    const cell = row.cells[column]?.trim() ?? '';
    if (cell === '') return undefined;
    const value = readNumber(cell, decimalSign);
    if (typeof value === 'number') return value;
    problem(column, value);
    return undefined;
  }

  function choice<Option extends string>(
    column: Column,
    options: readonly Option[],
    fallback: Option,
  ): Option | undefined {
    const cell = text(column).toLowerCase();
    if (cell === '') return fallback;
    const option = options.find((each) => each.toLowerCase() === cell);
    if (option === undefined) problem(column, oneOf(text(column), options));
    return option;
  }

  function problem(column: Column | null, reason: Sentence): void {
    // The file does not have to repeat for each row what is missing in its header.
    if (column !== null && !columns.has(column)) return;
    if (column !== null) wrong.add(column);
    problems.push({ line: row.line, column, reason });
  }

  function check(schema: z.ZodType, value: unknown, columnOf: (issue: $ZodIssue) => Column): void {
    for (const issue of schema.safeParse(value).error?.issues ?? []) {
      const column = columnOf(issue);
      // A cell that could not even be read has said so.
      if (!wrong.has(column)) problem(column, issueText(issue));
    }
  }
}

function oneOf(cell: string, options: readonly string[]): Sentence {
  const shown = shortened(cell);
  const list = options.join(', ');
  return {
    de: `kennt „${shown}“ nicht; möglich sind: ${list}`,
    en: `does not know "${shown}"; possible are: ${list}`,
  };
}
