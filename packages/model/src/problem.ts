/** Stable names of what can go wrong; a client decides by them, never by a message. */
export type ProblemCode =
  | 'invalid_input'
  | 'malformed_json'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'unauthorized'
  | 'key_expired'
  | 'key_revoked'
  | 'origin_not_allowed'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'conflict'
  | 'duplicate'
  | 'alignment_loop'
  | 'precondition_required'
  | 'precondition_failed'
  | 'idempotency_key_reused'
  | 'cycle_closed'
  | 'rate_limited'
  | 'unavailable'
  | 'internal';

/** What is wrong with one part of a request. */
export interface ProblemError {
  /** JSON pointer into the body, or `?name` for a query parameter. */
  pointer: string;
  /** What is wrong with it, in the reader's language. */
  detail: string;
}

/** RFC 9457 problem details: the body of every answer that is not a success. */
export interface Problem {
  /** `urn:zielbaum:problem:` and the code. */
  type: string;
  title: string;
  status: number;
  detail?: string;
  code: ProblemCode;
  errors?: readonly ProblemError[];
  /** With `precondition_failed`: the resource as it is now. */
  current?: unknown;
  /** Names the request in the server's log, for the help desk. */
  traceId?: string;
}
