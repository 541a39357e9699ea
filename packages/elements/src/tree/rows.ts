/** What a row stands for. Numbers, since there may be twenty thousand of them. */
export const objectiveKind = 0;
export const keyResultKind = 1;
export type RowKind = typeof objectiveKind | typeof keyResultKind;

/**
 * A tree as columns: row `i` of every array is the i-th node from top to bottom, collapsed or not.
 * No object per node, so that a new tree costs little however large it is.
 */
export interface Rows {
  /** As given; read only when a row is shown. */
  readonly nodes: unknown[];
  readonly kinds: RowKind[];
  /** Unique among rows of one kind, and the same for the same node in the next tree. */
  readonly keys: string[];
  /** From 1 on. */
  readonly levels: number[];
  /** Row of the parent, −1 at the top. */
  readonly parents: number[];
  /** The row after the last one below; `i + 1` for a leaf. */
  readonly ends: number[];
  readonly positions: number[];
  readonly setSizes: number[];
  /** Row by key, for objectives and for key results. */
  readonly index: readonly [objectives: Map<string, number>, keyResults: Map<string, number>];
  readonly faults: Faults;
}

/** How many entries could not be read, by what is wrong with them. */
export interface Faults {
  /** Not an object: left out. */
  entries: number;
  titles: number;
  ids: number;
  duplicates: number;
  numbers: number;
  metrics: number;
}

export function emptyRows(): Rows {
  return {
    nodes: [],
    kinds: [],
    keys: [],
    levels: [],
    parents: [],
    ends: [],
    positions: [],
    setSizes: [],
    index: [new Map(), new Map()],
    faults: { entries: 0, titles: 0, ids: 0, duplicates: 0, numbers: 0, metrics: 0 },
  };
}

export function isParent(rows: Rows, row: number): boolean {
  return (rows.ends[row] ?? 0) > row + 1;
}
