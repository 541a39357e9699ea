/** A request as it goes out, and what bounds it. */
export interface Outgoing extends Pick<RequestInit, 'method' | 'redirect'> {
  headers: HeadersInit;
  body?: string;
  signal?: AbortSignal;
  /**
   * Milliseconds until the answer starts, and again until it is read. From 2³¹ on there is no bound,
   * but for the reading of a refusal, which takes no more than ten seconds then.
   */
  timeoutMs: number;
  /** In place of the global one. */
  fetch?: typeof fetch;
}

/** The answer as it starts. Whoever takes the body from it has to bound that. */
export interface Sending extends Promise<Response> {
  /** The whole body; fails as `Send` does. */
  text(): Promise<string>;
}

/**
 * Sends one request. Throws at once for what cannot be one: that is a bug. Rejects with an error that
 * has one of these names, since it may come from another copy or realm, or with whatever else a
 * `fetch` of the caller's fails with; once the signal is aborted, with anything:
 *
 * - `HTTPError`: neither a success nor a 304; has what makes a `FailedAnswer`
 * - `TimeoutError`: the time is up, as the platform names it
 * - `NetworkError`, with a cause, or a bare `TypeError`: no answer, or no whole one
 */
export type Send = (url: string, outgoing: Outgoing) => Sending;
