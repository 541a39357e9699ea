import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Demo } from './demo.ts';
import type { Html } from './html.ts';
import { alliancePage } from './pages/alliance-page.ts';
import { cyclePage } from './pages/cycle-page.ts';
import { goalsPage } from './pages/goals-page.ts';
import { malformedPage } from './pages/malformed-page.ts';
import { missingPage } from './pages/missing-page.ts';
import { securityHeaders } from './security-headers.ts';

export interface AppDependencies {
  /** Address of the Zielbaum server, without a slash at the end. */
  serverUrl: string;
  /** Asked at every request, so that the server may come up later than this intranet. */
  readDemo: () => Promise<Demo | undefined>;
}

/** The example intranet, ready to listen. */
export async function createApp({
  serverUrl,
  readDemo,
}: AppDependencies): Promise<FastifyInstance> {
  const headers = securityHeaders(serverUrl);
  const app = fastify({
    // An address that cannot even be read meets no route, and none of the hooks below.
    frameworkErrors: (_error, _request, reply) => void sendMalformed(reply.headers(headers)),
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(headers);
  });
  await app.register(fastifyStatic, {
    root: fileURLToPath(new URL('../public', import.meta.url)),
    prefix: '/assets/',
  });

  app.get('/', async (_request, reply) => {
    return sendPage(reply, goalsPage({ serverUrl, demo: await readDemo() }));
  });
  app.get('/digitale-kommune', async (_request, reply) => {
    const demo = await readDemo();
    return demo ? sendPage(reply, alliancePage({ serverUrl, demo })) : sendMissing(reply);
  });
  app.get<{ Params: { name: string } }>('/zyklus/:name', async ({ params }, reply) => {
    const demo = await readDemo();
    const cycle = demo?.cycles.find(({ name }) => name === params.name);
    return demo && cycle
      ? sendPage(reply, cyclePage({ serverUrl, demo, cycle }))
      : sendMissing(reply);
  });
  app.setNotFoundHandler((_request, reply) => sendMissing(reply));
  return app;
}

function sendPage(reply: FastifyReply, page: Html): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(page.toString());
}

function sendMissing(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('text/html; charset=utf-8').send(missingPage().toString());
}

function sendMalformed(reply: FastifyReply): FastifyReply {
  return reply.code(400).type('text/html; charset=utf-8').send(malformedPage().toString());
}
