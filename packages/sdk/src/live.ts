import type { LiveEvent } from '@zielbaum/model';
import type { Http } from './http.ts';
import type { RequestOptions } from './request-options.ts';

/** Where to continue a stream, and how to hear that it is alive. */
export interface LiveOptions extends RequestOptions {
  /** The last id you received: what happened since then comes first, or a `reset`. */
  lastEventId?: string;
  /**
   * Called for each sign of life that is no event, with the id to continue from: once the connection
   * stands, and then every 15 seconds.
   */
  onHeartbeat?: (eventId: string) => void;
}

/** A live event with the id to continue from. */
export type ReceivedEvent = LiveEvent & {
  /** For `lastEventId`; empty when the server gave none. */
  eventId: string;
};

/** What changes, as it changes: `okr.live`. */
export interface Live {
  /**
   * Tells what changes, as it changes: one connection, opened when you iterate, closed when you
   * leave the loop or abort. The loop ends when the server closes the stream; it does not reconnect
   * by itself (`keepLive` of `@zielbaum/sdk/live` does).
   *
   * @throws TimeoutError when nothing comes for 30 seconds: a proxy holds the stream back.
   * @throws UnreachableError when the connection breaks.
   *
   * @example
   * for await (const event of okr.live.events({ signal })) {
   *   if (event.type === 'changed') console.log(event.resource, event.id);
   * }
   */
  events(options?: LiveOptions): AsyncIterable<ReceivedEvent>;
}

// Two heartbeats of the server, which sends one every 15 seconds.
const silenceMs = 30_000;

export function liveOf(http: Http): Live {
  return {
    async *events({ signal, lastEventId, onHeartbeat } = {}) {
      const headers = lastEventId ? { 'last-event-id': lastEventId } : undefined;
      const call = { headers, signal, silenceMs, onHeartbeat };
      for await (const { type, data, lastEventId: eventId } of http.events('events', call)) {
        // Whatever else a later server tells is not for this client.
        if (type === 'changed' || type === 'reset') yield { ...liveEventOf(data), eventId };
      }
    },
  };
}

/** An event that cannot be read says only that something has changed. */
function liveEventOf(data: string): LiveEvent {
  try {
    const event = JSON.parse(data) as LiveEvent | null;
    return event?.type === 'changed' ? event : { type: 'reset' };
  } catch {
    return { type: 'reset' };
  }
}
