import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem-error.ts';

/** Reads bodies as JSON, and refuses what is no UTF-8: decoded all the same, it would be stored garbled. */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, body, done) => {
      if (!isUtf8(body)) return done(new ProblemError('malformed_json'));
      return parse(request, body.toString(), done);
    },
  );
}
