import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';

const exposed = [
  'ETag',
  'Location',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'Idempotency-Replayed',
  'X-Request-Id',
].join(', ');

const preflight = {
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH',
  'access-control-allow-headers':
    'Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, Last-Event-ID, Accept-Language, Cache-Control',
  // Two hours: no browser remembers it for longer.
  'access-control-max-age': '7200',
};

/**
 * Answers preflights, of whatever page: they carry no key and tell nothing. Whether a page may read
 * the answer itself is decided with its key; until then it may read problems only.
 */
export const answerPreflight: onRequestHookHandler = (request, reply, done) => {
  const { origin } = request.headers;
  if (origin === undefined || !isPreflight(request)) return done();
  allowOrigin(reply, origin);
  reply.code(204).headers(preflight).send();
};

/** Lets the page that asks read the answer: its exact origin back, never credentials. */
export function allowOrigin(reply: FastifyReply, origin: string): void {
  reply.header('access-control-allow-origin', origin);
  reply.header('access-control-expose-headers', exposed);
}

/** Lets any page read an answer that is the same for everybody, such as the elements' code. */
export function allowEveryOrigin(reply: FastifyReply): void {
  reply.header('access-control-allow-origin', '*');
  reply.header('cross-origin-resource-policy', 'cross-origin');
}

function isPreflight({ method, headers }: FastifyRequest): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

/** Whether a request comes from a page of this very host. */
export function isSameHost({ host }: FastifyRequest, origin: string): boolean {
  return origin.replace(/^https?:\/\//, '') === host;
}
