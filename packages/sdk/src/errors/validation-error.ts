import type { ProblemError as Pointed } from '@zielbaum/model';
import { ProblemError } from './problem-error.ts';
import type { ProblemAnswer } from './problem-error.ts';

/**
 * What was sent is not valid (400, 413, 415, 422): `invalid_input`, `alignment_loop`,
 * `idempotency_key_reused`, `payload_too_large` … Sending the same again cannot help.
 */
export class ValidationError extends ProblemError {
  override name = 'ValidationError';
  /** Every faulty part: a JSON pointer into the input (or `?name` of the query) and the reason. */
  readonly errors: readonly Pointed[];

  constructor(answer: ProblemAnswer) {
    super(answer);
    this.errors = answer.problem.errors ?? [];
  }
}

/** True when the input is at fault. */
export function isValidationError(error: unknown): error is ValidationError {
  return error instanceof ValidationError;
}
