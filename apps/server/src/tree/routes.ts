import { isoDateSchema, treeSchema } from '@zielbaum/model/schemas';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { acceptsGzip } from '../http/accepts-gzip.ts';
import type { Api } from '../http/api.ts';
import { isUnchanged, sendPrepared } from '../http/conditional.ts';
import { cycleQuery } from '../http/queries.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { TreeService } from './service.ts';
import type { PreparedTree } from './tree-cache.ts';

// Below this, compressing saves nothing.
const leastBytesToCompress = 1024;

/** `count`: uses the asker's quota. Answers from memory cost next to nothing, and no quota. */
export function treeRoutes(
  api: Api,
  trees: TreeService,
  count: (request: FastifyRequest) => void,
): void {
  const { schema, config } = operation(
    {
      id: 'tree',
      kind: 'read',
      tag: 'Tree',
      summary: 'The objectives of a cycle as a tree, with every number worked out',
      description:
        'An objective that contributes to several others stands in full under the first, and as a reference under the rest.',
      scope: 'okr:read',
      answer: treeSchema,
      problems: ['not_found', 'invalid_input'],
    },
    {
      querystring: z.strictObject({
        cycle: cycleQuery.default('current'),
        on: isoDateSchema.optional().meta({
          description: 'The day the numbers hold for: today (default) or one that is past',
        }),
      }),
    },
  );
  // Answers at once, without a promise, while the tree is in memory: this is the hot path.
  const options = { schema, config: { ...config, isCountedByRoute: true } };
  api.get('/tree', options, (request, reply) => {
    const { tenantId } = credentialOf(request);
    const ready = trees.recall(tenantId, request.query);
    if (ready) return sendTree(request, reply, ready);
    count(request);
    return trees.find(tenantId, request.query).then((built) => sendTree(request, reply, built));
  });
}

function sendTree(
  request: FastifyRequest,
  reply: FastifyReply,
  tree: PreparedTree,
): FastifyReply | Promise<FastifyReply> {
  reply.header('vary', 'Origin, Accept-Encoding');
  if (!wantsGzip(request, tree)) return sendPrepared(request, reply, tree.plain);
  if (isUnchanged(request, reply, tree.gzippedEtag)) return reply.code(304).send();
  return tree
    .gzipped()
    .then(({ bytes }) =>
      reply.header('content-encoding', 'gzip').type('application/json; charset=utf-8').send(bytes),
    );
}

function wantsGzip(request: FastifyRequest, { plain }: PreparedTree): boolean {
  return plain.bytes.length >= leastBytesToCompress && acceptsGzip(request);
}
