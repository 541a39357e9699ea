/** The reader asks to fetch again what failed. */
export class OkrTrendRetryEvent extends Event {
  constructor() {
    super('okr-trend-retry', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-trend-retry': OkrTrendRetryEvent;
  }
}
