/** What a row stands for. */
export type TreeNodeKind = 'objective' | 'keyResult';

/** The reader asks to select a row. Cancelling leaves the selection as it is. */
export class OkrTreeSelectEvent extends Event {
  readonly id: string;
  readonly kind: TreeNodeKind;

  constructor({ id, kind }: { id: string; kind: TreeNodeKind }) {
    super('okr-tree-select', { bubbles: true, composed: true, cancelable: true });
    this.id = id;
    this.kind = kind;
  }
}

/** The reader asks to open or close an objective. Cancelling leaves it as it is. */
export class OkrTreeToggleEvent extends Event {
  readonly id: string;
  /** What it would be afterwards. */
  readonly isExpanded: boolean;

  constructor({ id, isExpanded }: { id: string; isExpanded: boolean }) {
    super('okr-tree-toggle', { bubbles: true, composed: true, cancelable: true });
    this.id = id;
    this.isExpanded = isExpanded;
  }
}

/** The reader asks to fetch again what failed. */
export class OkrTreeRetryEvent extends Event {
  constructor() {
    super('okr-tree-retry', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-tree-select': OkrTreeSelectEvent;
    'okr-tree-toggle': OkrTreeToggleEvent;
    'okr-tree-retry': OkrTreeRetryEvent;
  }
}
