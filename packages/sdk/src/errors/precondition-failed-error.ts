import { ProblemError } from './problem-error.ts';
import type { ProblemAnswer } from './problem-error.ts';

/** 412: somebody else has changed it since the `ifMatch` you sent. Nothing was changed. */
export class PreconditionFailedError<Current = unknown> extends ProblemError {
  override name = 'PreconditionFailedError';
  /** The resource as it is now, to merge with; `undefined` where the server left it out. */
  readonly current: Current | undefined;
  /** What to send as `ifMatch` to change `current`; `null` where the server left it out. */
  readonly etag: string | null;

  constructor(answer: ProblemAnswer) {
    super(answer);
    this.current = answer.problem.current as Current | undefined;
    this.etag = answer.headers.get('etag');
  }
}

/** True when a change was based on an older state. Name the resource's type to read `current`. */
export function isPreconditionFailedError<Current = unknown>(
  error: unknown,
): error is PreconditionFailedError<Current> {
  return error instanceof PreconditionFailedError;
}
