/** What every call takes. */
export interface RequestOptions {
  /** Ends the call, its retries and its waiting; it then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** What a call that creates something takes. */
export interface CreateOptions extends RequestOptions {
  /**
   * The server does a request with the same key only once within 24 hours and answers the first
   * result again. Default: a random one per call, so that retries never double anything. Give one of
   * your own (e.g. `"cms-2026-11-23"`) where a whole job may run twice. Visible ASCII.
   */
  idempotencyKey?: string;
}

/** What a call that changes something takes. */
export interface ChangeOptions extends RequestOptions {
  /** The `etag` of the state the change is based on. */
  ifMatch: string;
}
