import { z } from 'zod';
import type { CarriedOver, CarryOver, LineageEntry, Review, ReviewChanges } from '../review.ts';
import type { TreeReview } from '../tree-node.ts';
import { objectiveStates } from '../objective.ts';
import type { CycleSummary } from '../cycle-summary.ts';
import type { Trend } from '../trends.ts';
import { issue } from './issue.ts';
import { matching } from './matching.ts';
import {
  fractionSchema,
  idSchema,
  isoDateSchema,
  labelSchema,
  name,
  noteSchema,
  titleSchema,
} from './primitives.ts';

// What differs from a tenth by less than numbers can tell is that tenth. Without `multipleOf`, since by
// that most validators refuse 0.7.
const grade = fractionSchema
  .refine((value) => Math.abs(value - tenth(value)) < 1e-9, issue('not_a_tenth'))
  .overwrite(tenth)
  .meta({ description: 'In tenths' });
const reason = name(1000);
const band = z.enum(['red', 'yellow', 'green']).nullable();
const outcomeKind = z.enum(['keep', 'change', 'drop']);
const own = {
  override: z.strictObject({ grade, reason }).nullable(),
  note: noteSchema,
  outcome: z.strictObject({ kind: outcomeKind, reason }).nullable(),
};

const grades = { proposedGrade: grade.nullable(), grade: grade.nullable(), band };

export const reviewSchema: z.ZodType<Review> = matching<Review>()(
  z.strictObject({ objectiveId: idSchema, ...grades, ...own }),
).meta({ id: 'Review', description: 'What the review says of an objective' });

export const treeReviewSchema: z.ZodType<TreeReview> = matching<TreeReview>()(
  z.strictObject({ ...grades, ...own }),
).meta({ id: 'TreeReview' });

export const reviewChangesSchema: z.ZodType<ReviewChanges> = matching<ReviewChanges>()(
  z.strictObject({
    override: own.override.optional(),
    note: own.note.optional(),
    outcome: own.outcome.optional(),
  }),
).meta({ id: 'ReviewChanges', description: 'What is left out stays; `null` takes back' });

export const carryOverSchema: z.ZodType<CarryOver> = matching<CarryOver>()(
  z.strictObject({
    toCycleId: idSchema,
    objectiveIds: z.array(idSchema).min(1).max(500).optional(),
  }),
).meta({ id: 'CarryOver', description: 'Takes what was kept or is to be changed along' });

export const carriedOverSchema: z.ZodType<CarriedOver> = matching<CarriedOver>()(
  z.strictObject({
    toCycleId: idSchema,
    objectives: z.array(
      z.strictObject({
        fromId: idSchema,
        id: idSchema,
        title: titleSchema,
        reachedKeyResults: z
          .array(titleSchema)
          .meta({ description: 'Not copied: they had no way left to go' }),
      }),
    ),
  }),
).meta({ id: 'CarriedOver', description: 'What a carry-over has taken along' });

export const lineageSchema: z.ZodType<{ items: LineageEntry[] }> = z
  .strictObject({
    items: z.array(
      matching<LineageEntry>()(
        z.strictObject({
          objectiveId: idSchema,
          title: titleSchema,
          state: z.enum(objectiveStates),
          cycle: z.strictObject({
            id: idSchema,
            name: labelSchema,
            start: isoDateSchema,
            end: isoDateSchema,
            kind: z.enum(['regular', 'practice']),
            phase: z.enum(['planning', 'active', 'review', 'closed']),
          }),
          progress: fractionSchema.nullable(),
          grade: grade.nullable(),
          band,
          outcome: outcomeKind.nullable(),
        }),
      ),
    ),
  })
  .meta({ id: 'Lineage', description: 'An objective over the cycles, the earliest first' });

const counts = <Name extends string>(...names: readonly Name[]) =>
  z.strictObject(
    Object.fromEntries(names.map((each) => [each, z.int()])) as Record<Name, z.ZodInt>,
  );
const figures = z.strictObject({
  objectives: z.int(),
  keyResults: z.int(),
  bands: counts('green', 'yellow', 'red', 'none'),
  paces: counts('achieved', 'early', 'onTrack', 'behind', 'offTrack', 'open', 'none'),
  progress: fractionSchema.nullable(),
  grade: fractionSchema.nullable(),
});

export const cycleSummarySchema: z.ZodType<CycleSummary> = matching<CycleSummary>()(
  z.strictObject({
    cycleId: idSchema,
    whole: figures,
    units: z.array(z.strictObject({ unitId: idSchema.nullable(), figures })),
    themes: z.array(z.strictObject({ theme: labelSchema, figures })),
  }),
).meta({
  id: 'CycleSummary',
  description: 'A cycle in a few figures, together, by unit and theme',
});

export const trendsSchema: z.ZodType<{ items: Trend[] }> = z
  .strictObject({
    items: z.array(
      matching<Trend>()(
        z.strictObject({
          key: labelSchema.nullable(),
          points: z.array(
            z.strictObject({
              cycleId: idSchema,
              count: z.int(),
              progress: fractionSchema,
              grade: fractionSchema.nullable(),
            }),
          ),
        }),
      ),
    ),
  })
  .meta({ id: 'Trends', description: 'Means over the objectives of each regular cycle' });

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
