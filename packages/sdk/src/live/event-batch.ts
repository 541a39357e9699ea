import type { QueryClient } from '@tanstack/query-core';
import type { LiveEvent } from '@zielbaum/model';
import { queryKeys } from '../queries/query-keys.ts';
import { isTouched } from './is-touched.ts';

// An import tells hundreds of changes within moments, to many pages at once: each page waits a little,
// and each a little differently.
const leastWaitMs = 50;
const mostWaitMs = 300;

/** Collects events for a moment, then has everything fetched again that one of them touches. */
export class EventBatch {
  readonly #client: QueryClient;
  #events: LiveEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: QueryClient) {
    this.#client = client;
  }

  add(event: LiveEvent): void {
    this.#events.push(event);
    this.#timer ??= setTimeout(
      () => {
        this.#flush();
      },
      leastWaitMs + Math.random() * (mostWaitMs - leastWaitMs),
    );
  }

  /** Forgets what has been collected. */
  drop(): void {
    clearTimeout(this.#timer);
  }

  #flush(): void {
    const events = this.#events;
    this.#events = [];
    this.#timer = undefined;
    void this.#client.invalidateQueries({
      queryKey: queryKeys.all,
      predicate: (query) => events.some((event) => isTouched(query, event)),
    });
  }
}
