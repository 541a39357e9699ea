import type { CheckInEntry } from '../internal/data-source.ts';

/**
 * The reader asks to check a value in. Whoever handles it calls `respondWith`, so that the form can
 * tell how it went; cancelling stops it. Otherwise the provider sends it.
 */
export class OkrCheckInRequestEvent extends Event {
  readonly keyResultId: string;
  readonly entry: CheckInEntry;
  /** Of whoever handles it. */
  response: Promise<unknown> | undefined;

  constructor({ keyResultId, entry }: { keyResultId: string; entry: CheckInEntry }) {
    super('okr-check-in-request', { bubbles: true, composed: true, cancelable: true });
    this.keyResultId = keyResultId;
    this.entry = entry;
  }

  /** A rejection is shown by its `message`; the entry stays in the form. */
  respondWith(response: Promise<unknown>): void {
    this.response = response;
  }
}

/** A value has been checked in. */
export class OkrCheckInSavedEvent extends Event {
  readonly keyResultId: string;
  readonly entry: CheckInEntry;

  constructor({ keyResultId, entry }: { keyResultId: string; entry: CheckInEntry }) {
    super('okr-check-in-saved', { bubbles: true, composed: true });
    this.keyResultId = keyResultId;
    this.entry = entry;
  }
}

/** The reader asks to fetch again what failed. */
export class OkrCheckInRetryEvent extends Event {
  constructor() {
    super('okr-check-in-retry', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-check-in-request': OkrCheckInRequestEvent;
    'okr-check-in-saved': OkrCheckInSavedEvent;
    'okr-check-in-retry': OkrCheckInRetryEvent;
  }
}
