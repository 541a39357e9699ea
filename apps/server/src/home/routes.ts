import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import type { Db } from '../db/index.ts';
import { html } from '../http/html.ts';
import { renderPage, sendStatic } from '../http/page.ts';
import { pageStyles } from '../openapi/page-styles.ts';

/** The page at the root, and the answer to "are you well?". */
export function homeRoutes(app: FastifyInstance, db: Db): void {
  const page = renderPage({
    language: 'de',
    title: 'Zielbaum',
    styles: 'style.css',
    content: html`<main>
<h1>Zielbaum</h1>
<p>Hier läuft der Server von Zielbaum: Ziele und Schlüsselergebnisse (OKR) für Kommunen, in den Intranets, die sie schon haben.</p>
<p>Diese Adresse ist für Programme. Menschen sehen ihre Ziele dort, wo die Elemente eingebettet sind: auf den Seiten ihres Intranets.</p>
<ul>
<li><a href="api/v1/docs">Die Schnittstelle zum Nachlesen</a> (englisch)</li>
<li><a href="api/v1/openapi.json">Die Schnittstelle als OpenAPI-Dokument</a></li>
<li><a href="healthz">Zustand des Servers</a></li>
</ul>
<p>Eingebettet wird mit einer Zeile: <code>&lt;script type="module" src="…/embed/v1/loader.js"&gt;&lt;/script&gt;</code></p>
</main>
<footer>EUPL-1.2</footer>`,
  });
  const styles = Buffer.from(pageStyles);
  app.get('/', (request, reply) => sendStatic(request, reply, { bytes: page, type: 'text/html' }));
  app.get('/style.css', (request, reply) =>
    sendStatic(request, reply, { bytes: styles, type: 'text/css' }),
  );
  app.get('/healthz', async (_request, reply) => {
    await sql`select 1`.execute(db);
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });
}
