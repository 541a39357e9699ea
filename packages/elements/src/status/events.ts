/** The reader asks to fetch again what failed. */
export class OkrStatusRetryEvent extends Event {
  constructor() {
    super('okr-status-retry', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-status-retry': OkrStatusRetryEvent;
  }
}
