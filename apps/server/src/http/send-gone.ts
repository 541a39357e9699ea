import type { FastifyReply } from 'fastify';

/** Says that what was to go is gone. */
export function sendGone(reply: FastifyReply): FastifyReply {
  return reply.code(204).header('cache-control', 'no-store').send();
}
