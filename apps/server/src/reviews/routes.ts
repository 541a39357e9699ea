import {
  carriedOverSchema,
  carryOverSchema,
  cycleSummarySchema,
  labelSchema,
  lineageSchema,
  reviewChangesSchema,
  reviewSchema,
  trendsSchema,
} from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { expectedVersion } from '../http/if-match.ts';
import { postedBy, sendPostAnswer } from '../http/once.ts';
import { pathId, queryId } from '../http/queries.ts';
import { sendChanged } from '../http/versioned.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { CarryOverService } from './carry-over.ts';
import type { FigureService } from './figures.ts';
import type { ReviewService } from './service.ts';

const tag = 'Reviews';
const params = z.object({ objectiveId: pathId });

export function reviewRoutes(
  api: Api,
  services: { reviews: ReviewService; carryOver: CarryOverService; figures: FigureService },
): void {
  const { reviews, carryOver, figures } = services;
  const get = operation(
    {
      id: 'objectives.review',
      kind: 'read',
      tag,
      summary: 'What the review says of an objective, and the grade to propose',
      action: 'read',
      answer: reviewSchema,
      isVersioned: true,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/objectives/:objectiveId/review', get, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const { body, version } = await reviews.get(tenantId, request.params.objectiveId);
    return sendPrepared(request, reply, prepare(body, version));
  });

  const change = operation(
    {
      id: 'objectives.changeReview',
      kind: 'change',
      tag,
      summary: 'Grade an objective, and say what becomes of it',
      description:
        'Only while its cycle is in review. A grade other than the proposed one needs a reason, and so does the outcome. What has been dropped is neither kept nor changed.',
      action: 'review.write',
      answer: reviewSchema,
      isVersioned: true,
      problems: ['not_found', 'conflict', 'cycle_closed'],
    },
    { params, body: reviewChangesSchema },
  );
  api.patch('/objectives/:objectiveId/review', change, async (request, reply) => {
    const target = { id: request.params.objectiveId, expected: expectedVersion(request) };
    return sendChanged(reply, await reviews.change(credentialOf(request), target, request.body));
  });

  const lineage = operation(
    {
      id: 'objectives.lineage',
      kind: 'read',
      tag,
      summary: 'An objective over the cycles it was carried through, the earliest first',
      action: 'read',
      answer: lineageSchema,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/objectives/:objectiveId/lineage', lineage, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const found = await reviews.lineage(tenantId, request.params.objectiveId);
    return sendPrepared(request, reply, prepare(found));
  });

  const carry = operation(
    {
      id: 'cycles.carryOver',
      kind: 'create',
      tag,
      summary: 'Take objectives into the next cycle',
      description:
        'Copies what the review wants kept (as a proposal) or changed (as a draft), with its key results, alignments among them, and its line. A number goes on from its newest value, and milestones that are done stay done; a key result with no way left to go (target, all milestones, last step reached) is left out and named. What was carried before is answered again and not copied twice; what has been dropped stays behind.',
      action: 'cycle.change',
      answer: carriedOverSchema,
      problems: ['not_found', 'cycle_closed'],
    },
    { params: z.object({ cycleId: pathId }), body: carryOverSchema },
  );
  api.post('/cycles/:cycleId/carry-over', carry, async (request, reply) => {
    const order = { carryOver: request.body, posted: postedBy(request) };
    const by = credentialOf(request);
    return sendPostAnswer(reply, await carryOver(by, request.params.cycleId, order));
  });

  const summary = operation(
    {
      id: 'cycles.summary',
      kind: 'read',
      tag,
      summary: 'A cycle in a few figures',
      description:
        'Counts of objectives by band of their grade and by pace, of key results, and means, together, by unit and by theme. Only what was agreed counts.',
      action: 'read',
      answer: cycleSummarySchema,
      problems: ['not_found'],
    },
    { params: z.object({ cycleId: pathId }) },
  );
  api.get('/cycles/:cycleId/summary', summary, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const found = await figures.summary(tenantId, request.params.cycleId);
    return sendPrepared(request, reply, prepare(found));
  });

  const trends = operation(
    {
      id: 'trends',
      kind: 'read',
      tag,
      summary: 'How progress and grades went over the cycles',
      description:
        'Means over the objectives of each regular cycle that has begun, by default of the whole organisation; `unit`, `theme` and `lineage` narrow them. Practice cycles are left out.',
      action: 'read',
      answer: trendsSchema,
      problems: ['invalid_input', 'not_found'],
    },
    {
      querystring: z.strictObject({
        by: z
          .enum(['organisation', 'unit', 'theme', 'lineage'])
          .default('organisation')
          .meta({ description: 'What each trend is of' }),
        unit: queryId.optional().meta({ description: 'Id of a unit; only its objectives' }),
        theme: labelSchema.optional().meta({ description: 'Only objectives of this theme' }),
        lineage: queryId.optional().meta({ description: 'Id of any objective of the line' }),
      }),
    },
  );
  api.get('/trends', trends, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const found = await figures.trends(tenantId, request.query);
    return sendPrepared(request, reply, prepare(found));
  });
}
