import { z } from 'zod';
import type { CheckInValue } from '../check-in.ts';
import { matching } from './matching.ts';
import { labelSchema, numberSchema, withoutRepetitions } from './primitives.ts';

export const checkInValueSchema: z.ZodType<CheckInValue> = matching<CheckInValue>()(
  z.union([
    numberSchema,
    labelSchema,
    z.null(),
    z.array(labelSchema).max(50).overwrite(withoutRepetitions),
  ]),
).meta({
  id: 'CheckInValue',
  description:
    'A number for `number` and `maintain`, the label of the step reached or null for `steps`, the labels of all that are done for `milestones`',
});
