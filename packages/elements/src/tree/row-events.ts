import { positionOf } from './expansion.ts';
import { actionFor } from './keyboard.ts';
import { isParent } from './rows.ts';
import type { TreeHost } from './tree-host.ts';
import type { TreeState } from './tree-state.ts';
import { TypeAhead } from './type-ahead.ts';

/** Turns keys and clicks on rows into what they ask for. */
export class RowEvents {
  readonly #host: TreeHost;
  readonly #typeAhead = new TypeAhead();

  constructor(host: TreeHost) {
    this.#host = host;
  }

  onKey(event: KeyboardEvent, row: number): void {
    if (row < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    if (this.#goToLetter(event.key, row) || this.#act(event.key, row)) event.preventDefault();
  }

  onClick(target: EventTarget | null, row: number): void {
    if (row < 0 || !(target instanceof Element)) return;
    const { state, focus, toggle, select } = this.#host;
    focus(positionOf(state.visible, row));
    if (target.closest('.toggle') && isParent(state.rows, row)) {
      toggle(row, !state.isExpanded(row));
    } else {
      select(row);
    }
  }

  #goToLetter(key: string, row: number): boolean {
    // Names of keys are longer than one letter.
    if (key.length !== 1 || key === '*') return false;
    const { visible, rows } = this.#host.state;
    const titles = {
      count: visible.length,
      at: (position: number) => String(rows.nodes[visible[position] ?? -1]?.['title'] ?? ''),
    };
    const position = positionOf(visible, row);
    const found = this.#typeAhead.find(key, titles, { position, now: performance.now() });
    if (found >= 0) this.#host.focus(found);
    return found >= 0;
  }

  #act(key: string, row: number): boolean {
    const { tree, state, focus, select, toggle } = this.#host;
    const action = actionFor(key, {
      rows: state.rows,
      visible: state.visible,
      position: positionOf(state.visible, row),
      isExpanded: (each) => state.isExpanded(each),
      isRightToLeft: getComputedStyle(tree).direction === 'rtl',
    });
    if (action?.do === 'focus') focus(action.position);
    else if (action?.do === 'select') select(row);
    else if (action?.do === 'expandSiblings') {
      for (const sibling of closedSiblings(state, row)) toggle(sibling, true);
    } else if (action) toggle(row, action.do === 'expand');
    // An arrow at the end of its way must not scroll what is around the tree either.
    return action !== undefined || key.startsWith('Arrow');
  }
}

/** The row and those beside it that could be opened and are not. */
function closedSiblings(state: TreeState, row: number): number[] {
  const { rows } = state;
  const parent = rows.parents[row] ?? -1;
  const last = parent < 0 ? rows.nodes.length : (rows.ends[parent] ?? 0);
  const closed: number[] = [];
  for (let sibling = parent + 1; sibling < last; sibling = rows.ends[sibling] ?? last) {
    if (isParent(rows, sibling) && !state.isExpanded(sibling)) closed.push(sibling);
  }
  return closed;
}
