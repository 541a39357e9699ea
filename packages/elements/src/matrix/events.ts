/** The reader asks to see what a cell holds. Cancelling keeps the list below the table closed. */
export class OkrMatrixSelectEvent extends Event {
  /** Ids of the row and the column; of a total `null`. */
  readonly row: string | null;
  readonly column: string | null;
  /** Of the objectives in the cell. */
  readonly ids: readonly string[];

  constructor(cell: { row: string | null; column: string | null; ids: readonly string[] }) {
    super('okr-matrix-select', { bubbles: true, composed: true, cancelable: true });
    this.row = cell.row;
    this.column = cell.column;
    this.ids = cell.ids;
  }
}

/** The reader asks to fetch again what failed. */
export class OkrMatrixRetryEvent extends Event {
  constructor() {
    super('okr-matrix-retry', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-matrix-select': OkrMatrixSelectEvent;
    'okr-matrix-retry': OkrMatrixRetryEvent;
  }
}
