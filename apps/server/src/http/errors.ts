import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { ProblemError } from './problem-error.ts';
import { problemFromError } from './problem-from-error.ts';
import { sendProblem } from './send-problem.ts';

/** Makes every answer that is not a success problem details, unknown addresses included. */
export function answerProblems(app: FastifyInstance): void {
  const known: { pattern: RegExp; method: string }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    const pattern = new RegExp(`^${url.replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`);
    for (const each of [method].flat()) known.push({ pattern, method: each });
  });
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, unknownRoute(request)));
  app.setErrorHandler((error, request, reply) => {
    const problem = problemFromError(error);
    if (problem.code === 'internal' || problem.code === 'unavailable') {
      request.log.error({ reqId: request.id, err: told(error) }, 'request failed');
    }
    // The request may have been read in part only, so that the connection cannot go on.
    if (problem.code === 'payload_too_large') reply.header('connection', 'close');
    return sendProblem(request, reply, problem);
  });

  function unknownRoute({ url, method }: FastifyRequest): ProblemError {
    const path = url.split('?', 1)[0] ?? '';
    const allowed = known.filter(({ pattern }) => pattern.test(path)).map((each) => each.method);
    if (allowed.length === 0) {
      return new ProblemError('not_found', {
        detail: { de: 'Diese Adresse gibt es hier nicht.', en: 'There is no such address here.' },
      });
    }
    const allow = [...new Set([...allowed, 'OPTIONS'])].join(', ');
    return new ProblemError('method_not_allowed', {
      detail: { de: `${method} geht nicht, nur ${allow}.`, en: `Not ${method}, only ${allow}.` },
      headers: { allow },
    });
  }
}

/** Without the details databases add, which repeat what people have entered. */
function told(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack } = error;
  return { type: name, code: 'code' in error ? error.code : undefined, message, stack };
}

/** Answers what is not even HTTP; there is no request yet that could name a language. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  const body = JSON.stringify({
    type: 'about:blank',
    title: 'Die Anfrage ist kein gültiges HTTP.',
    status: Number(status.slice(0, 3)),
    code: 'invalid_input',
  });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
