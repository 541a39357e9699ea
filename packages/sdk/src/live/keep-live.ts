import { focusManager, onlineManager } from '@tanstack/query-core';
import type { QueryClient } from '@tanstack/query-core';
import type { Connected } from '../connection.ts';
import { followEvents } from '../cache/follow-events.ts';
import type { LiveState } from '../cache/follow-events.ts';
import { isTouched } from '../cache/is-touched.ts';
import type { PageWatch } from '../cache/page-watch.ts';
import { queryKeys } from '../queries/query-keys.ts';

/** How to hear of the connection, and how to end it. */
export interface KeepLiveOptions {
  /**
   * Called with each new state; the error tells why it is not `live`.
   *
   * @example (state) => badge.toggleAttribute('hidden', state === 'live')
   */
  onState?: (state: LiveState, error?: unknown) => void;
  /** Ends it, as the returned function does. */
  signal?: AbortSignal;
}

/** Query-core watches the page already, and may be told otherwise. */
const page: PageWatch = {
  isVisible: () => focusManager.isFocused(),
  onVisibility: (listener) => focusManager.subscribe(listener),
  onOnline: (listener) =>
    onlineManager.subscribe((isOnline) => {
      if (isOnline) listener();
    }),
};

/**
 * Keeps a query client up to date: what a change touches is fetched again, the rest is left alone. A
 * lost connection is taken up again where it broke off, after a growing, random time; where the gap
 * is too wide, or the very first connection stands, everything is fetched again. Where a proxy holds
 * the events back it asks every half minute instead, and returns to events when they come through. A
 * page hidden for ten seconds gives its connection up, and catches up when it is seen again.
 *
 * @returns ends it; nothing is touched afterwards.
 *
 * @example
 * const stop = keepLive(queryClient, okr, { onState: console.log });
 */
export function keepLive(
  queryClient: QueryClient,
  okr: Connected,
  options: KeepLiveOptions = {},
): () => void {
  return followEvents(okr, {
    ...options,
    page,
    onEvents(events) {
      void queryClient.invalidateQueries({
        queryKey: queryKeys.all,
        predicate: (query) => events.some((event) => isTouched(query, event)),
      });
    },
  });
}
