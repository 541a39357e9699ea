import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bodyHeaders } from './security-headers.ts';

/** A body ready to be sent, with the strong validator that names exactly these bytes. */
export interface PreparedBody {
  bytes: Buffer;
  etag: string;
}

/** The short form of a body's hash, as it stands in an ETag. */
export function hashOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/** Serialises once. `version` of a changeable resource comes first, for `If-Match`. */
export function prepare(body: unknown, version?: number): PreparedBody {
  const bytes = Buffer.from(JSON.stringify(body));
  const hash = hashOf(bytes);
  return { bytes, etag: version === undefined ? `"${hash}"` : `"${version}-${hash}"` };
}

/** Answers a read: 304 when the reader has these bytes already, else the body. */
export function sendPrepared(
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, etag }: PreparedBody,
): FastifyReply {
  if (isUnchanged(request, reply, etag)) return unchanged(reply).send();
  return reply.type('application/json; charset=utf-8').send(bytes);
}

/** Sets what a read carries either way; tells whether the reader has these bytes already. */
export function isUnchanged(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  return isFresh(request.headers['if-none-match'], etag);
}

/** RFC 9110, 15.4.5: a 304 guides caches; what belongs to the body, the reader has with the body. */
export function unchanged(reply: FastifyReply): FastifyReply {
  for (const name of bodyHeaders) reply.removeHeader(name);
  return reply.code(304);
}

/** RFC 9110, 13.1.2: weak comparison against a list, or `*`. */
export function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true;
  return ifNoneMatch.split(',').some((part) => part.trim().replace(/^W\//, '') === etag);
}
