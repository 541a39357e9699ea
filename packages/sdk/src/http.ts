import ky, { isHTTPError, isNetworkError, isTimeoutError } from 'ky';
import type { Options } from 'ky';
import { AnswerCache } from './answer-cache.ts';
import type { CachedAnswer } from './answer-cache.ts';
import { authorizerOf } from './authorize.ts';
import { apiUrlOf } from './base-url.ts';
import type { ClientOptions } from './client-options.ts';
import { answerError } from './errors/answer-error.ts';
import { isNotFoundError } from './errors/not-found-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import { isUnauthorizedError } from './errors/unauthorized-error.ts';
import { UnexpectedAnswerError } from './errors/unexpected-answer-error.ts';
import { UnreachableError } from './errors/unreachable-error.ts';
import { readEventStream } from './event-stream.ts';
import type { ServerSentEvent } from './event-stream.ts';
import type { Say } from './messages.ts';
import { readBytes } from './read-bytes.ts';
import { refuseNonFinite } from './refuse-non-finite.ts';
import { withRetries } from './retry.ts';

/** What is `undefined` or `null` is left out. */
type Given = Readonly<Record<string, string | number | null | undefined>>;

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

interface Call<Body> {
  /** Default `GET`. */
  method?: Method;
  query?: Given;
  headers?: Given;
  /** Sent as JSON. */
  body?: object;
  signal?: AbortSignal;
  /** Tells a right answer from another's; default: it has an id. */
  isRight?: (body: Body) => boolean;
}

interface StreamCall {
  headers?: Given;
  signal?: AbortSignal;
  /** Milliseconds without a single byte after which the stream counts as held back. */
  silenceMs: number;
  onHeartbeat?: (lastEventId: string) => void;
}

export interface Answer<Body> {
  /** `undefined` after a DELETE. */
  body: Body;
  /** Empty when the answer has none. */
  etag: string;
}

/** The API, reduced to paths and bodies. Rejects with one of `errors/`, or the signal's reason. */
export interface Http {
  json<Body>(path: string, call: Call<NoInfer<Body>>): Promise<Answer<Body>>;
  /** The events of a stream; it connects when iterated. */
  events(path: string, call: StreamCall): AsyncGenerator<ServerSentEvent, void, undefined>;
}

/** What an error says about the call it ended. */
interface Attempt {
  attempted: string;
  signal: AbortSignal | undefined;
  say: Say;
}

/** @throws ConfigurationError for a `baseUrl` or a fixed `auth` that cannot work. */
export function createHttp(options: ClientOptions, say: Say): Http {
  const { language = 'de', retries = 2, timeoutMs = 10_000, totalTimeoutMs = 30_000 } = options;
  const apiUrl = apiUrlOf(options.baseUrl, say('baseUrl'));
  const authorizer = authorizerOf(options, apiUrl, say);
  const cache = new AnswerCache();
  const common = commonOf(options, kyTimeout(timeoutMs));

  return {
    async json<Body>(path: string, call: Call<Body>): Promise<Answer<Body>> {
      const { method = 'GET', body, signal, isRight = hasId } = call;
      const url = apiUrl + path + searchOf(call.query);
      const attempt = { attempted: `${method} ${url}`, signal, say };
      refuseNonFinite(body, attempt.attempted, say);
      // A change is not tried again: after a lost answer it would meet its own result, and report a
      // conflict that is none. Every POST of this API carries an Idempotency-Key.
      const limit = method === 'PATCH' ? 0 : retries;
      return authorized(attempt, (authorization, endsAt) =>
        withRetries({ limit, endsAt, signal }, async (failures) => {
          const known = method === 'GET' ? cache.get(url, authorization) : undefined;
          const answer = ky(url, {
            ...common,
            method,
            headers: headersOf(authorization, call.headers, known),
            json: body,
            signal,
            timeout: kyTimeout(Math.min(timeoutMs, endsAt - performance.now())),
          });
          const response = await answer.catch((error: unknown) => {
            const failure = errorOf(error, attempt, say('unreachable'));
            // Gone already: an attempt before may have done it, and its answer been lost.
            if (method === 'DELETE' && failures > 0 && isNotFoundError(failure)) return null;
            throw failure;
          });
          if (!response || (method === 'DELETE' && response.status === 204)) {
            return { body: undefined as Body, etag: '' };
          }
          const isKnown = response.status === 304 && known !== undefined;
          if (!isKnown && !isJson(response)) throw unexpected(say('foreign'), response, attempt);
          const received = isKnown
            ? known.text
            : await answer.text().catch(rethrow(attempt, say('interrupted')));
          const parsed = parse(received, isRight);
          if (parsed === null) throw unexpected(say('malformed'), response, attempt);
          const etag = response.headers.get('etag') ?? known?.etag ?? '';
          if (method === 'GET' && etag) cache.set(url, authorization, { etag, text: received });
          return { body: parsed, etag };
        }),
      );
    },

    async *events(path: string, { signal, silenceMs, onHeartbeat, ...call }: StreamCall) {
      const url = apiUrl + path;
      const attempt = { attempted: `GET ${url}`, signal, say };
      const response = await authorized(attempt, (authorization) => {
        const headers = headersOf(authorization, { ...call.headers, accept: 'text/event-stream' });
        const answer = ky(url, { ...common, headers, signal });
        return answer.catch(rethrow(attempt, say('unreachable')));
      });
      if (!response.body || !/^text\/event-stream\b/i.test(contentTypeOf(response) ?? '')) {
        throw unexpected(say('foreign'), response, attempt);
      }
      const bytes = readBytes(response.body, {
        signal,
        silenceMs,
        silentError: () => new TimeoutError(`${say('timeout')} (${attempt.attempted})`),
        interruptedError: (cause) => errorOf(cause, attempt, say('interrupted')),
      });
      yield* readEventStream(bytes, {
        onHeartbeat,
        tooLongError: () => unexpected(say('malformed'), response, attempt),
      });
    },
  };

  function headersOf(
    authorization: string,
    more: Given = {},
    known?: CachedAnswer,
  ): Record<string, string> {
    const headers = {
      accept: 'application/json',
      'accept-language': language,
      ...more,
      authorization,
      'if-none-match': known?.etag,
    };
    return Object.fromEntries(givenOf(headers));
  }

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
          timeoutError: () => new TimeoutError(`${say('timeout')} (auth)`),
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

/** What all requests of a client have in common. Merging it here costs less than `ky.create`. */
function commonOf({ fetch }: ClientOptions, timeout: number | false): Options {
  return {
    // Called as a function of its own: `window.fetch` refuses to be a method of something else.
    fetch: fetch && ((input, init) => fetch(input, init)),
    // A redirect is an answer here: followed, it would take the credential along.
    redirect: 'manual',
    retry: 0,
    throwHttpErrors: (status) => status !== 304,
    timeout,
  };
}

/** ky knows no `Infinity`, and timers no more than 31 bits. */
function kyTimeout(ms: number): number | false {
  return ms >= 2 ** 31 ? false : Math.max(0, ms);
}

function givenOf(values: Given): [name: string, value: string][] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
}

function searchOf(query: Given = {}): string {
  const given = givenOf(query);
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}

function contentTypeOf(response: Response): string | null {
  return response.headers.get('content-type');
}

function isJson(response: Response): boolean {
  return /^application\/(.+\+)?json\b/i.test(contentTypeOf(response) ?? '');
}

function hasId(body: unknown): boolean {
  return typeof (body as { id?: unknown }).id === 'string';
}

/** `isRight` may trip over what is of another shape. */
function parse<Body>(text: string, isRight: (body: Body) => boolean): Body | null {
  try {
    const body = JSON.parse(text) as Body;
    return isRight(body) ? body : null;
  } catch {
    return null;
  }
}

/** The error for an answer of somebody else; what is left of it is not waited for. */
function unexpected(message: string, response: Response, { attempted }: Attempt): Error {
  if (!response.bodyUsed) response.body?.cancel().catch(() => undefined);
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
  const { attempted, signal, say } = attempt;
  if (signal?.aborted) return signal.reason as Error;
  if (isHTTPError(error)) {
    const { response, data: body } = error;
    return answerError({ response, body, attempted, say });
  }
  if (isTimeoutError(error)) return new TimeoutError(`${say('timeout')} (${attempted})`);
  // A TypeError is how fetch reports a network failure, in words that differ by runtime.
  if (isNetworkError(error) || error instanceof TypeError) {
    const cause = isNetworkError(error) ? error.cause : error;
    return new UnreachableError(`${networkMessage} (${attempted})`, { cause });
  }
  return error as Error;
}
