import ky, { isHTTPError, isNetworkError, isTimeoutError } from 'ky';
import type { KyInstance, RetryOptions } from 'ky';
import { AnswerCache } from './answer-cache.ts';
import { authorizerOf } from './authorize.ts';
import { apiUrlOf } from './base-url.ts';
import type { ClientOptions } from './client-options.ts';
import { answerError } from './errors/answer-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import { isUnauthorizedError } from './errors/unauthorized-error.ts';
import { UnexpectedAnswerError } from './errors/unexpected-answer-error.ts';
import { UnreachableError } from './errors/unreachable-error.ts';
import { readEventStream } from './event-stream.ts';
import type { ServerSentEvent } from './event-stream.ts';
import { messages } from './messages.ts';
import type { Messages } from './messages.ts';
import { readBytes } from './read-bytes.ts';
import { refuseNonFinite } from './refuse-non-finite.ts';
import { retryAfterMs } from './retry-after.ts';

export type Query = Readonly<Record<string, string | number | null | undefined>>;

export interface Call {
  /** Default `GET`. */
  method?: 'GET' | 'POST' | 'PATCH';
  query?: Query;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: object;
  signal?: AbortSignal;
  /** A property that every right answer has; without it something else has answered. */
  proof: string;
}

export interface StreamCall {
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
  /** Milliseconds without a single byte after which the stream counts as held back. */
  silenceMs: number;
  onHeartbeat?: (lastEventId: string) => void;
}

export interface Answer<Body> {
  body: Body;
  /** Empty when the answer has none. */
  etag: string;
}

/** The API, reduced to paths and bodies. Rejects with one of `errors/`, or the signal's reason. */
export interface Http {
  json<Body extends object>(path: string, call: Call): Promise<Answer<Body>>;
  /** The events of a stream; it connects when iterated. */
  events(path: string, call: StreamCall): AsyncGenerator<ServerSentEvent, void, undefined>;
}

/** What an error says about the call it ended. */
interface Attempt {
  attempted: string;
  signal: AbortSignal | undefined;
  text: Messages;
}

/** @throws ConfigurationError for a `baseUrl` or a fixed `auth` that cannot work. */
export function createHttp(options: ClientOptions): Http {
  const text = messages[options.language ?? 'de'];
  const apiUrl = apiUrlOf(options.baseUrl, text.baseUrl);
  const authorizer = authorizerOf(options, apiUrl, text);
  const cache = new AnswerCache();
  const send = kyOf(options);
  const { retries = 2, totalTimeoutMs = 30_000 } = options;

  return {
    async json<Body extends object>(path: string, call: Call): Promise<Answer<Body>> {
      const { method = 'GET', body, signal, proof } = call;
      const url = apiUrl + path + searchOf(call.query);
      const attempt = { attempted: `${method} ${url}`, signal, text };
      refuseNonFinite(body, attempt.attempted, text);
      return authorized(attempt, async (authorization, endsAt) => {
        const known = method === 'GET' ? cache.get(url, authorization) : undefined;
        const answer = send(url, {
          method,
          headers: {
            ...call.headers,
            authorization,
            ...(known && { 'if-none-match': known.etag }),
          },
          json: body,
          signal,
          retry: retryOf(retries, endsAt),
          totalTimeout: kyTimeout(endsAt - performance.now()),
        });
        const response = await answer.catch(rethrow(attempt, text.unreachable));
        const isKnown = response.status === 304 && known !== undefined;
        if (!isKnown && !isJson(response)) throw unexpected(text.foreign, response, attempt);
        const received = isKnown
          ? known.text
          : await answer.text().catch(rethrow(attempt, text.interrupted));
        const parsed = parse<Body>(received, proof);
        if (parsed === null) throw unexpected(text.malformed, response, attempt);
        const etag = response.headers.get('etag') ?? known?.etag ?? '';
        if (method === 'GET' && etag) cache.set(url, authorization, { etag, text: received });
        return { body: parsed, etag };
      });
    },

    async *events(path: string, { headers, signal, silenceMs, onHeartbeat }: StreamCall) {
      const url = apiUrl + path;
      const attempt = { attempted: `GET ${url}`, signal, text };
      const response = await authorized(attempt, (authorization) => {
        const accept = 'text/event-stream';
        const answer = send(url, { headers: { ...headers, accept, authorization }, signal });
        return answer.catch(rethrow(attempt, text.unreachable));
      });
      if (!response.body || !/^text\/event-stream\b/i.test(contentTypeOf(response) ?? '')) {
        void response.body?.cancel();
        throw unexpected(text.foreign, response, attempt);
      }
      const bytes = readBytes(response.body, {
        signal,
        silenceMs,
        silentError: () => new TimeoutError(`${text.timeout} (${attempt.attempted})`),
        interruptedError: (cause) => errorOf(cause, attempt, text.interrupted),
      });
      yield* readEventStream(bytes, {
        onHeartbeat,
        tooLongError: () => unexpected(text.malformed, response, attempt),
      });
    },
  };

  /** Does the work with a credential, and once more with a new one when the first is refused. */
  async function authorized<Result>(
    attempt: Attempt,
    work: (authorization: string, endsAt: number) => Promise<Result>,
  ): Promise<Result> {
    const { signal } = attempt;
    signal?.throwIfAborted();
    const endsAt = performance.now() + totalTimeoutMs;
    const header = (isRefused: boolean) =>
      authorizer.header(
        { isRefused },
        {
          signal,
          timeoutMs: endsAt - performance.now(),
          timeoutError: () => new TimeoutError(`${text.timeout} (auth)`),
        },
      );
    try {
      return await work(await header(false), endsAt);
    } catch (error) {
      if (!authorizer.canRenew || !isUnauthorizedError(error)) throw error;
      return work(await header(true), endsAt);
    }
  }
}

function kyOf({ language = 'de', timeoutMs = 10_000, fetch }: ClientOptions): KyInstance {
  return ky.create({
    // Called as a function of its own: `window.fetch` refuses to be a method of something else.
    fetch: fetch && ((input, init) => fetch(input, init)),
    headers: { accept: 'application/json', 'accept-language': language },
    // A redirect is an answer here: followed, it would take the credential along.
    redirect: 'manual',
    throwHttpErrors: (status) => status !== 304,
    timeout: kyTimeout(timeoutMs),
    retry: 0,
  });
}

/** ky knows no `Infinity`, and timers no more than 31 bits. */
function kyTimeout(ms: number): number | false {
  return ms >= 2 ** 31 ? false : Math.max(0, ms);
}

function retryOf(limit: number, endsAt: number): RetryOptions {
  return {
    limit,
    // Every POST of this API carries an Idempotency-Key. A change does not: tried again after a lost
    // answer it would meet its own result and report a conflict that is none.
    methods: ['get', 'post'],
    statusCodes: [408, 429, 502, 503, 504],
    retryOnTimeout: true,
    jitter: true,
    shouldRetry({ error }) {
      if (!isHTTPError(error)) return undefined;
      const wait = retryAfterMs(error.response.headers) ?? 0;
      return performance.now() + wait < endsAt ? undefined : false;
    },
  };
}

function searchOf(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.append(name, String(value));
  }
  return search.size > 0 ? `?${search.toString()}` : '';
}

function contentTypeOf(response: Response): string | null {
  return response.headers.get('content-type');
}

function isJson(response: Response): boolean {
  return /^application\/(.+\+)?json\b/i.test(contentTypeOf(response) ?? '');
}

function parse<Body extends object>(text: string, proof: string): Body | null {
  try {
    const body: unknown = JSON.parse(text);
    return Object.hasOwn(Object(body) as object, proof) ? (body as Body) : null;
  } catch {
    return null;
  }
}

function unexpected(message: string, response: Response, { attempted }: Attempt): Error {
  return new UnexpectedAnswerError(`${message} (${attempted})`, {
    status: response.status,
    contentType: contentTypeOf(response),
  });
}

function rethrow(attempt: Attempt, networkMessage: string): (error: unknown) => never {
  return (error) => {
    throw errorOf(error, attempt, networkMessage);
  };
}

/** ky's own errors hold the request, and with it the credential: none of them leaves this file. */
function errorOf(error: unknown, attempt: Attempt, networkMessage: string): Error {
  const { attempted, signal, text } = attempt;
  if (signal?.aborted) return signal.reason as Error;
  if (isHTTPError(error)) {
    const { response, data: body } = error;
    return answerError({ response, body, attempted, messages: text });
  }
  if (isTimeoutError(error)) return new TimeoutError(`${text.timeout} (${attempted})`);
  // A TypeError is how fetch reports a network failure, in words that differ by runtime.
  if (isNetworkError(error) || error instanceof TypeError) {
    const cause = isNetworkError(error) ? error.cause : error;
    return new UnreachableError(`${networkMessage} (${attempted})`, { cause });
  }
  return error as Error;
}
