import type { Language, Sentence } from '../sentence.ts';

/** What is wrong with a row, and where. */
export interface RowProblem {
  /** Of the file, from 1; a row with line breaks inside is named by its first line. */
  line: number;
  /** The column as the file's header names it; `null` where the whole row is meant. */
  column: string | null;
  /** Reads on from "column …: ". */
  reason: Sentence;
}

/** The list cannot be taken as it is; nothing was written. */
export class GoalListError extends Error {
  override readonly name = 'GoalListError';
  /** All of them, in the order of the file. */
  readonly problems: readonly RowProblem[];

  constructor(problems: readonly RowProblem[]) {
    super(problems.map((problem) => describeProblem(problem, 'de')).join('\n'));
    this.problems = problems;
  }
}

/** E.g. `Zeile 12, Spalte „parent“: nennt …`. */
export function describeProblem({ line, column, reason }: RowProblem, language: Language): string {
  if (language === 'en')
    return `Line ${line}${column === null ? '' : `, column "${column}"`}: ${reason.en}`;
  return `Zeile ${line}${column === null ? '' : `, Spalte „${column}“`}: ${reason.de}`;
}
