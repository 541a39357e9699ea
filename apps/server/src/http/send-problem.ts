import type { Problem } from '@zielbaum/model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemCatalogue } from './problem-catalogue.ts';
import { allowOrigin } from './cors.ts';
import type { ProblemError } from './problem-error.ts';
import { languageOf } from './text.ts';
import type { Language } from './text.ts';

/** RFC 9457 problem details in one language. */
function problemBody(
  { code, options }: ProblemError,
  language: Language,
  traceId: string,
): Problem {
  const { status, title } = problemCatalogue[code];
  return {
    type: `urn:zielbaum:problem:${code}`,
    title: title[language],
    status,
    ...(options.detail && { detail: options.detail[language] }),
    code,
    ...(options.errors && {
      errors: options.errors.map(({ pointer, detail }) => ({ pointer, detail: detail[language] })),
    }),
    ...(options.current !== undefined && { current: options.current }),
    traceId,
  };
}

/**
 * Answers with problem details in the reader's language. Any page may read them: one that may not
 * read data is refused before there is any, and is to learn why.
 */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: ProblemError,
): FastifyReply {
  const language = languageOf(request);
  const { status } = problemCatalogue[problem.code];
  const { origin } = request.headers;
  if (origin !== undefined) allowOrigin(reply, origin);
  // The route may have set the one of the answer it did not get to give.
  reply.removeHeader('etag');
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="Zielbaum"');
  if (problem.options.headers) reply.headers(problem.options.headers);
  return reply
    .code(status)
    .header('vary', 'Origin, Accept-Language')
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(Buffer.from(JSON.stringify(problemBody(problem, language, request.id))));
}
