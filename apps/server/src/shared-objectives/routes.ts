import { pageOf, sharedAlignmentSchema, sharedObjectiveSchema } from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pageQuery } from '../http/cursor.ts';
import { pathId } from '../http/queries.ts';
import { sendGone } from '../http/send-gone.ts';
import { sendPut } from '../http/send-put.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { SharedObjectiveService } from './service.ts';

const tag = 'Shared objectives';
const sharedParams = z.object({ sharedId: pathId });
const params = sharedParams.extend({ objectiveId: pathId });

export function sharedObjectiveRoutes(api: Api, shared: SharedObjectiveService): void {
  const list = operation(
    {
      id: 'sharedObjectives.list',
      kind: 'read',
      tag,
      summary: 'What members share with one’s own alliance',
      action: 'read',
      answer: pageOf(sharedObjectiveSchema),
      problems: ['invalid_input'],
    },
    { querystring: z.strictObject(pageQuery) },
  );
  api.get('/shared-objectives', list, async (request, reply) => {
    const page = await shared.list(credentialOf(request).tenantId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });

  const get = operation(
    {
      id: 'sharedObjectives.get',
      kind: 'read',
      tag,
      summary: 'What a member shares, as it is now',
      action: 'read',
      answer: sharedObjectiveSchema,
      problems: ['not_found'],
    },
    { params: sharedParams },
  );
  api.get('/shared-objectives/:sharedId', get, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const found = await shared.get(tenantId, request.params.sharedId);
    return sendPrepared(request, reply, prepare(found));
  });

  const align = operation(
    {
      id: 'sharedObjectives.align',
      kind: 'put',
      tag,
      summary: 'Count a shared objective for one of the alliance’s own',
      description:
        'It stands below it in the tree, marked with `sharedBy`, and counts by its weight where `rollup` is `children` or `both`.',
      action: 'objective.change',
      answer: sharedObjectiveSchema,
      problems: ['not_found', 'cycle_closed'],
    },
    { params, body: sharedAlignmentSchema },
  );
  api.put('/shared-objectives/:sharedId/alignments/:objectiveId', align, async (request, reply) => {
    const aligned = await shared.align(credentialOf(request), request.params, request.body);
    return sendPut(reply, aligned);
  });

  const detach = operation(
    {
      id: 'sharedObjectives.detach',
      kind: 'remove',
      tag,
      summary: 'Count a shared objective no longer',
      action: 'objective.change',
      problems: ['not_found', 'cycle_closed'],
    },
    { params },
  );
  api.delete(
    '/shared-objectives/:sharedId/alignments/:objectiveId',
    detach,
    async (request, reply) => {
      await shared.detach(credentialOf(request), request.params);
      return sendGone(reply);
    },
  );
}
