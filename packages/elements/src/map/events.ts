/** The reader asks for more of an objective. Cancelling keeps the details closed. */
export class OkrMapSelectEvent extends Event {
  /** Of the objective; empty where the data have none. */
  readonly id: string;

  constructor(id: string) {
    super('okr-map-select', { bubbles: true, composed: true, cancelable: true });
    this.id = id;
  }
}

/** The reader asks to fetch again what failed. */
export class OkrMapRetryEvent extends Event {
  constructor() {
    super('okr-map-retry', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-map-select': OkrMapSelectEvent;
    'okr-map-retry': OkrMapRetryEvent;
  }
}
