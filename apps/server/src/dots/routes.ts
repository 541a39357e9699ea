import {
  cycleDotsSchema,
  dotsGivenSchema,
  ownDotsSchema,
  votingChangeSchema,
} from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pathId } from '../http/queries.ts';
import { sendPut } from '../http/send-put.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { DotService } from './service.ts';

const params = z.object({ cycleId: pathId });

export function dotRoutes(api: Api, dots: DotService): void {
  const ofCycle = operation(
    {
      id: 'cycles.dots',
      kind: 'read',
      tag: 'Cycles',
      summary: 'How many dots the objectives of a cycle have got',
      description:
        'Sums only, once voting is over and at least three people have voted; `hidden` says why there are none.',
      action: 'read',
      answer: cycleDotsSchema,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/cycles/:cycleId/dots', ofCycle, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const found = await dots.ofCycle(tenantId, request.params.cycleId);
    return sendPrepared(request, reply, prepare(found));
  });

  const own = operation(
    {
      id: 'cycles.ownDots',
      kind: 'read',
      tag: 'Cycles',
      summary: 'One’s own dots, and how many are left to give',
      description: 'Of the person behind the key, while voting is open; nobody else is told.',
      action: 'objective.rate',
      answer: ownDotsSchema,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/cycles/:cycleId/dots/mine', own, async (request, reply) => {
    const found = await dots.own(credentialOf(request), request.params.cycleId);
    return sendPrepared(request, reply, prepare(found));
  });

  const voting = operation(
    {
      id: 'cycles.setVoting',
      kind: 'put',
      tag: 'Cycles',
      summary: 'End the vote of a planning, or begin it anew',
      description:
        'When a vote ends, sums are kept and the dots themselves forgotten; it ends with the planning at the latest. One that begins anew begins without dots and sums.',
      action: 'cycle.change',
      answer: cycleDotsSchema,
      problems: ['not_found', 'conflict', 'cycle_closed'],
    },
    { params, body: votingChangeSchema },
  );
  api.put('/cycles/:cycleId/voting', voting, async (request, reply) => {
    const { cycleId } = request.params;
    return sendPut(reply, await dots.changeVoting(credentialOf(request), cycleId, request.body));
  });

  const put = operation(
    {
      id: 'objectives.setDots',
      kind: 'put',
      tag: 'Objectives',
      summary: 'Put dots on a proposal, or take them away',
      description:
        'Everybody has five per planning, for proposed and agreed objectives; only the person behind the key gives theirs. The answer names all of one’s own.',
      action: 'objective.rate',
      answer: ownDotsSchema,
      problems: ['not_found', 'conflict', 'cycle_closed'],
    },
    { params: z.object({ objectiveId: pathId }), body: dotsGivenSchema },
  );
  api.put('/objectives/:objectiveId/dots', put, async (request, reply) => {
    const { objectiveId } = request.params;
    return sendPut(reply, await dots.put(credentialOf(request), objectiveId, request.body));
  });
}
