import { ProblemError } from './problem-error.ts';

/** 401: the credential is missing or unknown (`unauthorized`), `key_expired` or `key_revoked`. */
export class UnauthorizedError extends ProblemError {
  override name = 'UnauthorizedError';
}

/** True when the server does not accept the credential. */
export function isUnauthorizedError(error: unknown): error is UnauthorizedError {
  return error instanceof UnauthorizedError;
}
