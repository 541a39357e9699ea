/** The reader asks for one objective and what is below it, or for all. Cancelling leaves it as it is. */
export class OkrTreeDrillEvent extends Event {
  /** Of the objective that would stand at the top; `null` for all. */
  readonly id: string | null;

  constructor({ id }: { id: string | null }) {
    super('okr-tree-drill', { bubbles: true, composed: true, cancelable: true });
    this.id = id;
  }
}

/** The reader narrowed the tree, or shows all again. */
export class OkrTreeFilterEvent extends Event {
  /** As typed; empty for none. */
  readonly filter: string;
  /** Only what needs attention. */
  readonly attention: boolean;

  constructor({ filter, attention }: { filter: string; attention: boolean }) {
    super('okr-tree-filter', { bubbles: true, composed: true });
    this.filter = filter;
    this.attention = attention;
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-tree-drill': OkrTreeDrillEvent;
    'okr-tree-filter': OkrTreeFilterEvent;
  }
}
