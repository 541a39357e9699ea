import {
  earlierMetricSchema,
  keyResultChangesSchema,
  newKeyResultSchema,
  pageOf,
  scoredKeyResultSchema,
} from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pageQuery } from '../http/cursor.ts';
import { expectedVersion } from '../http/if-match.ts';
import { postedBy, sendPostAnswer } from '../http/once.ts';
import { cycleQuery, pathId, queryId } from '../http/queries.ts';
import { sendChanged } from '../http/versioned.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { KeyResultService } from './service.ts';

const tag = 'Key results';
const params = z.object({ keyResultId: pathId });

export function keyResultRoutes(api: Api, keyResults: KeyResultService): void {
  const list = operation(
    {
      id: 'keyResults.list',
      kind: 'read',
      tag,
      summary: 'Key results with their signals, in the order they were created',
      action: 'read',
      answer: pageOf(scoredKeyResultSchema),
      problems: ['not_found', 'invalid_input'],
    },
    {
      querystring: z.strictObject({
        cycle: cycleQuery.optional(),
        objective: queryId
          .optional()
          .meta({ description: 'Id of an objective; only its key results' }),
        ...pageQuery,
      }),
    },
  );
  api.get('/key-results', list, async (request, reply) => {
    const { cycle, objective, ...page } = request.query;
    const { tenantId } = credentialOf(request);
    const found = await keyResults.list(tenantId, { cycle, objective }, page);
    return sendPrepared(request, reply, prepare(found));
  });

  const get = operation(
    {
      id: 'keyResults.get',
      kind: 'read',
      tag,
      summary: 'One key result, its signals and how they came about',
      action: 'read',
      answer: scoredKeyResultSchema,
      isVersioned: true,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/key-results/:keyResultId', get, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const { body, version } = await keyResults.get(tenantId, request.params.keyResultId);
    return sendPrepared(request, reply, prepare(body, version));
  });

  const create = operation(
    {
      id: 'keyResults.create',
      kind: 'create',
      tag,
      summary: 'Create a key result of an objective',
      action: 'keyResult.change',
      answer: scoredKeyResultSchema,
      isVersioned: true,
      problems: ['cycle_closed'],
    },
    { body: newKeyResultSchema },
  );
  api.post('/key-results', create, async (request, reply) => {
    const answer = await keyResults.create(credentialOf(request), request.body, postedBy(request));
    return sendPostAnswer(reply, answer);
  });

  const metrics = operation(
    {
      id: 'keyResults.metrics',
      kind: 'read',
      tag,
      summary: 'What a key result was measured by before its target was changed',
      description:
        'In the order of changing, each with the last day it held. Numbers of such a day are worked out by the metric that held on it. Changes in planning leave nothing here.',
      action: 'read',
      answer: pageOf(earlierMetricSchema),
      problems: ['not_found', 'invalid_input'],
    },
    { params, querystring: z.strictObject(pageQuery) },
  );
  api.get('/key-results/:keyResultId/metrics', metrics, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const { keyResultId } = request.params;
    const found = await keyResults.metrics(tenantId, keyResultId, request.query);
    return sendPrepared(request, reply, prepare(found));
  });

  const change = operation(
    {
      id: 'keyResults.change',
      kind: 'change',
      tag,
      summary: 'Change a key result',
      description:
        'What is left out stays; a metric given replaces the old one and must fit the check-ins there are. While the cycle is active or in review it needs `metricChange` with a reason, and the old one is kept: numbers until the day before stay explained by it.',
      action: 'keyResult.change',
      answer: scoredKeyResultSchema,
      isVersioned: true,
      problems: ['not_found', 'conflict', 'cycle_closed'],
    },
    { params, body: keyResultChangesSchema },
  );
  api.patch('/key-results/:keyResultId', change, async (request, reply) => {
    const target = { id: request.params.keyResultId, expected: expectedVersion(request) };
    return sendChanged(reply, await keyResults.change(credentialOf(request), target, request.body));
  });
}
