import { Expansion, levelThatFits, positionOf, visibleRows } from './expansion.ts';
import { flatten } from './flatten.ts';
import type { replaceNodes } from './replace-nodes.ts';
import { emptyRows, findRow, keyOf, type Rows } from './rows.ts';

/** Without a level given, as many levels are open as show so many rows. */
const comfortableRows = 200;

/**
 * What the tree shows apart from how: its rows, which of them are open, and which one the keyboard
 * is at. Open rows and the keyboard's place outlive new data, as long as their nodes do.
 */
export class TreeState {
  /** Of all nodes. */
  all: Rows = emptyRows();
  rows: Rows = this.all;
  /** Leaves out what is not to be shown. */
  narrow: ((all: Rows) => Rows) | undefined;
  /** Finds out where only values have changed, which spares laying out the rows anew. */
  replace: typeof replaceNodes | undefined;
  /** Rows whose parents are all open. */
  visible: readonly number[] = [];
  expansion: Expansion = new Expansion();
  #active: { key: string; row: number; position: number } | undefined;

  /** Takes over other data; expansion starts afresh only where nothing was shown before. */
  setObjectives(objectives: readonly unknown[], expandedLevel: number | undefined): void {
    const isFirst = this.all.nodes.length === 0;
    const alike = this.replace?.(this.all, objectives);
    this.all = alike ?? flatten(objectives);
    if (isFirst) this.expandTo(expandedLevel);
    else if (alike && !this.narrow) this.rows = alike;
    else this.show();
  }

  /** Opens all rows down to a level; `undefined` for as many as are comfortable. */
  expandTo(level: number | undefined): void {
    this.expansion.reset(level ?? levelThatFits(this.all, comfortableRows));
    this.show();
  }

  isExpanded(row: number): boolean {
    return this.expansion.isExpanded(this.rows, row);
  }

  setExpanded(row: number, isExpanded: boolean): void {
    this.expansion.set(this.rows, row, isExpanded);
    this.show();
  }

  /** Position of the row that holds the tab stop; −1 in an empty tree. */
  get activePosition(): number {
    const { visible, rows } = this;
    if (this.#active === undefined) return visible.length > 0 ? 0 : -1;
    let row = findRow(rows, this.#active.key, this.#active.row);
    // A row inside a closed branch hands over to the branch.
    for (; row >= 0; row = rows.parents[row] ?? -1) {
      const position = positionOf(visible, row);
      if (position >= 0) return position;
    }
    return Math.min(this.#active.position, visible.length - 1);
  }

  activate(position: number): void {
    const row = this.visible[position];
    if (row === undefined) return;
    this.#active = { key: keyOf(this.rows, row), row, position };
  }

  /** Lists the rows anew. */
  show(): void {
    this.rows = this.narrow?.(this.all) ?? this.all;
    this.visible = visibleRows(this.rows, this.expansion);
  }
}
