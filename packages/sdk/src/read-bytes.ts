export interface ReadBytesOptions {
  signal?: AbortSignal;
  /** Milliseconds without a byte after which reading ends. */
  silenceMs: number;
  silentError: () => Error;
  /** For a connection that broke. */
  interruptedError: (cause: unknown) => Error;
}

/** The chunks of a body as they come. Leaving the loop closes the connection. */
export async function* readBytes(
  body: ReadableStream<Uint8Array>,
  { signal, silenceMs, silentError, interruptedError }: ReadBytesOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body.getReader();
  // Cancelling ends a pending read, whatever made the stream.
  const cancel = () => {
    void reader.cancel().catch(() => undefined);
  };
  let isSilent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal?.addEventListener('abort', cancel);
  try {
    signal?.throwIfAborted();
    for (;;) {
      timer = setTimeout(() => {
        isSilent = true;
        cancel();
      }, silenceMs);
      const { done, value } = await reader.read().catch((cause: unknown) => {
        signal?.throwIfAborted();
        throw interruptedError(cause);
      });
      clearTimeout(timer);
      signal?.throwIfAborted();
      if (isSilent) throw silentError();
      if (done) return;
      yield value;
    }
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    cancel();
  }
}
