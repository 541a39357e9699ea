/** The reader asks to fetch again what failed. */
export class OkrObjectiveRetryEvent extends Event {
  constructor() {
    super('okr-objective-retry', { bubbles: true, composed: true });
  }
}

/** The reader has opened or closed the details. */
export class OkrObjectiveToggleEvent extends Event {
  readonly open: boolean;

  constructor(open: boolean) {
    super('okr-objective-toggle', { bubbles: true, composed: true });
    this.open = open;
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-objective-retry': OkrObjectiveRetryEvent;
    'okr-objective-toggle': OkrObjectiveToggleEvent;
  }
}
