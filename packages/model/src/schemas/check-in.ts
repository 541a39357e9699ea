import { z } from 'zod';
import type { CheckIn, NewCheckIn } from '../check-in.ts';
import { checkInValueSchema } from './check-in-value.ts';
import { matching } from './matching.ts';
import { confidenceSchema, idSchema, isoDateSchema, noteSchema } from './primitives.ts';

export const checkInSchema: z.ZodType<CheckIn> = matching<CheckIn>()(
  z.strictObject({
    id: idSchema,
    keyResultId: idSchema,
    date: isoDateSchema,
    value: checkInValueSchema,
    confidence: confidenceSchema.nullable(),
    note: noteSchema,
    author: z.string().max(300).nullable(),
    createdAt: z.iso.datetime({ offset: true }),
  }),
).meta({ id: 'CheckIn', description: 'A dated value of a key result; never changed' });

export const newCheckInSchema: z.ZodType<NewCheckIn> = matching<NewCheckIn>()(
  z.strictObject({
    value: checkInValueSchema,
    date: isoDateSchema.optional().meta({ description: 'Default today; never in the future' }),
    confidence: confidenceSchema.nullable().optional(),
    note: noteSchema.optional(),
  }),
).meta({ id: 'NewCheckIn' });
