/** The reader asks to fetch again what failed. */
export class OkrGaugeRetryEvent extends Event {
  constructor() {
    super('okr-gauge-retry', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-gauge-retry': OkrGaugeRetryEvent;
  }
}
