import { scoreExplanationSchema } from '@zielbaum/model/schemas';
import type { ScoreExplanation } from '@zielbaum/model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { dayQuery } from '../http/asked-day.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pathId } from '../http/queries.ts';
import { languageOf } from '../http/text.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { OperationDescription } from '../openapi/operation.ts';
import type { ExplanationService } from './service.ts';

const common = {
  kind: 'read',
  action: 'read',
  description:
    'Progress, pace and proposed grade with their rule, inputs and weights, and as sentences in the language of `Accept-Language`.',
  answer: scoreExplanationSchema,
  problems: ['not_found', 'invalid_input'],
} satisfies Partial<OperationDescription>;
const querystring = z.strictObject({ on: dayQuery });

export function explanationRoutes(api: Api, explanations: ExplanationService): void {
  const ofObjective = operation(
    {
      ...common,
      id: 'objectives.explain',
      tag: 'Objectives',
      summary: 'Why an objective stands where it stands',
    },
    { params: z.object({ objectiveId: pathId }), querystring },
  );
  api.get('/objectives/:objectiveId/explain', ofObjective, async (request, reply) => {
    const question = { id: request.params.objectiveId, on: request.query.on };
    const language = languageOf(request);
    const { tenantId } = credentialOf(request);
    return send(request, reply, await explanations.objective(tenantId, { ...question, language }));
  });

  const ofKeyResult = operation(
    {
      ...common,
      id: 'keyResults.explain',
      tag: 'Key results',
      summary: 'Why a key result stands where it stands',
    },
    { params: z.object({ keyResultId: pathId }), querystring },
  );
  api.get('/key-results/:keyResultId/explain', ofKeyResult, async (request, reply) => {
    const question = { id: request.params.keyResultId, on: request.query.on };
    const language = languageOf(request);
    const { tenantId } = credentialOf(request);
    return send(request, reply, await explanations.keyResult(tenantId, { ...question, language }));
  });
}

/** Each language has an ETag of its own, for it has other bytes. */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  explanation: ScoreExplanation,
): FastifyReply {
  reply.header('vary', 'Origin, Accept-Language').header('content-language', languageOf(request));
  return sendPrepared(request, reply, prepare(explanation));
}
