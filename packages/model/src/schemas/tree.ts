import { z } from 'zod';
import { objectiveStates } from '../objective.ts';
import type { Tree, TreeKeyResult, TreeObjective } from '../tree-node.ts';
import { cycleSchema } from './cycle.ts';
import { matching } from './matching.ts';
import { metricSchema } from './metric.ts';
import {
  descriptionSchema,
  idSchema,
  isoDateSchema,
  themesSchema,
  titleSchema,
  weightSchema,
} from './primitives.ts';
import { treeReviewSchema } from './review.ts';
import { keyResultScoreSchema, objectiveScoreSchema } from './score.ts';

const treeKeyResultSchema = matching<TreeKeyResult>()(
  z.strictObject({
    id: idSchema,
    title: titleSchema,
    description: descriptionSchema,
    metric: metricSchema,
    weight: weightSchema,
    state: z.enum(['active', 'dropped']),
    score: keyResultScoreSchema,
  }),
).meta({ id: 'TreeKeyResult' });

const treeObjectiveSchema: z.ZodType<TreeObjective> = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    description: descriptionSchema,
    ambition: z.enum(['committed', 'aspirational']),
    state: z.enum(objectiveStates),
    rollup: z.enum(['keyResults', 'children', 'both']),
    themes: themesSchema,
    unit: z.string().nullable().meta({ description: 'Name of the owning unit' }),
    score: objectiveScoreSchema,
    keyResults: z.array(treeKeyResultSchema),
    get children(): z.ZodType<readonly TreeObjective[]> {
      return z.array(treeObjectiveSchema);
    },
    weight: weightSchema
      .optional()
      .meta({ description: 'In the roll-up of the objective it stands under; missing at the top' }),
    isReference: z.boolean().optional().meta({
      description: 'Stands in full under another parent; without key results and children here',
    }),
    sharedBy: z.string().optional().meta({
      description: 'The member of the alliance that shares it; read-only, its parts stay there',
    }),
    review: treeReviewSchema.optional().meta({
      description: 'Only in a closed cycle, where the numbers hold for its end',
    }),
  })
  .meta({ id: 'TreeObjective' });

export const treeSchema: z.ZodType<Tree> = matching<Tree>()(
  z.strictObject({
    organisation: z.strictObject({
      id: idSchema,
      name: z.string(),
      kind: z.enum(['municipality', 'alliance']),
      isExample: z.boolean(),
    }),
    cycle: cycleSchema,
    today: isoDateSchema.meta({ description: 'The day the numbers hold for' }),
    objectives: z.array(treeObjectiveSchema),
  }),
).meta({ id: 'Tree', description: 'The objectives of one organisation and cycle on one day' });
