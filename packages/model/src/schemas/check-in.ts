import { z } from 'zod';
import type {
  CheckIn,
  CheckInCorrection,
  CheckInWithdrawal,
  DayValue,
  NewCheckIn,
  ValueColumn,
  ValueRow,
  ValuesEntered,
} from '../check-in.ts';
import { authoredShape } from './authored.ts';
import { checkInValueSchema } from './check-in-value.ts';
import { matching } from './matching.ts';
import {
  confidenceSchema,
  idSchema,
  isoDateSchema,
  name,
  noteSchema,
  reasonSchema,
} from './primitives.ts';

const sourceSchema = name(100);
const blockerSchema = noteSchema.meta({ description: 'What stands in the way' });

export const checkInSchema: z.ZodType<CheckIn> = matching<CheckIn>()(
  z.strictObject({
    id: idSchema,
    keyResultId: idSchema,
    date: isoDateSchema,
    value: checkInValueSchema,
    confidence: confidenceSchema.nullable(),
    note: noteSchema,
    blocker: blockerSchema,
    ...authoredShape,
    source: sourceSchema.nullable(),
    kind: z.enum(['value', 'correction', 'withdrawal']),
    replaces: idSchema.nullable(),
    replacedBy: idSchema.nullable(),
    isWithdrawn: z.boolean(),
    createdAt: z.iso.datetime({ offset: true }),
  }),
).meta({ id: 'CheckIn', description: 'A dated value of a key result; never changed' });

const entry = {
  value: checkInValueSchema,
  confidence: confidenceSchema.nullable().optional(),
  note: noteSchema.optional(),
  blocker: blockerSchema.optional(),
};

export const newCheckInSchema: z.ZodType<NewCheckIn> = matching<NewCheckIn>()(
  z.strictObject({
    ...entry,
    date: isoDateSchema.optional().meta({ description: 'Default today; never in the future' }),
  }),
).meta({ id: 'NewCheckIn' });

export const dayValueSchema: z.ZodType<DayValue> = matching<DayValue>()(
  z.strictObject({
    ...entry,
    source: sourceSchema.optional().meta({
      description: 'Names the procedure; default the label of its key, or `api`',
    }),
  }),
).meta({ id: 'DayValue', description: 'What a procedure tells of one key result and day' });

export const checkInCorrectionSchema: z.ZodType<CheckInCorrection> = matching<CheckInCorrection>()(
  z.strictObject({
    value: checkInValueSchema,
    note: reasonSchema.meta({ description: 'Why it is corrected' }),
    confidence: confidenceSchema.nullable().optional().meta({ description: 'Default as it was' }),
    blocker: blockerSchema.optional(),
  }),
).meta({ id: 'CheckInCorrection' });

export const checkInWithdrawalSchema: z.ZodType<CheckInWithdrawal> = matching<CheckInWithdrawal>()(
  z.strictObject({ reason: reasonSchema }),
).meta({
  id: 'CheckInWithdrawal',
});

const valueRow = z.strictObject({
  date: isoDateSchema,
  value: checkInValueSchema,
  note: noteSchema.optional(),
});
matching<ValueRow>()(valueRow);

export const valueColumnSchema: z.ZodType<ValueColumn> = matching<ValueColumn>()(
  z.strictObject({ rows: z.array(valueRow).min(1).max(1_000) }),
).meta({ id: 'ValueColumn', description: 'Of several rows of one day, the last one counts' });

export const valuesEnteredSchema: z.ZodType<ValuesEntered> = matching<ValuesEntered>()(
  z.strictObject({
    entered: z.int().min(0).meta({ description: 'Rows that are check-ins now' }),
    skipped: z.int().min(0).meta({
      description: 'Rows that said what counts on their day already',
    }),
  }),
).meta({ id: 'ValuesEntered' });
