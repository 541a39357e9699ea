import type { FastifyInstance } from 'fastify';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { allowEveryOrigin } from '../http/cors.ts';
import { sendStatic } from '../http/page.ts';
import type { ApiDocument } from './document-types.ts';
import { pageStyles } from './page-styles.ts';
import { renderDocumentPage } from './page.ts';

/** The API's document for tools, and the same as a page to read. Neither needs a key. */
export function documentRoutes(app: FastifyInstance): void {
  const styles = Buffer.from(pageStyles);
  // Written at the first request: only then are all routes known.
  let page: Buffer | undefined;
  let document: ReturnType<typeof prepare> | undefined;

  app.get('/openapi.json', (request, reply) => {
    document ??= prepare(app.swagger());
    allowEveryOrigin(reply);
    return sendPrepared(request, reply, document);
  });
  app.get('/docs', (request, reply) => {
    page ??= renderDocumentPage(app.swagger() as unknown as ApiDocument);
    return sendStatic(request, reply, { bytes: page, type: 'text/html' });
  });
  app.get('/docs/style.css', (request, reply) =>
    sendStatic(request, reply, { bytes: styles, type: 'text/css' }),
  );
}
