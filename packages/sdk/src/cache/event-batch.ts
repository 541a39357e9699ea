import type { LiveEvent } from '@zielbaum/model';

// An import tells hundreds of changes within moments, to many pages at once: each page waits a little,
// and each a little differently.
const leastWaitMs = 50;
const mostWaitMs = 300;

export interface EventBatch {
  add(event: LiveEvent): void;
  /** Forgets what has been collected. */
  drop(): void;
}

/** Collects events for a moment, then hands them on together. */
export function eventBatchFor(onEvents: (events: readonly LiveEvent[]) => void): EventBatch {
  let events: LiveEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function handOn(): void {
    const collected = events;
    drop();
    onEvents(collected);
  }

  function drop(): void {
    clearTimeout(timer);
    timer = undefined;
    events = [];
  }

  return {
    add(event) {
      events.push(event);
      timer ??= setTimeout(handOn, leastWaitMs + Math.random() * (mostWaitMs - leastWaitMs));
    },
    drop,
  };
}
