import { z } from 'zod';
import type { EarlierMetric } from '../earlier-metric.ts';
import type {
  KeyResult,
  KeyResultChanges,
  MetricChange,
  NewKeyResult,
  ScoredKeyResult,
} from '../key-result.ts';
import { authoredShape } from './authored.ts';
import { matching } from './matching.ts';
import { metricSchema } from './metric.ts';
import {
  cadenceDaysSchema,
  descriptionSchema,
  idSchema,
  isoDateSchema,
  labelSchema,
  reasonSchema,
  titleSchema,
  weightSchema,
  withoutRepetitions,
} from './primitives.ts';
import { keyResultScoreSchema } from './score.ts';

const state = z.enum(['active', 'dropped']);
const contributorUnitIds = z.array(idSchema).max(20).overwrite(withoutRepetitions).meta({
  description: 'Units that work on it beside its owner; their members may check in, too',
});

const keyResult = z.strictObject({
  id: idSchema,
  ref: labelSchema.nullable(),
  objectiveId: idSchema,
  title: titleSchema,
  description: descriptionSchema,
  metric: metricSchema,
  weight: weightSchema,
  cadenceDays: cadenceDaysSchema,
  state,
  contributorUnitIds,
});

const optional = {
  description: descriptionSchema.optional(),
  weight: weightSchema.optional(),
  cadenceDays: cadenceDaysSchema.optional(),
  contributorUnitIds: contributorUnitIds.optional(),
};

export const keyResultSchema: z.ZodType<KeyResult> = matching<KeyResult>()(keyResult).meta({
  id: 'KeyResult',
  description: 'A measurable result; belongs to one objective',
});

export const scoredKeyResultSchema: z.ZodType<ScoredKeyResult> = matching<ScoredKeyResult>()(
  z.strictObject({ ...keyResult.shape, score: keyResultScoreSchema }),
).meta({ id: 'ScoredKeyResult', description: 'A key result with its signals on one day' });

export const newKeyResultSchema: z.ZodType<NewKeyResult> = matching<NewKeyResult>()(
  z.strictObject({
    objectiveId: idSchema,
    title: titleSchema,
    metric: metricSchema,
    ...optional,
  }),
).meta({
  id: 'NewKeyResult',
  description: 'Unless given, weight is 1 and the cadence that of the settings',
});

const metricChange = z.strictObject({ reason: reasonSchema });
matching<MetricChange>()(metricChange);

export const earlierMetricSchema: z.ZodType<EarlierMetric> = matching<EarlierMetric>()(
  z.strictObject({
    id: idSchema,
    metric: metricSchema,
    until: isoDateSchema.meta({ description: 'The last day it held' }),
    reason: reasonSchema,
    ...authoredShape,
    changedAt: z.iso.datetime({ offset: true }),
  }),
).meta({ id: 'EarlierMetric', description: 'What a key result was measured by before' });

export const keyResultChangesSchema: z.ZodType<KeyResultChanges> = matching<KeyResultChanges>()(
  z.strictObject({
    title: titleSchema.optional(),
    metric: metricSchema.optional(),
    ...optional,
    state: state.optional(),
    metricChange: metricChange.optional().meta({
      description: 'Needed with another `metric` while the cycle is active or in review',
    }),
  }),
).meta({ id: 'KeyResultChanges', description: 'What is left out stays' });
