import type { FastifyReply } from 'fastify';
import { prepare } from './conditional.ts';
import { ProblemError } from './problem-error.ts';

/** A resource and the version its ETag begins with. */
export interface Versioned<Resource> {
  body: Resource;
  version: number;
}

/** What a change is meant for, and the version it is based on. */
export interface ChangeTarget {
  id: string;
  expected: number;
}

/** The answer to a change that is based on an older version: what to merge with, and its ETag. */
export function changedMeanwhile({ body, version }: Versioned<unknown>): ProblemError {
  const { etag } = prepare(body, version);
  return new ProblemError('precondition_failed', { current: body, headers: { etag } });
}

/** Sends what a change has made of the resource. */
export function sendChanged(
  reply: FastifyReply,
  { body, version }: Versioned<unknown>,
): FastifyReply {
  const { bytes, etag } = prepare(body, version);
  return reply
    .header('etag', etag)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(bytes);
}
