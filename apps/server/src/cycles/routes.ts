import { cycleChangesSchema, cycleSchema, newCycleSchema, pageOf } from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pageQuery } from '../http/cursor.ts';
import { expectedVersion } from '../http/if-match.ts';
import { postedBy, sendPostAnswer } from '../http/once.ts';
import { pathId } from '../http/queries.ts';
import { sendChanged } from '../http/versioned.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { CycleService } from './service.ts';

const tag = 'Cycles';
const params = z.object({ cycleId: pathId });

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
      isVersioned: true,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/cycles/:cycleId', get, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const { body, version } = await cycles.get(tenantId, request.params.cycleId);
    return sendPrepared(request, reply, prepare(body, version));
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
      isVersioned: true,
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

  const change = operation(
    {
      id: 'cycles.change',
      kind: 'change',
      tag,
      summary: 'Change a cycle, or take it to its next phase',
      description:
        'What is left out stays. Planning, active, review, closed: one step on, or one step back until it is closed. When it becomes active, its agreed objectives do, too, and turn back with it; when it is closed, its active ones are. Start and kind change while planning; the end then, too, and to a later day while active.',
      action: 'cycle.change',
      answer: cycleSchema,
      isVersioned: true,
      problems: ['not_found', 'conflict', 'cycle_closed', 'duplicate'],
    },
    { params, body: cycleChangesSchema },
  );
  api.patch('/cycles/:cycleId', change, async (request, reply) => {
    const target = { id: request.params.cycleId, expected: expectedVersion(request) };
    return sendChanged(reply, await cycles.change(credentialOf(request), target, request.body));
  });
}
