import { z } from 'zod';
import type { Organisation, Unit } from '../organisation.ts';
import type { PaceThresholds } from '../pace.ts';
import { matching } from './matching.ts';
import { idSchema, name } from './primitives.ts';

const gap = z.number().min(-1).max(0);

export const paceThresholdsSchema: z.ZodType<PaceThresholds> = matching<PaceThresholds>()(
  z.strictObject({ onTrack: gap, behind: gap }),
).meta({
  id: 'PaceThresholds',
  description: 'Gaps (progress − expected) down to which a pace still holds',
});

export const organisationSchema: z.ZodType<Organisation> = matching<Organisation>()(
  z.strictObject({
    id: idSchema,
    name: name(300),
    kind: z.enum(['municipality', 'alliance']),
    isExample: z.boolean().meta({ description: 'Example data, to be marked as such when shown' }),
    paceThresholds: paceThresholdsSchema,
  }),
).meta({ id: 'Organisation', description: 'A municipality, or an alliance of organisations' });

export const unitSchema: z.ZodType<Unit> = matching<Unit>()(
  z.strictObject({ id: idSchema, name: name(300), parentId: idSchema.nullable() }),
).meta({ id: 'Unit', description: 'A team, department or body inside one organisation' });
