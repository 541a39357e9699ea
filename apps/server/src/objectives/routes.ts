import {
  newObjectiveSchema,
  objectiveChangesSchema,
  objectiveEventSchema,
  objectivePositionSchema,
  pageOf,
  scoredObjectiveSchema,
} from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pageQuery } from '../http/cursor.ts';
import { expectedVersion } from '../http/if-match.ts';
import { postedBy, sendPostAnswer } from '../http/once.ts';
import { cycleQuery, pathId } from '../http/queries.ts';
import { sendPut } from '../http/send-put.ts';
import { sendChanged } from '../http/versioned.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { ObjectiveService } from './service.ts';

const tag = 'Objectives';
const params = z.object({ objectiveId: pathId });

export function objectiveRoutes(api: Api, objectives: ObjectiveService): void {
  const list = operation(
    {
      id: 'objectives.list',
      kind: 'read',
      tag,
      summary: 'Objectives with their signals, in their order',
      description: 'As they were created, or as somebody has put them (`objectives.move`).',
      action: 'read',
      answer: pageOf(scoredObjectiveSchema),
      problems: ['not_found', 'invalid_input'],
    },
    { querystring: z.strictObject({ cycle: cycleQuery.optional(), ...pageQuery }) },
  );
  api.get('/objectives', list, async (request, reply) => {
    const { cycle, ...page } = request.query;
    const found = await objectives.list(credentialOf(request).tenantId, { cycle }, page);
    return sendPrepared(request, reply, prepare(found));
  });

  const get = operation(
    {
      id: 'objectives.get',
      kind: 'read',
      tag,
      summary: 'One objective, its signals and how they came about',
      action: 'read',
      answer: scoredObjectiveSchema,
      isVersioned: true,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/objectives/:objectiveId', get, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const { body, version } = await objectives.get(tenantId, request.params.objectiveId);
    return sendPrepared(request, reply, prepare(body, version));
  });

  const create = operation(
    {
      id: 'objectives.create',
      kind: 'create',
      tag,
      summary: 'Create an objective',
      description:
        'Unit, cycle and parents must exist; parents in the same cycle. Begins as `draft`, `proposed` or `agreed`, or as `active` once the cycle has left planning.',
      action: 'objective.propose',
      answer: scoredObjectiveSchema,
      isVersioned: true,
      problems: ['conflict', 'cycle_closed'],
    },
    { body: newObjectiveSchema },
  );
  api.post('/objectives', create, async (request, reply) => {
    const answer = await objectives.create(credentialOf(request), request.body, postedBy(request));
    return sendPostAnswer(reply, answer);
  });

  const change = operation(
    {
      id: 'objectives.change',
      kind: 'change',
      tag,
      summary: 'Change an objective',
      description:
        'What is left out stays; a list given replaces the old one. A state that does not follow on the present one is refused with those that do. Whoever drops an objective gives a reason.',
      action: 'objective.change',
      answer: scoredObjectiveSchema,
      isVersioned: true,
      problems: ['not_found', 'alignment_loop', 'conflict', 'cycle_closed'],
    },
    { params, body: objectiveChangesSchema },
  );
  api.patch('/objectives/:objectiveId', change, async (request, reply) => {
    const target = { id: request.params.objectiveId, expected: expectedVersion(request) };
    return sendChanged(reply, await objectives.change(credentialOf(request), target, request.body));
  });

  const move = operation(
    {
      id: 'objectives.move',
      kind: 'put',
      tag,
      summary: 'Put an objective before another one of its cycle, or last',
      description: 'Lists and trees follow this order. It is no new version of the objective.',
      action: 'objective.change',
      answer: objectivePositionSchema,
      problems: ['not_found', 'cycle_closed'],
    },
    { params, body: objectivePositionSchema },
  );
  api.put('/objectives/:objectiveId/position', move, async (request, reply) => {
    const { objectiveId } = request.params;
    const position = await objectives.move(credentialOf(request), objectiveId, request.body);
    return sendPut(reply, position);
  });

  const history = operation(
    {
      id: 'objectives.history',
      kind: 'read',
      tag,
      summary: 'What an objective was and said before, the earliest change first',
      description: 'Changes of its state, title and description, from whatever way they came.',
      action: 'read',
      answer: pageOf(objectiveEventSchema),
      problems: ['not_found', 'invalid_input'],
    },
    { params, querystring: z.strictObject(pageQuery) },
  );
  api.get('/objectives/:objectiveId/history', history, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const page = await objectives.history(tenantId, request.params.objectiveId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });
}
