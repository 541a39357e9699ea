import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { discardBody } from './discard-body.ts';
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
  app.setNotFoundHandler(answerUnknown);
  app.setErrorHandler(async (error, request, reply) => {
    // Fastify looks at a body first, even where nobody wants one.
    if (request.is404) return answerUnknown(request, reply);
    const problem = problemFromError(error);
    const line = { reqId: request.id, err: told(error, problem.code === 'internal') };
    if (problem.code === 'internal') request.log.error(line, 'request failed');
    if (problem.code === 'unavailable') request.log.warn(line, 'database unavailable');
    if (problem.code === 'payload_too_large') {
      // Cut off while it is still sending, hardly a client reads its answer.
      await discardBody(request.raw);
      // What came in part only cannot go on.
      reply.header('connection', 'close');
    }
    return sendProblem(request, reply, problem);
  });

  function answerUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const allow = methodsAt(request);
    if (request.method === 'OPTIONS' && allow) return reply.code(204).header('allow', allow).send();
    return sendProblem(request, reply, unknownRoute(request, allow));
  }

  /** As `Allow` names them; empty where there is no such address. */
  function methodsAt({ url }: FastifyRequest): string {
    const path = url.split('?', 1)[0] ?? '';
    const allowed = known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    return allowed.length === 0 ? '' : [...new Set([...allowed, 'OPTIONS'])].join(', ');
  }
}

function unknownRoute({ method }: FastifyRequest, allow: string): ProblemError {
  if (allow === '') {
    return new ProblemError('not_found', {
      detail: { de: 'Diese Adresse gibt es hier nicht.', en: 'There is no such address here.' },
    });
  }
  return new ProblemError('method_not_allowed', {
    detail: { de: `${method} geht nicht, nur ${allow}.`, en: `Not ${method}, only ${allow}.` },
    headers: { allow },
  });
}

/** Without the details databases add, which repeat what people have entered. */
function told(error: unknown, isBug: boolean): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack } = error;
  const short = { type: name, code: 'code' in error ? error.code : undefined, message };
  return isBug ? { ...short, stack } : short;
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
