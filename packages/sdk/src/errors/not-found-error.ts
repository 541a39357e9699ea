import { ProblemError } from './problem-error.ts';

/** 404: does not exist, or belongs to somebody else; the two are told apart nowhere. */
export class NotFoundError extends ProblemError {
  override name = 'NotFoundError';
}

/** True when what was asked for is not there for this credential. */
export function isNotFoundError(error: unknown): error is NotFoundError {
  return error instanceof NotFoundError;
}
