import type { LiveEvent } from '@zielbaum/model';
import type { ServerResponse } from 'node:http';

/** One open page: writes server-sent events to it. */
export interface EventStream {
  /** Id of the newest event it has been told about. */
  position: number;
  /** Whether anybody is still there. */
  isOpen(): boolean;
  send(text: string): void;
  end(): void;
}

// A reader this far behind has gone away or is too slow; it comes back with its Last-Event-ID.
const mostBufferedBytes = 1024 * 1024;

/** `begin` writes the head of the response; it is called before the first event. */
export function createEventStream(response: ServerResponse, begin: () => void): EventStream {
  return {
    position: 0,
    isOpen: () => !response.destroyed && !response.writableEnded,
    send(text) {
      if (!response.headersSent) begin();
      if (response.writableLength > mostBufferedBytes) response.destroy();
      else response.write(text);
    },
    end: () => response.end(),
  };
}

/** An event as it stands in the stream. */
export function eventText(id: number, event: LiveEvent): string {
  return `id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** Tells a reader its Last-Event-ID and nothing else. */
export function positionText(id: number): string {
  return `id: ${id}\n\n`;
}

/** Shows proxies and readers that the stream is alive. */
export const heartbeat = ': alive\n\n';
