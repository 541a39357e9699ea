import type { FastifyInstance } from 'fastify';
import { acceptsGzip } from '../http/accepts-gzip.ts';
import { isUnchanged } from '../http/conditional.ts';
import { allowEveryOrigin } from '../http/cors.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { readBundle } from './bundle.ts';
import type { BundleFile } from './bundle.ts';

const aYear = 'public, max-age=31536000, immutable';
const fiveMinutes = 'public, max-age=300';

/** The elements' code, for pages of every origin. */
export function embedRoutes(app: FastifyInstance, folder: URL): void {
  let bundle: Map<string, BundleFile> | undefined;

  app.get<{ Params: { '*': string } }>('/embed/v1/*', async (request, reply) => {
    allowEveryOrigin(reply);
    // Looked for again until it is there, so that building it needs no restart.
    bundle ??= await readBundle(folder).catch(() => undefined);
    if (!bundle) throw notBuilt();
    const file = bundle.get(request.params['*']);
    if (!file) throw notFound({ de: 'Diese Datei', en: 'file' });
    const isGzipped = acceptsGzip(request);
    const etag = isGzipped ? `"${file.hash}-gzip"` : `"${file.hash}"`;
    const isKnown = isUnchanged(request, reply, etag);
    reply.header('vary', 'Accept-Encoding');
    reply.header('cache-control', file.isHashed ? aYear : fiveMinutes);
    if (isKnown) return reply.code(304).send();
    if (isGzipped) reply.header('content-encoding', 'gzip');
    return reply.type(file.type).send(isGzipped ? file.gzipped : file.bytes);
  });
}

function notBuilt(): ProblemError {
  return new ProblemError('not_found', {
    detail: {
      de: 'Die Elemente sind noch nicht gebaut: Führen Sie auf dem Server „npm run build“ aus.',
      en: 'The elements have not been built yet: run "npm run build" on the server.',
    },
  });
}
