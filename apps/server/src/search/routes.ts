import { pageOf, paces, searchHitSchema } from '@zielbaum/model/schemas';
import { objectiveStates } from '@zielbaum/model';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pageQuery } from '../http/cursor.ts';
import { cycleQuery, queryId } from '../http/queries.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { SearchService } from './service.ts';

const wordsQuery = z.string().trim().min(2).max(200).meta({
  description:
    'Words that must all be there. German endings, other spellings of umlauts and ß, parts of words and typing errors are found too; exact words come first, titles before descriptions',
});

const themeQuery = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((text) => !/[\0\p{Surrogate}]/u.test(text))
  .meta({ description: 'Exactly this theme' });

const querystring = z.strictObject({
  q: wordsQuery.optional(),
  unit: queryId.optional().meta({
    description:
      'Id of a unit; those below it count too. Finds own goals only: units of members have none',
  }),
  theme: themeQuery.optional(),
  cycle: cycleQuery.optional().meta({
    description:
      'Id or name of a cycle, `current` (default), or `all`: only with `q`, and without `pace` and `stale`. What members share belongs to every cycle that has a day in common with its own',
  }),
  state: z
    .enum(objectiveStates)
    .optional()
    .meta({ description: 'Of the objective, or `dropped` for a key result that is' }),
  pace: z.enum(paces).optional().meta({
    description: 'Key results that members share have none that is known here',
  }),
  stale: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({
      description:
        'Whether no check-in came for longer than twice the cadence; of key results that members share this is not known',
    }),
  kind: z.enum(['objective', 'keyResult']).optional().meta({ description: 'Default: both' }),
  ...pageQuery,
});

export function searchRoutes(api: Api, search: SearchService): void {
  const find = operation(
    {
      id: 'search',
      kind: 'read',
      tag: 'Search',
      summary: 'Objectives and key results by words and filters',
      description:
        'Needs `q` or at least one filter. The nearest come first, then in the order they were created, key results behind their objective. An alliance also finds what its members share with it, as far as they let it be seen, behind its own goals.',
      action: 'read',
      answer: pageOf(searchHitSchema),
      problems: ['not_found', 'invalid_input', 'conflict'],
    },
    { querystring },
  );
  api.get('/search', find, async (request, reply) => {
    const { cursor, limit, ...question } = request.query;
    const { tenantId } = credentialOf(request);
    const page = await search.find(tenantId, question, { cursor, limit });
    return sendPrepared(request, reply, prepare(page));
  });
}
