import { z } from 'zod';
import { objectiveStates } from '../objective.ts';
import type { SearchHit, TextMatch } from '../search-hit.ts';
import { matching } from './matching.ts';
import { fractionSchema, idSchema, titleSchema } from './primitives.ts';
import { paceSchema } from './score.ts';

const position = z.int().min(0);

const textMatchSchema = matching<TextMatch>()(
  z.strictObject({
    field: z.enum(['title', 'description']),
    text: z.string().meta({ description: 'Plain text, with `…` where a description was cut' }),
    ranges: z.array(z.strictObject({ start: position, end: position })).meta({
      description: 'The words that were found; UTF-16 units of `text`, `end` not included',
    }),
  }),
).meta({ id: 'TextMatch', description: 'The piece of a text that was found' });

export const searchHitSchema: z.ZodType<SearchHit> = matching<SearchHit>()(
  z.strictObject({
    kind: z.enum(['objective', 'keyResult']),
    id: idSchema.nullable().meta({ description: 'Null for a key result that a member shares' }),
    objectiveId: idSchema.meta({ description: 'Of a key result: the objective it belongs to' }),
    cycleId: idSchema.nullable().meta({ description: 'Null where a member shares it' }),
    unitId: idSchema.nullable().meta({ description: 'The unit that owns the objective' }),
    sharedBy: z.string().optional().meta({
      description: 'In an alliance: name of the member that shares it; missing for own goals',
    }),
    title: titleSchema,
    state: z.enum(objectiveStates).meta({
      description: 'Of a key result: `dropped` when it is, else the state of its objective',
    }),
    score: z.strictObject({
      progress: fractionSchema.nullable(),
      pace: paceSchema.nullable(),
      isStale: z
        .boolean()
        .nullable()
        .meta({ description: 'Null, as the pace, for a key result that a member shares' }),
    }),
    match: textMatchSchema.nullable().meta({ description: 'Null when no words were asked for' }),
  }),
).meta({ id: 'SearchHit', description: 'An objective or key result that was found' });
