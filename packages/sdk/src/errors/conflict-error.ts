import { ProblemError } from './problem-error.ts';

/** 409: `conflict`, `duplicate` or `cycle_closed`. */
export class ConflictError extends ProblemError {
  override name = 'ConflictError';
}

/** True when the request does not fit the present state. */
export function isConflictError(error: unknown): error is ConflictError {
  return error instanceof ConflictError;
}
