import { retryAfterMs } from '../retry-after.ts';
import { ProblemError } from './problem-error.ts';
import type { ProblemAnswer } from './problem-error.ts';

/** 429: too many requests, and the retries or the time are used up. */
export class RateLimitedError extends ProblemError {
  override name = 'RateLimitedError';
  /** How long the server asks to wait, in milliseconds; `null` when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(answer: ProblemAnswer) {
    super(answer);
    this.retryAfterMs = retryAfterMs(answer.headers);
  }
}

/** True when the server asks to slow down. */
export function isRateLimitedError(error: unknown): error is RateLimitedError {
  return error instanceof RateLimitedError;
}
