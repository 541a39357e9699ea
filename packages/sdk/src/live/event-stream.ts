/** An event as the HTML standard's event stream carries it. */
export interface ServerSentEvent {
  /** Default `message`. */
  type: string;
  data: string;
  /** The newest id seen so far; empty before the first. */
  lastEventId: string;
}

export interface EventStreamOptions {
  /** Something other than an event has come, a comment or an id alone: the stream is alive. */
  onHeartbeat?: (lastEventId: string) => void;
  /** Made when a line outgrows every event of this API. */
  tooLongError: () => Error;
}

const maxLineCharacters = 1_000_000;

/**
 * Reads events out of a byte stream (HTML standard, 9.2.6). What is unfinished at its end is dropped.
 */
export async function* readEventStream(
  chunks: AsyncIterable<Uint8Array>,
  { onHeartbeat, tooLongError }: EventStreamOptions,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  let type = '';
  let data: string[] = [];
  let lastEventId = '';
  let hasId = false;
  for await (const line of linesOf(chunks, tooLongError)) {
    if (line === '') {
      if (data.length > 0) yield { type: type || 'message', data: data.join('\n'), lastEventId };
      else if (hasId) onHeartbeat?.(lastEventId);
      type = '';
      data = [];
      hasId = false;
      continue;
    }
    const [, field, value] = /^([^:]*)(?::[ ]?(.*))?$/s.exec(line) ?? [];
    if (field === '') onHeartbeat?.(lastEventId);
    else if (field === 'event') type = value ?? '';
    else if (field === 'data') data.push(value ?? '');
    else if (field === 'id' && !value?.includes('\0')) {
      lastEventId = value ?? '';
      hasId = true;
    }
  }
}

async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  tooLongError: () => Error,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  let endedInReturn = false;
  for await (const chunk of chunks) {
    let text = decoder.decode(chunk, { stream: true });
    if (text === '') continue;
    // A line feed at the start belongs to the carriage return that ended the chunk before.
    if (endedInReturn && text.startsWith('\n')) text = text.slice(1);
    endedInReturn = text.endsWith('\r');
    const lines = (rest + text).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > maxLineCharacters) throw tooLongError();
  }
}
