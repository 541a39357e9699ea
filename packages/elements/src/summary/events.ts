import type { TreeNodeKind } from '../tree/events.ts';

/** The reader asks to see what a line counts. Cancelling keeps the list below it closed. */
export class OkrSummarySelectEvent extends Event {
  readonly ids: readonly string[];
  /** What the ids name. */
  readonly kind: TreeNodeKind;

  constructor({ ids, kind }: { ids: readonly string[]; kind: TreeNodeKind }) {
    super('okr-summary-select', { bubbles: true, composed: true, cancelable: true });
    this.ids = ids;
    this.kind = kind;
  }
}

/** The reader asks to fetch again what failed. */
export class OkrSummaryRetryEvent extends Event {
  constructor() {
    super('okr-summary-retry', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-summary-select': OkrSummarySelectEvent;
    'okr-summary-retry': OkrSummaryRetryEvent;
  }
}
