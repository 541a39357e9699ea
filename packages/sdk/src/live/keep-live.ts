import { focusManager, onlineManager } from '@tanstack/query-core';
import type { QueryClient } from '@tanstack/query-core';
import type { OkrClient } from '../client.ts';
import { followEvents } from '../cache/follow-events.ts';
import type { LiveState } from '../cache/follow-events.ts';
import { isTouched } from '../cache/is-touched.ts';
import type { PageWatch } from '../cache/page-watch.ts';
import { queryKeys } from '../queries/query-keys.ts';

export interface KeepLiveOptions {
  /**
   * Called with each new state; the error tells why it is not `live`.
   *
   * @example (state) => badge.toggleAttribute('hidden', state === 'live')
   */
  onState?: (state: LiveState, error?: unknown) => void;
  /** Ends it, as the returned function does. */
  signal?: AbortSignal;
  /**
   * Milliseconds without a live connection until everything shown is asked for, and between two such
   * rounds; each up to a quarter shorter or longer. What has not changed costs a 304. Default: `30_000`.
   */
  pollMs?: number;
  /**
   * Milliseconds a page may be hidden before its connection is given up; browsers allow only six to a
   * server over HTTP/1.1, for all tabs together. It catches up when it is seen again. Default: `10_000`.
   */
  hiddenMs?: number;
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
 * the events back it asks now and then instead, and returns to events when they come through.
 *
 * @returns ends it; nothing is touched afterwards.
 *
 * @example
 * const stop = keepLive(queryClient, okr, { onState: console.log });
 */
export function keepLive(
  queryClient: QueryClient,
  okr: Pick<OkrClient, 'live'>,
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
