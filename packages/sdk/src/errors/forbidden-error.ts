import { ProblemError } from './problem-error.ts';

/** 403: the credential lacks the scope (`forbidden`), or the page's origin (`origin_not_allowed`). */
export class ForbiddenError extends ProblemError {
  override name = 'ForbiddenError';
}

/** True when the credential is known, and does not allow this. */
export function isForbiddenError(error: unknown): error is ForbiddenError {
  return error instanceof ForbiddenError;
}
