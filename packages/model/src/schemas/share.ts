import { z } from 'zod';
import { objectiveStates } from '../objective.ts';
import type {
  PublicObjective,
  Share,
  SharedAlignment,
  SharedObjective,
  ShareTerms,
  Snapshot,
  SnapshotKeyResult,
} from '../share.ts';
import { matching } from './matching.ts';
import {
  confidenceSchema,
  descriptionSchema,
  fractionSchema,
  idSchema,
  isoDateSchema,
  themesSchema,
  titleSchema,
  weightSchema,
} from './primitives.ts';
import { paceSchema } from './score.ts';

const snapshotKeyResult = matching<SnapshotKeyResult>()(
  z.strictObject({
    title: titleSchema,
    progress: fractionSchema.nullable(),
    unit: z.string().nullable(),
    value: z.number().nullable(),
    baseline: z.number().nullable(),
    target: z.number().nullable(),
  }),
).meta({ id: 'SnapshotKeyResult' });

export const snapshotSchema: z.ZodType<Snapshot> = matching<Snapshot>()(
  z.strictObject({
    title: titleSchema,
    description: descriptionSchema,
    unit: z.string().nullable().meta({ description: 'Name of the owning unit' }),
    themes: themesSchema,
    ambition: z.enum(['committed', 'aspirational']),
    state: z.enum(objectiveStates),
    cycle: z.strictObject({
      name: z.string(),
      start: isoDateSchema,
      end: isoDateSchema,
      kind: z.enum(['regular', 'practice']),
    }),
    progress: fractionSchema.nullable(),
    confidence: confidenceSchema.nullable(),
    pace: paceSchema.nullable(),
    isStale: z.boolean(),
    keyResults: z.array(snapshotKeyResult).optional(),
  }),
).meta({ id: 'Snapshot', description: 'Everything others see of a shared objective' });

export const shareTermsSchema: z.ZodType<ShareTerms> = matching<ShareTerms>()(
  z.strictObject({ withKeyResults: z.boolean().optional() }),
).meta({ id: 'ShareTerms', description: 'Key results are seen only where it says so' });

export const shareSchema: z.ZodType<Share> = matching<Share>()(
  z.strictObject({
    id: idSchema,
    objectiveId: idSchema,
    audience: z.string().meta({ description: '`public`, or the id of an alliance' }),
    withKeyResults: z.boolean(),
    snapshot: snapshotSchema,
  }),
).meta({ id: 'Share', description: 'An alliance, or the public, may read this objective' });

export const publicObjectiveSchema: z.ZodType<PublicObjective> = matching<PublicObjective>()(
  z.strictObject({ id: idSchema, snapshot: snapshotSchema }),
).meta({ id: 'PublicObjective', description: 'An objective that everybody may read' });

export const sharedObjectiveSchema: z.ZodType<SharedObjective> = matching<SharedObjective>()(
  z.strictObject({
    id: idSchema,
    organisation: z.string().meta({ description: 'Name of the member that shares it' }),
    snapshot: snapshotSchema,
    alignments: z.array(z.strictObject({ parentId: idSchema, weight: weightSchema })),
  }),
).meta({ id: 'SharedObjective', description: 'An objective that a member shares; read-only' });

export const sharedAlignmentSchema: z.ZodType<SharedAlignment> = matching<SharedAlignment>()(
  z.strictObject({ weight: weightSchema.optional() }),
).meta({ id: 'SharedAlignment', description: 'It weighs 1 unless it says otherwise' });
