import type { Auth } from './credential.ts';
import type { Language } from './language.ts';

/** How a client reaches its server. Only `baseUrl` and `auth` are required. */
export interface ClientOptions {
  /**
   * The server's address, with or without a path prefix and a trailing slash, without `/api/v1`.
   * In a page it may be relative to it. Required.
   *
   * @example 'https://okr.example.de/ziele'
   */
  baseUrl: string | URL;
  /**
   * The credential, or a function that gives one: asked before every call, and once more when the
   * server refuses (401). It is sent in the `Authorization` header and nowhere else: never in an
   * address, a message or a log, and never to where a redirect points. Required.
   *
   * @example process.env.OKR_API_KEY ?? ''
   * @example async ({ isRefused }) => tokens.get({ fresh: isRefused })
   */
  auth: Auth;
  /**
   * The language of messages, the server's and the client's own. Default: `'de'`.
   *
   * @example 'en'
   */
  language?: Language;
  /**
   * Milliseconds that one attempt may take until the answer starts, and again until it is complete.
   * `Infinity` waits for ever. Default: `10_000`.
   *
   * @example 3_000
   */
  timeoutMs?: number;
  /**
   * Milliseconds that a whole call may take until its answer starts: asking `auth`, all attempts,
   * and the waiting between them. `Infinity` sets no bound. Default: `30_000`.
   *
   * @example 60_000
   */
  totalTimeoutMs?: number;
  /**
   * How often a call is tried again after a timeout, a broken connection, 429, 502, 503 or 504: reads,
   * what sets or deletes something, and what creates something (an `Idempotency-Key` keeps it from
   * happening twice), never changes.
   * Waits as long as `Retry-After` says, else a random part of 0.3 s, 0.6 s, 1.2 s …; where the wait
   * would outlast `totalTimeoutMs`, the call fails at once. Default: `2`.
   *
   * @example 0
   */
  retries?: number;
  /**
   * Lets a secret credential (anything but an embed key) cross the network over plain http. Loopback
   * addresses need no permission. Only for networks whose every machine you trust. Default: `false`.
   *
   * @example true
   */
  allowPlainHttp?: boolean;
  /**
   * What to use in place of the global `fetch`: for tests, instrumentation or a proxy. It is called
   * with a `Request`. Default: `globalThis.fetch`.
   *
   * @example (input, init) => fetch(input, { ...init, dispatcher: municipalProxy })
   */
  fetch?: typeof fetch;
}
