import { z } from 'zod';
import type { Cycle, CycleChanges, CycleDates, NewCycle } from '../cycle.ts';
import { issue } from './issue.ts';
import { matching } from './matching.ts';
import { idSchema, isoDateSchema, name } from './primitives.ts';

const kind = z.enum(['regular', 'practice']);
const phase = z.enum(['planning', 'active', 'review', 'closed']);
const dates = { name: name(100), start: isoDateSchema, end: isoDateSchema };
const freeName = name(100).refine(isFree, issue('cycle_name_reserved'));
const endAfterStart = { ...issue('cycle_reversed'), path: ['end'] };

export const cycleSchema: z.ZodType<Cycle> = matching<Cycle>()(
  z.strictObject({ id: idSchema, ...dates, kind, phase }).refine(isForward, endAfterStart),
).meta({ id: 'Cycle', description: 'A dated period, usually a quarter; both ends are included' });

export const newCycleSchema: z.ZodType<NewCycle> = matching<NewCycle>()(
  z
    .strictObject({
      ...dates,
      name: freeName,
      kind: kind.optional(),
      phase: phase.optional(),
    })
    .refine(isForward, endAfterStart),
).meta({ id: 'NewCycle', description: 'Kind is `regular` and phase `planning` unless given' });

export const cycleChangesSchema: z.ZodType<CycleChanges> = matching<CycleChanges>()(
  z.strictObject({
    name: freeName.optional(),
    start: isoDateSchema.optional(),
    end: isoDateSchema.optional(),
    kind: kind.optional(),
    phase: phase.optional(),
  }),
).meta({
  id: 'CycleChanges',
  description:
    'What is left out stays. Start and kind change while planning; the end then, too, and to a later day while active',
});

// What addresses take for the present cycle, and for an id.
const reserved = /^(current|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

function isFree(cycleName: string): boolean {
  return !reserved.test(cycleName);
}

function isForward({ start, end }: CycleDates): boolean {
  return end >= start;
}
