import { z } from 'zod';
import type { AuditEntry, AuditReading, NewAuditReading } from '../audit.ts';
import { roles } from '../permissions.ts';
import { matching } from './matching.ts';
import { idSchema, isoDateSchema, name } from './primitives.ts';

const reason = name(500);
const from = isoDateSchema.nullable().meta({ description: 'First day; `null`: the beginning' });
const to = isoDateSchema.nullable().meta({ description: 'Last day; `null`: until the approval' });
const time = z.iso.datetime();

export const newAuditReadingSchema: z.ZodType<NewAuditReading> = matching<NewAuditReading>()(
  z.strictObject({ reason, from: from.optional(), to: to.optional() }),
).meta({ id: 'NewAuditReading', description: 'Why, and which days' });

export const auditReadingSchema: z.ZodType<AuditReading> = matching<AuditReading>()(
  z.strictObject({
    id: idSchema,
    reason: z.string().max(500).meta({ description: 'Empty once whoever asked has been erased' }),
    from,
    to,
    askedAs: z.array(z.enum(['steering', 'admin'])),
    askedAt: time,
    approvedAt: time.nullable(),
    endsAt: time.nullable().meta({ description: '24 hours after the approval' }),
  }),
).meta({ id: 'AuditReading', description: 'A reading of the audit log, which takes two roles' });

export const auditEntrySchema: z.ZodType<AuditEntry> = matching<AuditEntry>()(
  z.strictObject({
    seq: z.int().meta({ description: 'Rises by one within the organisation' }),
    at: time,
    action: z.string().meta({ description: 'The operation, e.g. `objectives.change`' }),
    resource: z.string(),
    resourceId: z.string().nullable().meta({ description: 'Of a person: the pseudonym' }),
    who: z
      .string()
      .meta({ description: 'Pseudonym; `cli`: the command line; `server`: of its own accord' }),
    role: z.enum(roles).nullable(),
    details: z.record(z.string(), z.union([z.number(), z.array(z.string())])),
    previousHash: z.string(),
    hash: z.string(),
  }),
).meta({ id: 'AuditEntry', description: 'One change, chained to the one before' });
