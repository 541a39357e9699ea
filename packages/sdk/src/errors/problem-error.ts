import type { Problem, ProblemCode, ProblemError as ProblemPart } from '@zielbaum/model';
import { OkrError } from './okr-error.ts';

/** What a problem's error class is made of. */
export interface ProblemAnswer {
  /** In the reader's language, with what was attempted. */
  message: string;
  /** Of the answer, which counts over the one in the body. */
  status: number;
  problem: Problem;
  headers: Headers;
}

/** The server answered with a problem (RFC 9457). More specific classes extend it. */
export class ProblemError extends OkrError {
  override name = 'ProblemError';
  declare readonly code: ProblemCode;
  /** The HTTP status. */
  readonly status: number;
  /** The whole answer, in the client's `language`. */
  readonly problem: Problem;
  /** Names the request in the server's log: give it to the help desk. */
  readonly traceId: string | null;
  /** Every faulty part: a JSON pointer into the input (or `?name` of the query) and the reason. */
  readonly errors: readonly ProblemPart[];

  constructor({ message, status, problem }: ProblemAnswer) {
    super(problem.code, message);
    this.status = status;
    this.problem = problem;
    this.traceId = problem.traceId ?? null;
    this.errors = problem.errors ?? [];
  }
}

/** True for every answer with a problem, whatever its code. */
export function isProblemError(error: unknown): error is ProblemError {
  return error instanceof ProblemError;
}
