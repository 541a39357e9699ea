import { ProblemError } from './problem-error.ts';

/**
 * What was sent is not valid (400, 413, 415, 422): `invalid_input`, `alignment_loop`,
 * `idempotency_key_reused`, `payload_too_large` … `errors` points at the faulty parts. Sending the
 * same again cannot help.
 */
export class ValidationError extends ProblemError {
  override name = 'ValidationError';
}

/** True when the input is at fault. */
export function isValidationError(error: unknown): error is ValidationError {
  return error instanceof ValidationError;
}
