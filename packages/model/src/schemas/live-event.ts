import { z } from 'zod';
import type { LiveEvent } from '../live-event.ts';
import { matching } from './matching.ts';
import { idSchema } from './primitives.ts';

export const liveEventSchema: z.ZodType<LiveEvent> = matching<LiveEvent>()(
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('changed'),
      resource: z.enum(['organisation', 'cycle', 'objective', 'keyResult', 'checkIn']),
      id: idSchema,
      cycleId: idSchema.nullable(),
      objectiveId: idSchema.nullable(),
      keyResultId: idSchema.nullable(),
    }),
    z.strictObject({ type: z.literal('reset') }),
  ]),
).meta({ id: 'LiveEvent', description: '`reset`: the gap is too wide, fetch everything again' });
