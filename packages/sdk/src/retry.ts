import { isRateLimitedError } from './errors/rate-limited-error.ts';
import { isTimeoutError } from './errors/timeout-error.ts';
import { isUnavailableError } from './errors/unavailable-error.ts';
import { isUnreachableError } from './errors/unreachable-error.ts';
import { within } from './within.ts';

export interface RetryOptions {
  /** How often to try again. */
  limit: number;
  /** When the whole call has to be over, in the time of `performance.now()`. */
  endsAt: number;
  signal: AbortSignal | undefined;
  /** A failure says that the work has been done by an attempt before. */
  isDone?: (failure: unknown) => boolean;
}

/**
 * Does the work, and again after failures that pass. Fails with the last one at once when the wait
 * would last too long: whoever called decides better than a later timeout.
 *
 * ky could do this, but copies each request for it (1.4 × the time of ours), and does not try again
 * when a connection breaks within the answer.
 */
export async function withRetries<Result>(
  { limit, endsAt, signal, isDone }: RetryOptions,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (failures > 0 && isDone?.(error)) return undefined;
      const waitMs = waitAfter(error, failures);
      if (waitMs === null || failures >= limit) throw error;
      if (performance.now() + waitMs >= endsAt) throw error;
      await wait(waitMs, signal);
    }
  }
}

/** Milliseconds, or `null` where trying again cannot help. */
function waitAfter(error: unknown, failures: number): number | null {
  const backoffMs = Math.random() * 300 * 2 ** failures;
  if (isRateLimitedError(error) || isUnavailableError(error)) {
    return error.retryAfterMs ?? backoffMs;
  }
  return isTimeoutError(error) || isUnreachableError(error) ? backoffMs : null;
}

function wait(timeoutMs: number, signal: AbortSignal | undefined): Promise<void> {
  const never = new Promise<void>(() => undefined);
  return within(never, { signal, timeoutMs, atTimeout: () => undefined });
}
