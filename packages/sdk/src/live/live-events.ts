import type { LiveEvent } from '@zielbaum/model';
import { connection } from '../connection.ts';
import type { Connected } from '../connection.ts';
import { errorOf, timeoutError, unexpected } from '../http.ts';
import type { RequestOptions } from '../request-options.ts';
import { readEventStream } from './event-stream.ts';
import { readBytes } from './read-bytes.ts';

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

/**
 * Tells what changes, as it changes: one connection, opened when you iterate, closed when you leave
 * the loop or abort. The loop ends when the server closes the stream; it does not reconnect by itself
 * (`keepLive` and `followEvents` do).
 *
 * @throws TimeoutError when nothing comes for 30 seconds: a proxy holds the stream back.
 * @throws UnreachableError when the connection breaks.
 *
 * @example
 * for await (const event of liveEvents(okr, { signal })) {
 *   if (event.type === 'changed') console.log(event.resource, event.id);
 * }
 */
export async function* liveEvents(
  okr: Connected,
  { signal, lastEventId, onHeartbeat }: LiveOptions = {},
): AsyncGenerator<ReceivedEvent, void, undefined> {
  const headers = { accept: 'text/event-stream', 'last-event-id': lastEventId || undefined };
  const { response, attempt } = await okr[connection].open('events', { headers, signal });
  if (!response.body || !isEventStream(response)) throw unexpected('foreign', response, attempt);
  const bytes = readBytes(response.body, {
    signal,
    silentError: () => timeoutError(attempt),
    interruptedError: (cause) => errorOf(cause, attempt, 'interrupted'),
  });
  const events = readEventStream(bytes, {
    onHeartbeat,
    tooLongError: () => unexpected('malformed', response, attempt),
  });
  for await (const { type, data, lastEventId: eventId } of events) {
    // Whatever else a later server tells is not for this client.
    if (type === 'changed' || type === 'reset') yield { ...liveEventOf(data), eventId };
  }
}

function isEventStream({ headers }: Response): boolean {
  return /^text\/event-stream\b/i.test(headers.get('content-type') ?? '');
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
