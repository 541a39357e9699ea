/** The reader asks to fetch again what failed. */
export class OkrCycleRetryEvent extends Event {
  constructor() {
    super('okr-cycle-retry', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-cycle-retry': OkrCycleRetryEvent;
  }
}
