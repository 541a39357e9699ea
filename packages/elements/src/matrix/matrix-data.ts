/** A row or a column. */
export interface MatrixHead {
  /** `null`: over all of them. */
  id: string | null;
  name: string;
}

/** An objective of a cell, to be listed. */
export interface MatrixObjective {
  id: string;
  title: string;
  /** 0–1; `null` while open. */
  progress?: number | null;
}

/** What stands where a row and a column meet. */
export interface MatrixCell {
  /** Id of the row. */
  row: string | null;
  /** Id of the column. */
  column: string | null;
  /** How many objectives it is the mean of. */
  count: number;
  /** Their mean progress, 0–1. */
  progress?: number | null;
  /** Their mean grade, 0–1; `null` when none has one. */
  grade?: number | null;
  /** Where the progress should be today, 0–1. */
  expected?: number | null;
  /** Which they are; a cell that names them can be opened. */
  objectives?: readonly MatrixObjective[];
}

/** A matrix with its numbers worked out; cells without an objective are left out. */
export interface MatrixData {
  rows: readonly MatrixHead[];
  columns: readonly MatrixHead[];
  cells: readonly MatrixCell[];
}
