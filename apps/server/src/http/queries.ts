import { idSchema } from '@zielbaum/model/schemas';
import { z } from 'zod';

/** A cycle by id, by name, or the present one. Names are at most as long as in a new cycle. */
export const cycleQuery: z.ZodType<string> = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !/[\0\p{Surrogate}]/u.test(text))
  .meta({
    description:
      'Id or name of a cycle, or `current`: the one that holds today (a regular one first), else the newest',
  });

/** An id in a path. One that cannot exist is answered like one that does not: 404. */
export const pathId: z.ZodType<string> = z
  .string()
  .toLowerCase()
  .meta({ description: 'Id, as lists and trees name it' });

/** An id in a query. */
export const queryId: z.ZodType<string> = idSchema;
