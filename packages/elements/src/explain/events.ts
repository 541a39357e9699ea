/** The reader asks to fetch again what failed. */
export class OkrExplainRetryEvent extends Event {
  constructor() {
    super('okr-explain-retry', { bubbles: true, composed: true });
  }
}

/** The reader has opened or closed the explanation. */
export class OkrExplainToggleEvent extends Event {
  readonly open: boolean;

  constructor(open: boolean) {
    super('okr-explain-toggle', { bubbles: true, composed: true });
    this.open = open;
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-explain-retry': OkrExplainRetryEvent;
    'okr-explain-toggle': OkrExplainToggleEvent;
  }
}
