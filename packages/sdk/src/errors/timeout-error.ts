import { OkrError } from './okr-error.ts';

/** No answer within `timeoutMs` (after all retries) or `totalTimeoutMs`. */
export class TimeoutError extends OkrError {
  override name = 'TimeoutError';

  constructor(message: string) {
    super('timeout', message);
  }
}

/** True when the client gave up waiting. A change that was under way may still have been made. */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return error instanceof TimeoutError;
}
