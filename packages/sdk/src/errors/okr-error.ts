/**
 * Any expected failure of a call. Decide by the guards or by `code`; `message` is for people, in
 * the client's `language`, and ends with what was attempted. Neither it nor `cause` holds a
 * credential. An aborted call is none of these: it rejects with the signal's own reason, by default
 * a `DOMException` named `AbortError`.
 */
export class OkrError extends Error {
  override name = 'OkrError';
  /** Stable, e.g. `not_found`, `timeout`, `unreachable`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** True for every error class of this package. */
export function isOkrError(error: unknown): error is OkrError {
  return error instanceof OkrError;
}
