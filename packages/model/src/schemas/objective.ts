import { z } from 'zod';
import type {
  Alignment,
  NewObjective,
  Objective,
  ObjectiveChanges,
  ObjectivePosition,
  ScoredObjective,
} from '../objective.ts';
import { objectiveStates } from '../objective.ts';
import type { ObjectiveEvent } from '../objective-event.ts';
import { authoredShape } from './authored.ts';
import { issue } from './issue.ts';
import { matching } from './matching.ts';
import {
  descriptionSchema,
  idSchema,
  isoDateSchema,
  labelSchema,
  name,
  themesSchema,
  titleSchema,
  weightSchema,
} from './primitives.ts';
import { objectiveScoreSchema } from './score.ts';

const ambition = z.enum(['committed', 'aspirational']);
const state = z.enum(objectiveStates);
const rollup = z.enum(['keyResults', 'children', 'both']);
const alignments = z
  .array(z.strictObject({ parentId: idSchema, weight: weightSchema }))
  .max(20)
  .superRefine(refuseRepeatedParents);
const newAlignments = z
  .array(
    z.strictObject({
      parentId: idSchema,
      weight: weightSchema.optional().meta({ description: 'Default 1' }),
    }),
  )
  .max(20)
  .superRefine(refuseRepeatedParents);

const objective = z.strictObject({
  id: idSchema,
  ref: labelSchema.nullable(),
  cycleId: idSchema,
  unitId: idSchema.nullable(),
  title: titleSchema,
  description: descriptionSchema,
  ambition,
  state,
  rollup,
  themes: themesSchema,
  alignments,
});

const changes = {
  title: titleSchema.optional(),
  description: descriptionSchema.optional(),
  unitId: idSchema.nullable().optional(),
  ambition: ambition.optional(),
  state: state.optional(),
  rollup: rollup.optional(),
  themes: themesSchema.optional(),
  alignments: newAlignments.optional(),
};

export const objectiveSchema: z.ZodType<Objective> = matching<Objective>()(objective).meta({
  id: 'Objective',
  description: 'A qualitative, outcome-oriented goal, owned by a unit',
});

export const scoredObjectiveSchema: z.ZodType<ScoredObjective> = matching<ScoredObjective>()(
  z.strictObject({ ...objective.shape, score: objectiveScoreSchema }),
).meta({ id: 'ScoredObjective', description: 'An objective with its signals on one day' });

export const newObjectiveSchema: z.ZodType<NewObjective> = matching<NewObjective>()(
  z.strictObject({ cycleId: idSchema, ...changes, title: titleSchema }),
).meta({
  id: 'NewObjective',
  description: 'Unless given, ambition is `aspirational`, state `draft` and rollup `keyResults`',
});

export const objectiveChangesSchema: z.ZodType<ObjectiveChanges> = matching<ObjectiveChanges>()(
  z.strictObject({
    ...changes,
    reason: name(500)
      .optional()
      .meta({ description: 'Kept in the history; required to drop an objective' }),
  }),
).meta({
  id: 'ObjectiveChanges',
  description: 'What is left out stays; a list given replaces the old one',
});

export const objectiveEventSchema: z.ZodType<ObjectiveEvent> = matching<ObjectiveEvent>()(
  z.strictObject({
    id: idSchema,
    date: isoDateSchema,
    field: z.enum(['state', 'title', 'description']),
    from: z.string(),
    to: z.string(),
    reason: z.string().nullable(),
    ...authoredShape,
  }),
).meta({ id: 'ObjectiveEvent', description: 'One change of what an objective is or says' });

export const objectivePositionSchema: z.ZodType<ObjectivePosition> = matching<ObjectivePosition>()(
  z.strictObject({ before: idSchema.nullable() }),
).meta({
  id: 'ObjectivePosition',
  description: 'The objective of the same cycle to stand directly before; `null`: last',
});

function refuseRepeatedParents(
  list: readonly Pick<Alignment, 'parentId'>[],
  context: z.RefinementCtx,
): void {
  const parents = new Set<string>();
  for (const [index, { parentId }] of list.entries()) {
    if (parents.has(parentId)) {
      context.addIssue({ code: 'custom', ...issue('parent_repeated'), path: [index, 'parentId'] });
    }
    parents.add(parentId);
  }
}
