import type { Problem } from './problem.ts';

/** One of several reads that are sent together. */
export interface BatchRead {
  /** Below `/api/v1`, with its query: `/objectives?cycle=current`. */
  path: string;
  /** An ETag read before: answered 304 while it holds. */
  ifNoneMatch?: string;
}

/** Up to 20 reads in one request. */
export interface Batch {
  reads: readonly BatchRead[];
}

/** What one read of a batch is answered with, as if it had been sent alone. Decide by `status`. */
export type BatchAnswer<Body = unknown> =
  | { path: string; status: 200; etag?: string; body: Body }
  | { path: string; status: 304; etag?: string }
  | { path: string; status: 401 | 403 | 404 | 409 | 422 | 429 | 500 | 503; body: Problem };

/** The answers to a batch, in the order of its reads. */
export interface BatchAnswers {
  answers: readonly BatchAnswer[];
}
