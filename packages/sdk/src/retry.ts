import { isRateLimitedError } from './errors/rate-limited-error.ts';
import { isTimeoutError } from './errors/timeout-error.ts';
import { isUnavailableError } from './errors/unavailable-error.ts';
import { isUnreachableError } from './errors/unreachable-error.ts';

export interface RetryOptions {
  /** How often to try again. */
  limit: number;
  /** When the whole call has to be over, in the time of `performance.now()`. */
  endsAt: number;
  signal: AbortSignal | undefined;
}

/**
 * Does the work, and again after failures that pass; it is told how many there were. Fails with the
 * last one at once when the wait would last too long: whoever called decides better than a later
 * timeout.
 *
 * ky could do this, but copies each request for it (1.4 × the time of ours), and does not try again
 * when a connection breaks within the answer.
 */
export async function withRetries<Result>(
  { limit, endsAt, signal }: RetryOptions,
  work: (failures: number) => Promise<Result>,
): Promise<Result> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await work(failures);
    } catch (error) {
      const waitMs = waitAfter(error, failures);
      if (waitMs === null || failures >= limit || signal?.aborted) throw error;
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

function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}
