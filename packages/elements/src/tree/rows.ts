import { type NodeKind, objectiveKind } from '../internal/node-kind.ts';

/** A number for each row. */
export type Column = Record<number, number>;

/**
 * A tree as columns: row `i` of every array is the i-th node from top to bottom, collapsed or not.
 * No object per node, so that a new tree costs little however large it is.
 */
export interface Rows {
  /** As given; read only when a row is shown. */
  readonly nodes: Record<string, unknown>[];
  readonly kinds: NodeKind[];
  /** From 1 on. */
  readonly levels: number[];
  /** Row of the parent, −1 at the top. */
  readonly parents: number[];
  /** The row after the last one below; `i + 1` for a leaf. */
  readonly ends: Column;
  readonly positions: Column;
  readonly setSizes: Column;
  /** Entries that are no objects, and lists that are none. */
  unreadable: number;
  /** The rows there are, from top to bottom, where some are left out. */
  readonly shown?: readonly number[];
}

/**
 * Up to so many rows all stand in the document, so that the browser's search finds them; more would
 * cost a page half as much memory again as a window does.
 */
export const wholeUpTo = 30;

export function emptyRows(): Rows {
  return {
    nodes: [],
    kinds: [],
    levels: [],
    parents: [],
    ends: [],
    positions: [],
    setSizes: [],
    unreadable: 0,
  };
}

export function isParent(rows: Rows, row: number): boolean {
  return (rows.ends[row] ?? 0) > row + 1;
}

export function kindOf(rows: Rows, row: number): NodeKind {
  return rows.kinds[row] ?? objectiveKind;
}

/** The same node in other data has the same key: its id, or without one its place. */
export function keyOf(rows: Rows, row: number): string {
  const id = rows.nodes[row]?.['id'];
  const kind = kindOf(rows, row);
  return isId(id) ? `${kind}${id}` : `${kind}${rows.parents[row]}/${rows.positions[row]}`;
}

/** Whether foreign data names a node: by a text that is not empty, or a number. */
export function isId(id: unknown): id is string | number {
  return (typeof id === 'string' && id !== '') || typeof id === 'number';
}

/** How events and selection name a row: its id, or without one its place. */
export function idOf(rows: Rows, row: number): string {
  const id = rows.nodes[row]?.['id'];
  return isId(id) ? String(id) : keyOf(rows, row);
}

/** The row with this key, or −1. Looks at `guess` first: most new data has the same rows. */
export function findRow(rows: Rows, key: string, guess: number): number {
  if (guess < rows.nodes.length && keyOf(rows, guess) === key) return guess;
  let index = indexes.get(rows);
  if (index === undefined) {
    index = new Map();
    // Backwards, so that of two with one id the first is found.
    for (let row = rows.nodes.length - 1; row >= 0; row--) index.set(keyOf(rows, row), row);
    indexes.set(rows, index);
  }
  return index.get(key) ?? -1;
}

const indexes = new WeakMap<Rows, Map<string, number>>();
