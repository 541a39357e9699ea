import { z } from 'zod';
import type { NewUnit, Organisation, Unit, UnitChanges } from '../organisation.ts';
import type { PaceThresholds } from '../pace-thresholds.ts';
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

const parentId = idSchema.nullable().optional();

export const newUnitSchema: z.ZodType<NewUnit> = matching<NewUnit>()(
  z.strictObject({ name: name(300), parentId }),
).meta({ id: 'NewUnit', description: 'Stands at the top unless a parent is given' });

export const unitChangesSchema: z.ZodType<UnitChanges> = matching<UnitChanges>()(
  z.strictObject({ name: name(300).optional(), parentId }),
).meta({ id: 'UnitChanges', description: 'What is left out stays' });
