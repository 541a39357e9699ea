import { OkrError } from './okr-error.ts';

/**
 * No answer came: no network, wrong address, connection refused or broken. A browser tells no
 * difference between that and an answer it hides (CORS, content security policy).
 */
export class UnreachableError extends OkrError {
  override name = 'UnreachableError';

  constructor(message: string, options?: ErrorOptions) {
    super('unreachable', message, options);
  }
}

/** True when the server cannot be reached. */
export function isUnreachableError(error: unknown): error is UnreachableError {
  return error instanceof UnreachableError;
}
