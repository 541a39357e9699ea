import { z } from 'zod';
import type {
  MaintainMetric,
  Metric,
  MilestonesMetric,
  NumberMetric,
  StepsMetric,
} from '../metric.ts';
import { issue } from './issue.ts';
import { matching } from './matching.ts';
import { fractionSchema, labelSchema, name, numberSchema, weightSchema } from './primitives.ts';

const unit = name(100).nullable().optional();

const numberMetric = z
  .strictObject({
    kind: z.literal('number'),
    baseline: numberSchema,
    target: numberSchema,
    stretch: numberSchema.nullable().optional().meta({ description: 'Shown, never scored' }),
    unit,
  })
  .refine(({ baseline, target }) => baseline !== target, {
    ...issue('baseline_equals_target'),
    path: ['target'],
  })
  .meta({ description: 'A value that moves from a baseline to a target' });

const maintainMetric = z
  .strictObject({
    kind: z.literal('maintain'),
    lower: numberSchema.nullable().optional(),
    upper: numberSchema.nullable().optional(),
    unit,
  })
  .refine(({ lower, upper }) => (lower ?? null) !== null || (upper ?? null) !== null, {
    ...issue('band_missing'),
    path: ['lower'],
  })
  .refine(({ lower, upper }) => (lower ?? -Infinity) <= (upper ?? Infinity), {
    ...issue('band_reversed'),
    path: ['upper'],
  })
  .meta({ description: 'A value that stays in a band; at least one bound, both inclusive' });

const milestonesMetric = z
  .strictObject({
    kind: z.literal('milestones'),
    items: z
      .array(
        z.strictObject({
          label: labelSchema,
          weight: weightSchema.optional().meta({ default: 1 }),
          done: z.boolean().optional().meta({ default: false }),
        }),
      )
      .min(1)
      .max(50)
      .superRefine(refuseRepeatedLabels),
  })
  .meta({ description: 'A list of weighted results that are either done or not' });

const stepsMetric = z
  .strictObject({
    kind: z.literal('steps'),
    steps: z
      .array(z.strictObject({ label: labelSchema, score: fractionSchema }))
      .min(1)
      .max(50)
      .superRefine(refuseRepeatedLabels)
      .superRefine(refuseFallingScores)
      .optional()
      .meta({ description: 'Scores rise from step to step; default commit, target, stretch' }),
  })
  .meta({ description: 'Ordered steps, each with the score it stands for' });

matching<NumberMetric>()(numberMetric);
matching<MaintainMetric>()(maintainMetric);
matching<MilestonesMetric>()(milestonesMetric);
matching<StepsMetric>()(stepsMetric);

export const metricSchema: z.ZodType<Metric> = matching<Metric>()(
  z.discriminatedUnion('kind', [numberMetric, maintainMetric, milestonesMetric, stepsMetric]),
).meta({ id: 'Metric', description: 'How a key result is measured' });

function refuseRepeatedLabels(items: { label: string }[], context: z.RefinementCtx): void {
  const labels = new Set<string>();
  for (const [index, { label }] of items.entries()) {
    if (labels.has(label)) {
      context.addIssue({ code: 'custom', ...issue('label_repeated'), path: [index, 'label'] });
    }
    labels.add(label);
  }
}

function refuseFallingScores(steps: { score: number }[], context: z.RefinementCtx): void {
  for (const [index, { score }] of steps.entries()) {
    const before = steps[index - 1];
    if (before && score <= before.score) {
      context.addIssue({ code: 'custom', ...issue('steps_not_rising'), path: [index, 'score'] });
    }
  }
}
