import {
  pageOf,
  publicObjectiveSchema,
  shareSchema,
  shareTermsSchema,
} from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pageQuery } from '../http/cursor.ts';
import { pathId, queryId } from '../http/queries.ts';
import { sendGone } from '../http/send-gone.ts';
import { sendPut } from '../http/send-put.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { ShareService } from './service.ts';

const tag = 'Sharing';
const audience = z
  .string()
  .toLowerCase()
  .meta({ description: '`public`, or the id of an alliance one is a member of' });
const params = z.object({ objectiveId: pathId, audience });

export function shareRoutes(api: Api, shares: ShareService): void {
  const list = operation(
    {
      id: 'shares.list',
      kind: 'read',
      tag,
      summary: 'What is shared with whom, and what they see',
      action: 'read',
      answer: pageOf(shareSchema),
      problems: ['invalid_input', 'not_found'],
    },
    {
      querystring: z.strictObject({
        audience: queryId.optional().meta({ description: '`public`, or the id of an alliance' }),
        objective: queryId.optional().meta({ description: 'Id of an objective' }),
        ...pageQuery,
      }),
    },
  );
  api.get('/shares', list, async (request, reply) => {
    const page = await shares.list(credentialOf(request).tenantId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });

  const published = operation(
    {
      id: 'shares.published',
      kind: 'read',
      tag,
      summary: 'What the public may read, as it sees it',
      description:
        'For pages that everybody reads: a key with this scope alone reads nothing else.',
      action: 'public.read',
      answer: pageOf(publicObjectiveSchema),
      problems: ['invalid_input'],
    },
    { querystring: z.strictObject(pageQuery) },
  );
  api.get('/public-objectives', published, async (request, reply) => {
    const page = await shares.published(credentialOf(request).tenantId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });

  const get = operation(
    {
      id: 'shares.get',
      kind: 'read',
      tag,
      summary: 'How an objective is shared, and what is seen of it',
      action: 'read',
      answer: shareSchema,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/objectives/:objectiveId/shares/:audience', get, async (request, reply) => {
    const share = await shares.get(credentialOf(request).tenantId, request.params);
    return sendPrepared(request, reply, prepare(share));
  });

  const put = operation(
    {
      id: 'shares.put',
      kind: 'put',
      tag,
      summary: 'Share an objective, or change what is seen of it',
      description:
        'Others see a snapshot of exactly the fields given here, kept up to date: no notes, authors or people.',
      action: 'share.change',
      answer: shareSchema,
      problems: ['not_found', 'conflict'],
    },
    { params, body: shareTermsSchema },
  );
  api.put('/objectives/:objectiveId/shares/:audience', put, async (request, reply) => {
    return sendPut(reply, await shares.put(credentialOf(request), request.params, request.body));
  });

  const remove = operation(
    {
      id: 'shares.remove',
      kind: 'remove',
      tag,
      summary: 'Share an objective no longer',
      description: 'Nobody sees it any more when this answers.',
      action: 'share.change',
      problems: ['not_found'],
    },
    { params },
  );
  api.delete('/objectives/:objectiveId/shares/:audience', remove, async (request, reply) => {
    await shares.remove(credentialOf(request), request.params);
    return sendGone(reply);
  });
}
