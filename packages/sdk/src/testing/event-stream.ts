export interface TestEventStream {
  response: Response;
  write(text: string): void;
  event(type: string, data: object, id?: string): void;
  close(): void;
  break(error: Error): void;
  /** The reader has closed the connection. */
  isCancelled(): boolean;
}

/** An event stream that a test writes into. */
export function eventStream(): TestEventStream {
  let isCancelled = false;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  const write = (text: string) => {
    controller?.enqueue(new TextEncoder().encode(text));
  };
  return {
    response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    write,
    event: (type, data, id) => {
      const idLine = id === undefined ? '' : `id: ${id}\n`;
      write(`${idLine}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    close: () => controller?.close(),
    break: (error) => controller?.error(error),
    isCancelled: () => isCancelled,
  };
}
