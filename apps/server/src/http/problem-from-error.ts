import type { ProblemCode } from '@zielbaum/model';
import { databaseProblemOf } from '../db/index.ts';
import { shortened } from '../shortened.ts';
import { issueText } from './issue-text.ts';
import { pointerTo } from './json-pointer.ts';
import { ProblemError } from './problem-error.ts';
import { InvalidRequestError } from './validation.ts';

const fastifyCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_BAD_URL: 'not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
};

const fastifyStatuses: Readonly<Record<number, ProblemCode>> = {
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
};

// More of them would help nobody, and a hostile body can cause a great many.
const mostIssues = 50;

/** Whatever was thrown, as the problem its reader is told about. A bug becomes `internal`. */
export function problemFromError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof InvalidRequestError) return fromIssues(error);
  const code = codeOfFastify(error);
  if (code) return new ProblemError(code, { cause: error });
  if (databaseProblemOf(error)?.kind === 'unavailable') {
    return new ProblemError('unavailable', { headers: { 'retry-after': '5' }, cause: error });
  }
  return new ProblemError('internal', { cause: error });
}

function fromIssues({ issues, part }: InvalidRequestError): ProblemError {
  const errors = issues
    .slice(0, mostIssues)
    .flatMap(unknownOneByOne)
    .slice(0, mostIssues)
    .map(({ path, detail }) => ({
      pointer: part === 'querystring' ? `?${String(path[0] ?? '')}` : pointerTo(path),
      detail,
    }));
  return new ProblemError('invalid_input', { errors });
}

/** What a request has too much is at fault itself, rather than what it stands in. */
function unknownOneByOne(issue: InvalidRequestError['issues'][number]) {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, detail: issueText(issue) }];
  return issue.keys.slice(0, mostIssues).map((key) => ({
    path: [...issue.path, shortened(key)],
    detail: { de: 'ist hier unbekannt', en: 'is not known here' },
  }));
}

/** What Fastify itself finds wrong with a request; `undefined` for what is none of its errors. */
function codeOfFastify(error: unknown): ProblemCode | undefined {
  const { code, statusCode } = Object(error) as { code?: unknown; statusCode?: unknown };
  if (typeof code === 'string' && fastifyCodes[code]) return fastifyCodes[code];
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode > 499) return undefined;
  // Also a body that breaks off, and JSON that names `__proto__`: both without a code of Fastify's.
  return fastifyStatuses[statusCode] ?? 'malformed_json';
}
