import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { KnownOrigins } from '../keys/known-origins.ts';
import { ProblemError } from './problem-error.ts';

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
  'access-control-allow-methods': 'GET, HEAD, POST, PATCH',
  'access-control-allow-headers':
    'Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, Last-Event-ID, Accept-Language, Cache-Control',
  // Two hours: no browser remembers it for longer.
  'access-control-max-age': '7200',
};

/**
 * Lets pages of known origins, and of this very host, read answers: the exact origin back, never
 * credentials. A preflight carries no key, so that any valid embed key's origin is known.
 */
export function createCors(origins: KnownOrigins): onRequestHookHandler {
  return (request, reply, done) => {
    const { origin } = request.headers;
    if (origin === undefined) return done();
    const isKnown = isSameHost(request, origin) || origins.has(origin);
    if (typeof isKnown === 'boolean') return decide(isKnown);
    isKnown.then(decide, done);

    function decide(isAllowed: boolean): void {
      if (isAllowed) {
        reply.header('access-control-allow-origin', origin);
        reply.header('access-control-expose-headers', exposed);
      }
      if (!isPreflight(request)) return done();
      if (!isAllowed) return done(originNotAllowed());
      reply.code(204).headers(preflight).send();
    }
  };
}

/** Lets any page read an answer that is the same for everybody, such as the elements' code. */
export function allowEveryOrigin(reply: FastifyReply): void {
  reply.header('access-control-allow-origin', '*');
  reply.header('cross-origin-resource-policy', 'cross-origin');
}

function isPreflight({ method, headers }: FastifyRequest): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

function isSameHost({ headers }: FastifyRequest, origin: string): boolean {
  return headers.host !== undefined && origin.replace(/^https?:\/\//, '') === headers.host;
}

function originNotAllowed(): ProblemError {
  return new ProblemError('origin_not_allowed', {
    detail: {
      de: 'Kein Einbettungsschlüssel nennt diese Seite (Origin).',
      en: 'No embed key names this origin.',
    },
  });
}
