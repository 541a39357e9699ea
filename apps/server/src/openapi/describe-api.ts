import swagger from '@fastify/swagger';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { tidyComponents } from './components.ts';
import type { ApiDocument } from './document-types.ts';
import type { OperationConfig, OperationDescription } from './operation.ts';
import { describeRoute } from './transform.ts';
import { withExamples } from './with-examples.ts';

const introduction = `Objectives and key results of one organisation: the one the key belongs to.

**Keys.** \`Authorization: Bearer okr_sk_…\` for tools, or \`okr_pk_…\` for pages that embed elements; the latter works only from the origins it names.

**Reading.** Every read has a strong \`ETag\` and answers 304 to \`If-None-Match\`. Lists come in pages: ask again with \`nextCursor\`.

**Writing.** Changes need \`If-Match\` with the ETag of what was read. \`POST\` understands \`Idempotency-Key\`, so that it can be repeated safely; \`/batch\` only reads, and needs none.

**Problems.** Everything that is not a success is \`application/problem+json\` (RFC 9457). Decide by \`code\`; texts follow \`Accept-Language\` (\`de\`, \`en\`).

**Numbers.** Progress is a fraction from 0 to 1. Days are calendar days in Europe/Berlin.`;

const tags = [
  { name: 'Organisation', description: 'The organisation a key belongs to, and its units' },
  { name: 'Settings', description: 'What an organisation decides for itself' },
  { name: 'People', description: 'Who works with the goals, and with which roles' },
  { name: 'Audit', description: 'Who changed what, for two roles to read together' },
  {
    name: 'Alliances',
    description: 'Organisations whose members are other organisations, by invitation',
  },
  { name: 'Sharing', description: 'What an alliance, or the public, may read' },
  { name: 'Shared objectives', description: 'What members share with an alliance' },
  { name: 'Cycles', description: 'Dated periods, usually quarters' },
  { name: 'Tree', description: 'All objectives of a cycle with every number worked out' },
  { name: 'Objectives', description: 'Qualitative goals' },
  { name: 'Key results', description: 'Measurable results of objectives, and their check-ins' },
  { name: 'Reviews', description: 'Grades, what becomes of objectives, and trends over cycles' },
  { name: 'Search', description: 'Objectives and key results by words and filters' },
  { name: 'Batch', description: 'Several reads in one request' },
  { name: 'Live', description: 'Changes, as they happen' },
];

/** Collects the routes registered after it; `app.swagger()` is the document once the app is ready. */
export function describeApi(app: FastifyInstance): void {
  const described: OperationDescription[] = [];
  app.addHook('onRoute', ({ config }: RouteOptions) => {
    const { operation } = (config ?? {}) as Partial<OperationConfig>;
    if (operation) described.push(operation);
  });
  void app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Zielbaum',
        version: '1',
        description: introduction,
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: '/', description: 'This server' }],
      tags,
      components: {
        securitySchemes: {
          apiKey: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'okr_sk_…',
            description: 'API key: for tools; keep it secret',
          },
          embedKey: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'okr_pk_…',
            description:
              'Embed key: public, works only from the origins it names, never writes goals',
          },
        },
      },
    },
    convertConstToEnum: false,
    transform: describeRoute,
    transformObject: (document) =>
      withExamples(
        tidyComponents(jsonSchemaTransformObject(document) as object as ApiDocument),
        described,
      ) as never,
  });
}
