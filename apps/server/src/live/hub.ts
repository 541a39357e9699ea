import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { eventText, positionText } from './event-stream.ts';
import type { EventStream } from './event-stream.ts';
import { eventExists, listEventsAfter, newestEventId } from './store.ts';
import type { StoredEvent } from './store.ts';

export interface Hub {
  /** Sends what a stream has missed, then everything that follows. */
  join(tenantId: string, stream: EventStream, lastEventId: string | undefined): Promise<void>;
  leave(tenantId: string, stream: EventStream): void;
  /** There are new events of this tenant. */
  wake(tenantId: string): void;
  /** There may be new events of every tenant. */
  wakeAll(): void;
}

interface Channel {
  streams: Set<EventStream>;
  /** Id of the newest event its streams have been told about. */
  position: number;
  /** Work on a channel happens one piece after the other, so that no stream misses or repeats. */
  queue: Promise<void>;
  isWoken: boolean;
  /** Streams about to join. */
  joining: number;
}

// More than this, and fetching everything again is cheaper.
const mostReplayed = 500;
// Until the database is asked again after it has failed.
const retryMs = 1000;

/** Reads the outbox once for all streams of a tenant on this server. */
export function createHub(db: Db): Hub {
  const channels = new Map<string, Channel>();
  return { join, leave, wake, wakeAll };

  async function join(
    tenantId: string,
    stream: EventStream,
    lastEventId: string | undefined,
  ): Promise<void> {
    const channel = channelOf(tenantId);
    channel.joining += 1;
    const joining = channel.queue.then(async () => {
      const { text, position } = await catchUp(tenantId, lastEventId);
      if (!stream.isOpen()) return;
      stream.position = position;
      stream.send(text);
      if (channel.streams.size === 0) channel.position = position;
      channel.streams.add(stream);
    });
    channel.queue = joining.catch(() => undefined);
    try {
      await joining;
    } finally {
      channel.joining -= 1;
      forgetIfEmpty(tenantId, channel);
    }
  }

  function catchUp(
    tenantId: string,
    lastEventId: string | undefined,
  ): Promise<{ text: string; position: number }> {
    return readInTenant(db, tenantId, async (transaction) => {
      const newest = await newestEventId(transaction, tenantId);
      if (lastEventId === undefined) return { text: positionText(newest), position: newest };
      const afterId = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : NaN;
      const isKnown =
        afterId === newest ||
        (afterId < newest && (await eventExists(transaction, tenantId, afterId)));
      const missed = isKnown
        ? await listEventsAfter(transaction, tenantId, { afterId, limit: mostReplayed + 1 })
        : undefined;
      if (!missed || missed.length > mostReplayed) {
        return { text: eventText(newest, { type: 'reset' }), position: newest };
      }
      return { text: textOf(missed), position: missed.at(-1)?.id ?? afterId };
    });
  }

  function leave(tenantId: string, stream: EventStream): void {
    const channel = channels.get(tenantId);
    if (!channel) return;
    channel.streams.delete(stream);
    forgetIfEmpty(tenantId, channel);
  }

  function wake(tenantId: string): void {
    const channel = channels.get(tenantId);
    // Woken before it got up: that reading will find the new ones, too.
    if (!channel || channel.isWoken) return;
    channel.isWoken = true;
    channel.queue = channel.queue
      .then(() => tell(tenantId, channel))
      .catch(() => void setTimeout(() => wake(tenantId), retryMs).unref());
  }

  function wakeAll(): void {
    for (const tenantId of channels.keys()) wake(tenantId);
  }

  async function tell(tenantId: string, channel: Channel): Promise<void> {
    channel.isWoken = false;
    if (channel.streams.size === 0) return;
    for (let hasMore = true; hasMore;) {
      const question = { afterId: channel.position, limit: mostReplayed };
      const events = await readInTenant(db, tenantId, (transaction) =>
        listEventsAfter(transaction, tenantId, question),
      );
      for (const stored of events) fanOut(channel, stored);
      hasMore = events.length === mostReplayed;
    }
  }

  function channelOf(tenantId: string): Channel {
    const known = channels.get(tenantId);
    if (known) return known;
    const channel: Channel = {
      streams: new Set(),
      position: 0,
      queue: Promise.resolve(),
      isWoken: false,
      joining: 0,
    };
    channels.set(tenantId, channel);
    return channel;
  }

  function forgetIfEmpty(tenantId: string, channel: Channel): void {
    const isEmpty = channel.streams.size === 0 && channel.joining === 0;
    if (isEmpty && channels.get(tenantId) === channel) channels.delete(tenantId);
  }
}

function fanOut(channel: Channel, { id, event }: StoredEvent): void {
  const text = eventText(id, event);
  for (const stream of channel.streams) {
    // A stream that has joined meanwhile may have been told already.
    if (stream.position >= id) continue;
    stream.position = id;
    stream.send(text);
  }
  channel.position = id;
}

function textOf(events: readonly StoredEvent[]): string {
  return events.map(({ id, event }) => eventText(id, event)).join('') || ': up to date\n\n';
}
