import { createAnswerCache } from './answer-cache.ts';
import { authorizerOf } from './authorize.ts';
import { apiUrlOf } from './base-url.ts';
import type { ClientOptions } from './client-options.ts';
import { answerError } from './errors/answer-error.ts';
import type { FailedAnswer } from './errors/answer-error.ts';
import { TimeoutError } from './errors/timeout-error.ts';
import { isUnauthorizedError } from './errors/unauthorized-error.ts';
import { UnexpectedAnswerError } from './errors/unexpected-answer-error.ts';
import { UnreachableError } from './errors/unreachable-error.ts';
import type { Say, Sayable } from './messages.ts';
import { refuseNonFinite } from './refuse-non-finite.ts';
import { withRetries } from './retry.ts';
import type { Send, Sending } from './send.ts';

/** What is `undefined` or `null` is left out. */
type Given = Readonly<Record<string, string | number | null | undefined>>;

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Tells a right answer from another's: by what it must have, default `id`, or by a look at it. */
export type RightAnswer<Body> = (keyof Body & string) | ((body: Body) => boolean);

export interface Call<Body> {
  /** Default `GET`. */
  method?: Method;
  query?: Given;
  headers?: Given;
  /** Sent as JSON. */
  body?: object;
  signal?: AbortSignal;
  isRight?: RightAnswer<Body>;
  /**
   * For what ends without a body (204): a failure says that an attempt before, whose answer was lost,
   * has done it.
   */
  isDone?: (failure: unknown) => boolean;
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
  /** A response as it starts, for what is no JSON; whatever goes wrong later is told of `attempt`. */
  open(
    path: string,
    call: { headers?: Given; signal?: AbortSignal },
  ): Promise<{ response: Response; attempt: Attempt }>;
}

/** What an error says about the call it ended. */
interface Attempt {
  attempted: string;
  signal: AbortSignal | undefined;
  say: Say;
}

/**
 * The API by one of the ways of sending, `sendWithKy` or `sendWithFetch`.
 *
 * @throws ConfigurationError for a `baseUrl` or a fixed `auth` that cannot work.
 */
export function createHttp(options: ClientOptions, say: Say, send: Send): Http {
  const {
    fetch,
    language = 'de',
    retries = 2,
    timeoutMs = 10_000,
    totalTimeoutMs = 30_000,
  } = options;
  const apiUrl = apiUrlOf(options.baseUrl, say('baseUrl'));
  const authorizer = authorizerOf(options, apiUrl, say);
  const cache = createAnswerCache();

  return {
    async json<Body>(path: string, call: Call<Body>): Promise<Answer<Body>> {
      const { method = 'GET', body, signal, isRight, isDone } = call;
      const url = apiUrl + path + searchOf(call.query);
      const attempt = { attempted: `${method} ${url}`, signal, say };
      refuseNonFinite(body, attempt.attempted, say);
      // A change is not tried again: after a lost answer it would meet its own result, and report a
      // conflict that is none. Every POST of this API carries an Idempotency-Key, or only reads.
      const limit = method === 'PATCH' ? 0 : retries;
      const answered = await authorized(signal, (authorization, endsAt) =>
        withRetries({ limit, endsAt, signal, isDone }, async () => {
          const known = method === 'GET' ? cache.get(url, authorization) : undefined;
          const answer = request(url, {
            method,
            headers: { ...call.headers, 'if-none-match': known?.etag, authorization },
            body,
            signal,
            timeout: Math.min(timeoutMs, endsAt - performance.now()),
          });
          const response = await answer.catch(rethrow(attempt, 'unreachable'));
          if (isDone && response.status === 204) return undefined;
          const isKnown = known && response.status === 304;
          if (!isKnown && !isJson(response)) throw unexpected('foreign', response, attempt);
          const received = isKnown
            ? known.text
            : await answer.text().catch(rethrow(attempt, 'interrupted'));
          const parsed = parse(received, isRight);
          if (parsed === null) throw unexpected('malformed', response, attempt);
          const etag = response.headers.get('etag') ?? known?.etag ?? '';
          if (method === 'GET' && etag) cache.set(url, authorization, { etag, text: received });
          return { body: parsed, etag };
        }),
      );
      return answered ?? { body: undefined as Body, etag: '' };
    },

    async open(path, { headers, signal }) {
      const attempt = { attempted: `GET ${apiUrl}${path}`, signal, say };
      const response = await authorized(signal, (authorization) => {
        const answer = request(apiUrl + path, { headers: { ...headers, authorization }, signal });
        return answer.catch(rethrow(attempt, 'unreachable'));
      });
      return { response, attempt };
    },
  };

  function request(
    url: string,
    {
      headers,
      body,
      timeout = timeoutMs,
      ...more
    }: Pick<Call<unknown>, 'method' | 'body' | 'signal'> & { headers: Given; timeout?: number },
  ): Sending {
    const allHeaders = {
      accept: 'application/json',
      'accept-language': language,
      'content-type': body && 'application/json',
      ...headers,
    };
    return send(url, {
      headers: givenOf(allHeaders),
      body: body && JSON.stringify(body),
      // A redirect is an answer here: followed, it would take the credential along.
      redirect: 'manual',
      timeoutMs: Math.max(0, timeout),
      fetch,
      ...more,
    });
  }

  /** Does the work with a credential, and once more with a new one when the first is refused. */
  async function authorized<Result>(
    signal: AbortSignal | undefined,
    work: (authorization: string, endsAt: number) => Promise<Result>,
  ): Promise<Result> {
    signal?.throwIfAborted();
    const endsAt = performance.now() + totalTimeoutMs;
    const header = (isRefused: boolean) =>
      authorizer.header(
        { isRefused },
        {
          signal,
          timeoutMs: endsAt - performance.now(),
          atTimeout: () => {
            throw timeoutError({ attempted: 'auth', say });
          },
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

function givenOf(values: Given): [name: string, value: string][] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
}

function searchOf(query: Given = {}): string {
  const search = new URLSearchParams(givenOf(query)).toString();
  return search && `?${search}`;
}

function contentTypeOf(response: Response): string | null {
  return response.headers.get('content-type');
}

function isJson(response: Response): boolean {
  return /^application\/(.+\+)?json\b/i.test(contentTypeOf(response) ?? '');
}

/** `isRight` may trip over what is of another shape. */
function parse<Body>(
  text: string,
  isRight: RightAnswer<Body> = 'id' as keyof Body & string,
): Body | null {
  try {
    const body = JSON.parse(text) as Body;
    return (typeof isRight === 'string' ? isRight in Object(body) : isRight(body)) ? body : null;
  } catch {
    return null;
  }
}

/** The error for an answer of somebody else; what is left of it is not waited for. */
export function unexpected(
  what: Sayable,
  response: Response,
  { attempted, say }: Attempt,
): UnexpectedAnswerError {
  // Refused where it has been read already.
  response.body?.cancel().catch(() => undefined);
  return new UnexpectedAnswerError(`${say(what)} (${attempted})`, {
    status: response.status,
    contentType: contentTypeOf(response),
  });
}

export function timeoutError({ attempted, say }: Omit<Attempt, 'signal'>): TimeoutError {
  return new TimeoutError(`${say('timeout')} (${attempted})`);
}

function rethrow(attempt: Attempt, network: Sayable): (error: unknown) => never {
  return (error) => {
    throw errorOf(error, attempt, network);
  };
}

/**
 * The error for what a request or the reading of its answer ended with; `network` is what to say of a
 * network failure. What `Send` rejects with may hold the request, and with it the credential: none of
 * that leaves this file.
 */
export function errorOf(error: unknown, attempt: Attempt, network: Sayable): Error {
  const { attempted, signal, say } = attempt;
  if (signal?.aborted) return signal.reason as Error;
  const { name, cause } = Object(error) as Partial<Error>;
  if (name === 'HTTPError') return answerError(error as FailedAnswer, attempt);
  if (name === 'TimeoutError') return timeoutError(attempt);
  // A TypeError is how fetch reports a network failure, in words that differ by runtime.
  if (name === 'TypeError' || name === 'NetworkError') {
    return new UnreachableError(`${say(network)} (${attempted})`, {
      cause: name === 'TypeError' ? error : cause,
    });
  }
  return error as Error;
}
