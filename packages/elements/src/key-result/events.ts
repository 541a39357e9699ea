/** The reader asks to fetch again what failed. */
export class OkrKeyResultRetryEvent extends Event {
  constructor() {
    super('okr-key-result-retry', { bubbles: true, composed: true });
  }
}

/** The reader has opened or closed the details. */
export class OkrKeyResultToggleEvent extends Event {
  readonly open: boolean;

  constructor(open: boolean) {
    super('okr-key-result-toggle', { bubbles: true, composed: true });
    this.open = open;
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-key-result-retry': OkrKeyResultRetryEvent;
    'okr-key-result-toggle': OkrKeyResultToggleEvent;
  }
}
