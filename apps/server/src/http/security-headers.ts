import type { onRequestHookHandler } from 'fastify';

/** What helmet sets, as far as it means anything for an API: constant, so that it costs nothing. */
export const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  vary: 'Origin',
};

/** Those of them that say how to treat a body, and nothing where there is none. */
export const bodyHeaders = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-resource-policy',
] as const;

/** Sets what every answer carries, the request's id for the help desk included. */
export const setSecurityHeaders: onRequestHookHandler = (request, reply, done) => {
  reply.headers(securityHeaders).header('x-request-id', request.id);
  done();
};
