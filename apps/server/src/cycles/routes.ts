import { cycleSchema, newCycleSchema, pageOf } from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pageQuery } from '../http/cursor.ts';
import { postedBy, sendPostAnswer } from '../http/once.ts';
import { pathId } from '../http/queries.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { CycleService } from './service.ts';

const tag = 'Cycles';

export function cycleRoutes(api: Api, cycles: CycleService): void {
  const list = operation(
    {
      id: 'cycles.list',
      kind: 'read',
      tag,
      summary: 'Cycles, the newest first',
      action: 'read',
      answer: pageOf(cycleSchema),
      problems: ['invalid_input'],
    },
    { querystring: z.strictObject(pageQuery) },
  );
  api.get('/cycles', list, async (request, reply) => {
    const page = await cycles.list(credentialOf(request).tenantId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });

  const get = operation(
    {
      id: 'cycles.get',
      kind: 'read',
      tag,
      summary: 'One cycle',
      action: 'read',
      answer: cycleSchema,
      problems: ['not_found'],
    },
    { params: z.object({ cycleId: pathId }) },
  );
  api.get('/cycles/:cycleId', get, async (request, reply) => {
    const cycle = await cycles.get(credentialOf(request).tenantId, request.params.cycleId);
    return sendPrepared(request, reply, prepare(cycle));
  });

  const create = operation(
    {
      id: 'cycles.create',
      kind: 'create',
      tag,
      summary: 'Create a cycle',
      description: 'Names are unique in an organisation.',
      action: 'cycle.change',
      answer: cycleSchema,
      problems: ['duplicate'],
    },
    { body: newCycleSchema },
  );
  api.post('/cycles', create, async (request, reply) => {
    return sendPostAnswer(
      reply,
      await cycles.create(credentialOf(request), request.body, postedBy(request)),
    );
  });
}
