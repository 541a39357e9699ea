import { OkrError } from './okr-error.ts';

export interface UnexpectedAnswerOptions {
  status: number;
  contentType: string | null;
}

/**
 * Something answered, but not as this API does: a proxy's login or error page, a redirect, JSON
 * that is cut off or of another shape. Mostly `baseUrl` or a proxy is at fault.
 */
export class UnexpectedAnswerError extends OkrError {
  override name = 'UnexpectedAnswerError';
  /** The HTTP status; 0 for a redirect that a browser hides. */
  readonly status: number;
  readonly contentType: string | null;

  constructor(message: string, { status, contentType }: UnexpectedAnswerOptions) {
    super('unexpected_answer', message);
    this.status = status;
    this.contentType = contentType;
  }
}

/** True when the answer is none of this API's. */
export function isUnexpectedAnswerError(error: unknown): error is UnexpectedAnswerError {
  return error instanceof UnexpectedAnswerError;
}
