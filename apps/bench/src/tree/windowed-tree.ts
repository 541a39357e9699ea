import { Cells, divOf } from './cells.ts';
import { childrenOf, rowHeightPx } from './row.ts';
import type { TreeNode } from './sample.ts';

interface Row {
  node: TreeNode;
  level: number;
  position: number;
  siblings: number;
  hasChildren: boolean;
}

const boxHeightPx = 600;
const spareRows = 4;
const drawnRows = Math.ceil(boxHeightPx / rowHeightPx) + 2 * spareRows;

/**
 * What a careful developer writes by hand for one page: a tree in plain DOM with rows of a fixed
 * height, of which only the visible ones exist and are used again while scrolling.
 */
export class WindowedTree {
  readonly #scroller = divOf('tree');
  readonly #canvas = divOf('canvas');
  readonly #slots: RowSlot[] = [];
  readonly #collapsed = new Set<string>();
  #roots: readonly TreeNode[] = [];
  #rows: Row[] = [];

  constructor(host: HTMLElement) {
    this.#scroller.setAttribute('role', 'tree');
    this.#scroller.tabIndex = 0;
    this.#scroller.append(this.#canvas);
    this.#scroller.addEventListener('scroll', () => this.#draw(), { passive: true });
    this.#canvas.addEventListener('click', (event) => this.#toggleAt(event));
    host.append(this.#scroller);
  }

  /** Shows other data, or the same with changes. */
  assign(roots: readonly TreeNode[]): void {
    this.#roots = roots;
    this.#rows = [];
    this.#flatten(roots, 1);
    this.#canvas.style.blockSize = `${this.#rows.length * rowHeightPx}px`;
    this.#draw();
  }

  /** Shows new states of single nodes, for a caller who knows which have changed. */
  update(nodes: readonly TreeNode[]): void {
    for (const node of nodes) {
      const row = this.#rows.find((candidate) => candidate.node.id === node.id);
      if (row) row.node = node;
    }
    this.#draw();
  }

  #flatten(nodes: readonly TreeNode[], level: number): void {
    for (const [index, node] of nodes.entries()) {
      const children = childrenOf(node);
      const hasChildren = children.length > 0;
      this.#rows.push({ node, level, position: index + 1, siblings: nodes.length, hasChildren });
      if (hasChildren && !this.#collapsed.has(node.id)) this.#flatten(children, level + 1);
    }
  }

  #draw(): void {
    const firstVisible = Math.floor(this.#scroller.scrollTop / rowHeightPx);
    const first = Math.max(0, firstVisible - spareRows);
    const last = Math.min(this.#rows.length, first + drawnRows);
    for (let index = first; index < last; index += 1) {
      const row = this.#rows[index];
      // A row keeps its elements while it stays in sight.
      const slot = (this.#slots[index % drawnRows] ??= new RowSlot(this.#canvas));
      if (row) slot.show(row, { index, isExpanded: !this.#collapsed.has(row.node.id) });
    }
    for (const slot of this.#slots) slot.hideOutside(first, last);
  }

  #toggleAt(event: MouseEvent): void {
    const element = event.target instanceof Element ? event.target.closest('.row') : null;
    const id = this.#slots.find((slot) => slot.element === element)?.nodeId;
    if (id === undefined) return;
    if (!this.#collapsed.delete(id)) this.#collapsed.add(id);
    this.assign(this.#roots);
  }
}

/** The elements of one row in sight; writes only what differs from the row shown before. */
class RowSlot {
  readonly element = divOf('row cells');
  readonly #title = divOf('title');
  readonly #cells = new Cells();
  #node: TreeNode | undefined;
  #index = -1;

  constructor(canvas: HTMLElement) {
    this.element.setAttribute('role', 'treeitem');
    this.element.append(this.#title, ...this.#cells.elements);
    canvas.append(this.element);
  }

  get nodeId(): string | undefined {
    return this.#node?.id;
  }

  show(row: Row, { index, isExpanded }: { index: number; isExpanded: boolean }): void {
    const { element } = this;
    if (row.hasChildren) element.setAttribute('aria-expanded', String(isExpanded));
    else element.removeAttribute('aria-expanded');
    if (this.#index !== index) {
      element.hidden = false;
      element.style.transform = `translateY(${index * rowHeightPx}px)`;
      this.#index = index;
    }
    if (this.#node === row.node) return;
    if (this.#node?.id !== row.node.id) {
      element.setAttribute('aria-level', String(row.level));
      element.setAttribute('aria-posinset', String(row.position));
      element.setAttribute('aria-setsize', String(row.siblings));
      element.style.paddingInlineStart = `${row.level * 20}px`;
      this.#title.textContent = row.node.title;
    }
    this.#cells.show(row.node);
    this.#node = row.node;
  }

  hideOutside(first: number, last: number): void {
    this.element.hidden = this.#index < first || this.#index >= last;
  }
}
