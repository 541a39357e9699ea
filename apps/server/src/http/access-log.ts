import type { FastifyBaseLogger, onResponseHookHandler } from 'fastify';

/** From which level on a log tells. */
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/**
 * One line per answer: the route's pattern in place of the address, so that no id, query, key,
 * name or network address of a person ever stands in a log. Answers from memory are told at
 * `debug`: they are most of all requests, and writing about them costs as much as giving them.
 */
export const logAccess: onResponseHookHandler = (request, reply, done) => {
  const { statusCode } = reply;
  const level = statusCode === 304 || isReadSuccess(request.method, statusCode) ? 'debug' : 'info';
  request.log[level](
    {
      reqId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '(unknown)',
      status: statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    },
    'answered',
  );
  done();
};

/** Whether a log tells of answers from memory as well. */
export function tellsOfReads({ level }: FastifyBaseLogger): boolean {
  return level === 'debug' || level === 'trace';
}

function isReadSuccess(method: string, statusCode: number): boolean {
  return statusCode < 400 && (method === 'GET' || method === 'HEAD' || method === 'OPTIONS');
}
