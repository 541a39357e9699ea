import type { ProblemCode } from '@zielbaum/model';
import type { Text } from './text.ts';

export interface ProblemOptions {
  /** What happened here; without it the answer has the title of its code only. */
  detail?: Text;
  /** Which parts of the request are at fault. */
  errors?: readonly { pointer: string; detail: Text }[];
  /** With `precondition_failed`: the resource as it is now. */
  current?: unknown;
  /** Further headers of the answer, e.g. `retry-after` in seconds. */
  headers?: Readonly<Record<string, string>>;
  cause?: unknown;
}

/** An expected outcome that is not a success. The error handler turns it into problem details. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(options.detail?.en ?? code, { cause: options.cause });
    this.code = code;
    this.options = options;
  }
}

/** One faulty part of the request. `pointer`: JSON pointer into the body, or `?name` of the query. */
export function invalidInput(pointer: string, detail: Text): ProblemError {
  return new ProblemError('invalid_input', { errors: [{ pointer, detail }] });
}

/** The answer for what does not exist and, alike, for what belongs to somebody else. */
export function notFound(what: Text): ProblemError {
  return new ProblemError('not_found', {
    detail: { de: `${what.de} gibt es hier nicht.`, en: `There is no such ${what.en} here.` },
  });
}
