import { within } from '../within.ts';

// Two heartbeats of the server, which sends one every 15 seconds.
const timeoutMs = 30_000;

export interface ReadBytesOptions {
  signal?: AbortSignal;
  /** For a connection without a byte for half a minute. */
  silentError: () => Error;
  /** For a connection that broke. */
  interruptedError: (cause: unknown) => Error;
}

/** The chunks of a body as they come. Leaving the loop closes the connection. */
export async function* readBytes(
  body: ReadableStream<Uint8Array>,
  { signal, silentError, interruptedError }: ReadBytesOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body.getReader();
  const atTimeout = () => {
    throw silentError();
  };
  try {
    for (;;) {
      const read = reader.read().catch((cause: unknown) => {
        throw interruptedError(cause);
      });
      const { done, value } = await within(read, { signal, timeoutMs, atTimeout });
      if (done) return;
      yield value;
    }
  } finally {
    // Ends a pending read as well, whatever made the stream.
    void reader.cancel().catch(() => undefined);
  }
}
