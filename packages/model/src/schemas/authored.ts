import { z } from 'zod';
import type { Authored } from '../author.ts';
import { roles } from '../permissions.ts';
import { matching } from './matching.ts';

/** The fields that say who stands for an entry. */
export const authoredShape = {
  author: z.string().max(300).nullable().meta({
    description:
      'The unit, or the name where the organisation shows names; `null`: not known, or shown as `authorRole`',
  }),
  authorRole: z.enum(roles).nullable().meta({ description: 'Where the organisation shows roles' }),
};
matching<Authored>()(z.strictObject(authoredShape));
