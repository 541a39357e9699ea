import type { Problem } from '@zielbaum/model';
import type { Say } from '../messages.ts';
import { ConflictError } from './conflict-error.ts';
import { ForbiddenError } from './forbidden-error.ts';
import { NotFoundError } from './not-found-error.ts';
import type { OkrError } from './okr-error.ts';
import { PreconditionFailedError } from './precondition-failed-error.ts';
import { ProblemError } from './problem-error.ts';
import type { ProblemAnswer } from './problem-error.ts';
import { RateLimitedError } from './rate-limited-error.ts';
import { UnauthorizedError } from './unauthorized-error.ts';
import { UnavailableError } from './unavailable-error.ts';
import { UnexpectedAnswerError } from './unexpected-answer-error.ts';
import { ValidationError } from './validation-error.ts';

const classes: Readonly<Record<number, new (answer: ProblemAnswer) => ProblemError>> = {
  400: ValidationError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  412: PreconditionFailedError,
  413: ValidationError,
  415: ValidationError,
  422: ValidationError,
  429: RateLimitedError,
  502: UnavailableError,
  503: UnavailableError,
  504: UnavailableError,
};

export interface FailedAnswer {
  response: Pick<Response, 'status' | 'type' | 'headers'>;
  /** The parsed body, or whatever else came. */
  data?: unknown;
}

export interface FailedAttempt {
  /** Method and address, for the message. */
  attempted: string;
  say: Say;
}

/** The error for an answer that is no success. */
export function answerError(
  { response, data }: FailedAnswer,
  { attempted, say }: FailedAttempt,
): OkrError {
  const { status, headers } = response;
  const problem = isProblem(data) ? data : proxyProblem(status, say);
  if (problem) {
    const message = `${wordingOf(problem)} (${attempted})`;
    return new (classes[status] ?? ProblemError)({ message, status, problem, headers });
  }
  const isRedirect = response.type === 'opaqueredirect' || (status >= 300 && status < 400);
  const text = say(isRedirect ? 'redirected' : 'foreign');
  const contentType = headers.get('content-type');
  return new UnexpectedAnswerError(`${text} (${attempted})`, { status, contentType });
}

const longest = 1_000;

/** With the first faulty parts, so that a log line says enough, and not too much. */
function wordingOf({ title, detail = title, errors = [] }: Problem): string {
  // What the detail says already only needs its place.
  const parts = errors
    .slice(0, 3)
    .map((part) => (part.detail === detail ? part.pointer : `${part.pointer} ${part.detail}`));
  const wording = [detail, ...parts].join(' · ');
  return wording.length > longest ? `${wording.slice(0, longest)}…` : wording;
}

function isProblem(body: unknown): body is Problem {
  const { code, title } = Object(body) as Partial<Problem>;
  return typeof code === 'string' && typeof title === 'string';
}

/** What proxies say in a page of their own; what to do about it is the same. */
function proxyProblem(status: number, say: Say): Problem | undefined {
  const isBusy = status === 429;
  if (!isBusy && classes[status] !== UnavailableError) return undefined;
  return {
    type: 'about:blank',
    title: say('overloaded'),
    status,
    code: isBusy ? 'rate_limited' : 'unavailable',
  };
}
