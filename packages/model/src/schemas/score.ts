import { z } from 'zod';
import type { Explanation, ExplanationItem } from '../explanation.ts';
import type { Pace } from '../pace.ts';
import type { KeyResultScore, ObjectiveScore } from '../score.ts';
import type { ScoreExplanation } from '../score-explanation.ts';
import { checkInValueSchema } from './check-in-value.ts';
import { matching } from './matching.ts';
import { confidenceSchema, fractionSchema, idSchema, isoDateSchema } from './primitives.ts';

const explanationItem = z.strictObject({
  label: z.string().optional(),
  progress: z.number().nullable(),
  counted: fractionSchema,
  weight: z.number(),
  title: z
    .string()
    .optional()
    .meta({ description: 'Of an objective that another organisation shares' }),
  sharedBy: z.string().optional().meta({ description: 'Name of that organisation' }),
});
matching<ExplanationItem>()(explanationItem);

const explanation = z.strictObject({
  rule: z.enum([
    'open',
    'number',
    'maintain',
    'milestones',
    'steps',
    'weightedMean',
    'pace',
    'grade',
  ]),
  inputs: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
  items: z.array(explanationItem).optional(),
});

export const explanationSchema: z.ZodType<Explanation> = matching<Explanation>()(explanation).meta({
  id: 'Explanation',
  description: 'What went into a number',
});

/** Every pace, for a schema that is not to be named after it. */
export const paces = ['achieved', 'early', 'onTrack', 'behind', 'offTrack', 'open'] as const;

export const paceSchema: z.ZodType<Pace> = matching<Pace>()(z.enum(paces)).meta({
  id: 'Pace',
  description: 'Progress beside the share of the cycle that has passed',
});

export const keyResultScoreSchema: z.ZodType<KeyResultScore> = matching<KeyResultScore>()(
  z.strictObject({
    raw: z.number().nullable().meta({ description: 'May lie outside 0–1' }),
    progress: fractionSchema.nullable(),
    value: checkInValueSchema,
    confidence: confidenceSchema.nullable(),
    checkedInOn: isoDateSchema.nullable(),
    pace: paceSchema.nullable(),
    expected: fractionSchema,
    isStale: z.boolean(),
    explanation: explanationSchema.optional(),
  }),
).meta({ id: 'KeyResultScore', description: 'Every signal of a key result on one day' });

export const objectiveScoreSchema: z.ZodType<ObjectiveScore> = matching<ObjectiveScore>()(
  z.strictObject({
    progress: fractionSchema.nullable(),
    confidence: confidenceSchema.nullable(),
    pace: paceSchema.nullable(),
    expected: fractionSchema,
    isStale: z.boolean(),
    explanation: explanationSchema.optional(),
  }),
).meta({ id: 'ObjectiveScore', description: 'Every signal of an objective on one day' });

const text = z.string().meta({ description: 'The explanation as one or a few sentences' });

export const scoreExplanationSchema: z.ZodType<ScoreExplanation> = matching<ScoreExplanation>()(
  z.strictObject({
    id: idSchema,
    today: isoDateSchema.meta({ description: 'The day the numbers hold for' }),
    progress: z.strictObject({ value: fractionSchema.nullable(), ...explanation.shape, text }),
    pace: z.strictObject({ value: paceSchema.nullable(), ...explanation.shape, text }),
    grade: z.strictObject({
      override: z
        .strictObject({ grade: fractionSchema, reason: z.string() })
        .nullable()
        .meta({ description: 'What the review has set in place of the proposed grade' }),
      value: fractionSchema.nullable(),
      band: z.enum(['red', 'yellow', 'green']).nullable(),
      ...explanation.shape,
      text,
    }),
  }),
).meta({
  id: 'ScoreExplanation',
  description: 'Why an objective or a key result stands where it stands on one day',
});
