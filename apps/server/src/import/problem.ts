import type { Language, Sentence } from '../sentence.ts';

/** What is wrong with a row, and where. */
export interface RowProblem {
  /**
   * Of the file, from 1; a row with line breaks inside is named by its first line. `null` where the
   * file as a whole is meant.
   */
  line: number | null;
  /** The column as the file's header names it; `null` where the whole row is meant. */
  column: string | null;
  /** Reads on from `column …: `, or from `the file`. */
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

/** E.g. `Zeile 12, Spalte „parent“: nennt …`, or `Die Datei „ziele.csv“ ist leer`. */
export function describeProblem(
  { line, column, reason }: RowProblem,
  language: Language,
  file = '',
): string {
  const places: Sentence =
    line === null
      ? { de: `Die Datei ${file && `„${file}“ `}`, en: `The file ${file && `"${file}" `}` }
      : {
          de: `Zeile ${line}${column === null ? '' : `, Spalte „${column}“`}: `,
          en: `Line ${line}${column === null ? '' : `, column "${column}"`}: `,
        };
  // What the file says must not steer the terminal it is shown in.
  return (places[language] + reason[language]).replaceAll(/\p{Cc}/gu, '\ufffd');
}
