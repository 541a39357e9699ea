import { z } from 'zod';
import type { FocusWarning } from '../focus.ts';
import type { Settings, SettingsChanges, WordableTerm } from '../settings.ts';
import { wordableTerms } from '../settings.ts';
import { issue } from './issue.ts';
import { matching } from './matching.ts';
import { paceThresholdsSchema } from './organisation.ts';
import { cadenceDaysSchema, idSchema, labelSchema, name } from './primitives.ts';

const limit = z.int().min(1).max(50);
const months = z.int().min(1).max(120);
const term = name(60).optional();
const terms = z.strictObject(
  Object.fromEntries(wordableTerms.map((each) => [each, term])) as Record<
    WordableTerm,
    typeof term
  >,
);
const shape = {
  paceThresholds: paceThresholdsSchema.refine(({ onTrack, behind }) => behind <= onTrack, {
    ...issue('thresholds_reversed'),
    path: ['behind'],
  }),
  focus: z.strictObject({ objectivesPerUnit: limit, keyResultsPerObjective: limit }),
  cadenceDays: cadenceDaysSchema,
  authorDisplay: z.enum(['unit', 'role', 'name']).meta({ description: 'How authors are shown' }),
  retention: z.strictObject({
    authorshipMonths: months.meta({
      description: 'Until an entry no longer tells who made it; the unit stays',
    }),
    keyMonths: months.meta({ description: 'From the day on a key was revoked or expired' }),
    auditMonths: months.min(12).meta({ description: 'Of the audit log and the readings of it' }),
  }),
  terms,
};

export const settingsSchema: z.ZodType<Settings> = matching<Settings>()(z.strictObject(shape)).meta(
  { id: 'Settings', description: 'What an organisation decides for itself' },
);

export const settingsChangesSchema: z.ZodType<SettingsChanges> = matching<SettingsChanges>()(
  z.strictObject({
    paceThresholds: shape.paceThresholds.optional(),
    focus: shape.focus.optional(),
    cadenceDays: shape.cadenceDays.optional(),
    authorDisplay: shape.authorDisplay.optional(),
    retention: shape.retention.optional(),
    terms: terms.optional(),
  }),
).meta({
  id: 'SettingsChanges',
  description: 'What is left out stays; what is given replaces the old value as a whole',
});

export const focusWarningsSchema: z.ZodType<{ items: FocusWarning[] }> = z
  .strictObject({
    items: z.array(
      matching<FocusWarning>()(
        z.strictObject({
          kind: z.enum(['tooManyObjectives', 'tooManyKeyResults']),
          id: idSchema.nullable(),
          name: labelSchema,
          count: z.int(),
          most: z.int(),
          text: z.string(),
        }),
      ),
    ),
  })
  .meta({ id: 'FocusWarnings', description: 'More than the organisation calls focus' });
