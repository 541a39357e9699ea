import { treeSchema } from '@zielbaum/model/schemas';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { acceptsGzip } from '../http/accepts-gzip.ts';
import type { Api } from '../http/api.ts';
import { dayQuery } from '../http/asked-day.ts';
import { isUnchanged, unchanged } from '../http/conditional.ts';
import { cycleQuery } from '../http/queries.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { RepeatedReads } from './repeated-reads.ts';
import type { TreeService } from './service.ts';
import { etagFor } from './tree-cache.ts';
import type { PreparedTree } from './tree-cache.ts';

export interface TreeRoutesOptions {
  trees: TreeService;
  repeatedReads: RepeatedReads;
  /** Uses the asker's quota. Answers from memory cost next to nothing, and no quota. */
  count: (request: FastifyRequest) => void;
}

export function treeRoutes(api: Api, { trees, repeatedReads, count }: TreeRoutesOptions): void {
  const { schema, config } = operation(
    {
      id: 'tree',
      kind: 'read',
      tag: 'Tree',
      summary: 'The objectives of a cycle as a tree, with every number worked out',
      description:
        'An objective that contributes to several others stands in full under the first, and as a reference under the rest.',
      action: 'read',
      answer: treeSchema,
      problems: ['not_found', 'invalid_input'],
    },
    {
      querystring: z.strictObject({
        cycle: cycleQuery.default('current'),
        on: dayQuery,
      }),
    },
  );
  // Answers at once, without a promise, while the tree is in memory: this is the hot path.
  const options = { schema, config: { ...config, isCountedByRoute: true } };
  api.get('/tree', options, (request, reply) => {
    const { tenantId } = credentialOf(request);
    const ready = trees.recall(tenantId, request.query);
    if (ready) return send(ready);
    count(request);
    return trees.find(tenantId, request.query).then(send);

    function send(tree: PreparedTree): FastifyReply | Promise<FastifyReply> {
      const etag = etagFor(tree, acceptsGzip(request));
      reply.header('vary', 'Origin, Accept-Encoding');
      if (isUnchanged(request, reply, etag)) {
        repeatedReads.remember(request, unchanged(reply), request.query);
        return reply.send();
      }
      reply.type('application/json; charset=utf-8');
      if (etag === tree.plain.etag) return reply.send(tree.plain.bytes);
      return tree.gzipped().then(({ bytes }) => {
        return reply.header('content-encoding', 'gzip').send(bytes);
      });
    }
  });
}
