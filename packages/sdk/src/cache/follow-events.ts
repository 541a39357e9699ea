import type { LiveEvent } from '@zielbaum/model';
import type { Connected } from '../connection.ts';
import { isConfigurationError } from '../errors/configuration-error.ts';
import { isForbiddenError } from '../errors/forbidden-error.ts';
import { isRateLimitedError } from '../errors/rate-limited-error.ts';
import { isTimeoutError } from '../errors/timeout-error.ts';
import { isUnauthorizedError } from '../errors/unauthorized-error.ts';
import { isUnavailableError } from '../errors/unavailable-error.ts';
import { liveEvents } from '../live/live-events.ts';
import { backoffMs } from './backoff.ts';
import { eventBatchFor } from './event-batch.ts';
import { pageWatch } from './page-watch.ts';
import type { PageWatch } from './page-watch.ts';
import { pollerOf } from './poller.ts';
import { watchPresence } from './presence.ts';

/**
 * `connecting`: for the first time or again. `live`: changes arrive as they happen. `polling`: they do
 * not, everything shown is asked for now and then. `paused`: nobody sees the page. `ended`: stopped,
 * or the credential may not listen.
 */
export type LiveState = 'connecting' | 'live' | 'polling' | 'paused' | 'ended';

/** What to do with what is told, and how to end it. */
export interface FollowOptions {
  /**
   * Called with what has changed, some moments of events together. `reset` stands for anything.
   *
   * @example (events) => cache.refetch((held) => events.some((event) => isTouched(held, event)))
   */
  onEvents: (events: readonly LiveEvent[]) => void;
  /** Called with each new state; the error tells why it is not `live`. */
  onState?: (state: LiveState, error?: unknown) => void;
  /** Ends it, as the returned function does. */
  signal?: AbortSignal;
  /** Whether anybody sees the page, and when the network is back. Default: as the page tells. */
  page?: PageWatch;
}

// What has not changed costs a 304.
const pollMs = 30_000;
// Browsers allow only six connections to a server over HTTP/1.1, for all tabs together.
const hiddenMs = 10_000;

/**
 * Follows what changes, for any cache. A lost connection is taken up again where it broke off, after a
 * growing, random time; where the gap is too wide, or the very first connection stands, it tells a
 * `reset`. Where a proxy holds the events back it tells one every half minute instead, and returns to
 * events when they come through. A page hidden for ten seconds gives its connection up, and catches up
 * when it is seen again.
 *
 * @returns ends it; nothing is told afterwards but the state `ended`.
 *
 * @example
 * const stop = followEvents(okr, { onEvents: (events) => console.log(events) });
 */
export function followEvents(
  okr: Connected,
  { onEvents, onState, signal, page = pageWatch }: FollowOptions,
): () => void {
  const stop = new AbortController();
  const ended = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const batch = eventBatchFor(onEvents);
  const poller = pollerOf(pollMs, () => {
    isPolling = true;
    tell('polling', lastError);
    tellReset();
  });
  const presence = watchPresence({
    page,
    graceMs: hiddenMs,
    onChange() {
      if (presence.isAway()) connecting.abort();
      endWait();
    },
  });
  const stopWatchingNetwork = page.onOnline(() => {
    endWait();
  });
  let state: LiveState | undefined;
  let isPolling = false;
  let lastEventId: string | undefined;
  let lastError: unknown;
  let failures = 0;
  let connecting = new AbortController();
  let endWait = () => {};
  ended.addEventListener('abort', () => {
    endWait();
  });
  void run();
  return () => {
    stop.abort();
  };

  async function run(): Promise<void> {
    try {
      while (!ended.aborted) {
        if (presence.isAway()) await rest();
        else await listen();
      }
    } finally {
      poller.stop();
      presence.stop();
      batch.drop();
      stopWatchingNetwork();
      tell('ended', lastError);
    }
  }

  async function rest(): Promise<void> {
    stopPolling();
    lastError = undefined;
    tell('paused');
    await wait(Infinity);
  }

  async function listen(): Promise<void> {
    if (!isPolling) tell('connecting', lastError);
    lastError = await connection();
    // Given up on purpose, which is no failure.
    if (ended.aborted || connecting.signal.aborted) return;
    if (isFinal(lastError)) {
      stop.abort();
      return;
    }
    failures += 1;
    poller.start(isTimeoutError(lastError));
    await wait(Math.max(backoffMs(failures), askedWaitMs(lastError)));
  }

  /** Resolves when the connection is over, with the reason; `undefined` when the server closed it. */
  async function connection(): Promise<unknown> {
    connecting = new AbortController();
    let isAlive = false;
    const alive = (eventId: string) => {
      const isFirst = lastEventId === undefined;
      lastEventId = eventId || lastEventId;
      if (isAlive) return;
      isAlive = true;
      failures = 0;
      lastError = undefined;
      stopPolling();
      tell('live');
      // Nobody can tell what happened before; from now on everything is heard.
      if (isFirst) tellReset();
    };
    try {
      const events = liveEvents(okr, {
        signal: AbortSignal.any([ended, connecting.signal]),
        lastEventId,
        onHeartbeat: alive,
      });
      for await (const event of events) {
        alive(event.eventId);
        batch.add(event);
      }
      return undefined;
    } catch (error) {
      return error;
    }
  }

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === Infinity ? undefined : setTimeout(resolve, ms);
      endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function tell(next: LiveState, error?: unknown): void {
    if (state === next) return;
    state = next;
    onState?.(next, error);
  }

  function stopPolling(): void {
    isPolling = false;
    poller.stop();
  }

  function tellReset(): void {
    onEvents([{ type: 'reset' }]);
  }
}

/** The credential or the set-up is at fault: asking again gives the same answer. */
function isFinal(error: unknown): boolean {
  return isUnauthorizedError(error) || isForbiddenError(error) || isConfigurationError(error);
}

function askedWaitMs(error: unknown): number {
  return isRateLimitedError(error) || isUnavailableError(error) ? (error.retryAfterMs ?? 0) : 0;
}
