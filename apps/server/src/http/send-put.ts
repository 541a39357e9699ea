import type { FastifyReply } from 'fastify';

/** Sends what a PUT has left in place. */
export function sendPut(reply: FastifyReply, body: object): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(body));
}
