import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error.ts';

/**
 * The version a change is based on, out of `If-Match: "<version>-<hash>"`. Only the version counts:
 * a check-in by somebody else changes the score, hence the hash, and must not block an edit.
 */
export function expectedVersion(request: FastifyRequest): number {
  const header = request.headers['if-match'];
  if (header === undefined || header.trim() === '') {
    throw new ProblemError('precondition_required', {
      detail: {
        de: 'Senden Sie den ETag des gelesenen Standes als If-Match.',
        en: 'Send the ETag of what you read as If-Match.',
      },
    });
  }
  // Versions start at 1, so that anything else, `*` included, never matches.
  return Number(/^"(\d{1,15})-[\w-]+"$/.exec(header.trim())?.[1] ?? 0);
}
