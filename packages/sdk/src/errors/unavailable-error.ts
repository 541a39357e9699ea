import { retryAfterMs } from '../retry-after.ts';
import { ProblemError } from './problem-error.ts';
import type { ProblemAnswer } from './problem-error.ts';

/** 502, 503, 504: the server, or a proxy before it, cannot answer now. Retries are used up. */
export class UnavailableError extends ProblemError {
  override name = 'UnavailableError';
  /** How long the server asks to wait, in milliseconds; `null` when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(answer: ProblemAnswer) {
    super(answer);
    this.retryAfterMs = retryAfterMs(answer.headers);
  }
}

/** True when trying again later may help. */
export function isUnavailableError(error: unknown): error is UnavailableError {
  return error instanceof UnavailableError;
}
