import type { FastifyRequest } from 'fastify';

/** Whether the reader takes gzip; `;q=0` refuses it. */
export function acceptsGzip({ headers }: FastifyRequest): boolean {
  const accepted = headers['accept-encoding'];
  return (
    accepted !== undefined &&
    /(^|[\s,])gzip\s*($|,|;(?!\s*q=0(\.0*)?\s*(,|$)))/i.test(String(accepted))
  );
}
