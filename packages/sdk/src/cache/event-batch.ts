import type { LiveEvent } from '@zielbaum/model';

// An import tells hundreds of changes within moments, to many pages at once: each page waits a little,
// and each a little differently.
const leastWaitMs = 50;
const mostWaitMs = 300;

/** Collects events for a moment, then hands them on together. */
export class EventBatch {
  readonly #onEvents: (events: readonly LiveEvent[]) => void;
  #events: LiveEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onEvents: (events: readonly LiveEvent[]) => void) {
    this.#onEvents = onEvents;
  }

  add(event: LiveEvent): void {
    this.#events.push(event);
    this.#timer ??= setTimeout(
      () => {
        const events = this.#events;
        this.drop();
        this.#onEvents(events);
      },
      leastWaitMs + Math.random() * (mostWaitMs - leastWaitMs),
    );
  }

  /** Forgets what has been collected. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#events = [];
  }
}
