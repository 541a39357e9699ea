import type { AuditEntry, AuditRole, IsoDate, NewAuditReading } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';
import type { ChainedEntry } from './entry-hash.ts';

export interface Chain {
  seq: number;
  hash: string;
  /** Entries up to this one are no longer kept. */
  cutSeq: number;
  cutHash: string;
}

/** The end and the anchor of a tenant's chain. */
export async function readChain(
  transaction: Transaction<Tables>,
  tenantId: string,
): Promise<Chain> {
  const row = await transaction
    .selectFrom('audit_chains')
    .select(['seq', 'hash', 'cut_seq as cutSeq', 'cut_hash as cutHash'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  return row ?? { seq: 0, hash: '', cutSeq: 0, cutHash: '' };
}

/** Entries after a number, in their order, as their hashes are made of. */
export function readChained(
  transaction: Transaction<Tables>,
  tenantId: string,
  { after, limit }: { after: number; limit: number },
): Promise<ChainedEntry[]> {
  return transaction
    .selectFrom('audit_entries')
    .select([
      'tenant_id as tenantId',
      'seq',
      sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at'),
      'action',
      'resource',
      'resource_id as resourceId',
      'who',
      'role',
      sql<string>`details::text`.as('details'),
      'previous_hash as previousHash',
      'hash',
    ])
    .where('tenant_id', '=', tenantId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** A request to read the log, and who agreed to it. */
export interface StoredReading {
  id: string;
  reason: string;
  from: IsoDate | null;
  to: IsoDate | null;
  roles: readonly AuditRole[];
  askedAt: Date;
  /** `null`: erased since. */
  askerId: string | null;
  approvedAt: Date | null;
  approverId: string | null;
}

interface Place {
  tenantId: string;
  id: string;
}

const readingColumns = [
  'id',
  'reason',
  'from_date as from',
  'to_date as to',
  'roles',
  'asked_at as askedAt',
  'person_id as askerId',
  'approved_at as approvedAt',
  'approver_id as approverId',
] as const;

/** Newest first. */
export function listReadings(
  transaction: Transaction<Tables>,
  tenantId: string,
  { afterId, limit }: { afterId: string | undefined; limit: number },
): Promise<StoredReading[]> {
  let query = transaction
    .selectFrom('audit_readings')
    .select(readingColumns)
    .where('tenant_id', '=', tenantId)
    .orderBy('position', 'desc')
    .limit(limit);
  if (afterId !== undefined) {
    query = query.where('position', '<', (after) =>
      after
        .selectFrom('audit_readings as last')
        .select('last.position')
        .where('last.tenant_id', '=', tenantId)
        .where('last.id', '=', afterId),
    );
  }
  return query.execute();
}

/** `lock` holds the row until the transaction ends, so that only one approves. */
export function findReading(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
  lock = false,
): Promise<StoredReading | undefined> {
  const query = transaction
    .selectFrom('audit_readings')
    .select(readingColumns)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

export async function insertReading(
  transaction: Transaction<Tables>,
  tenantId: string,
  reading: NewAuditReading & { askerId: string; roles: readonly AuditRole[]; askedAt: Date },
): Promise<string> {
  const { id } = await transaction
    .insertInto('audit_readings')
    .values({
      tenant_id: tenantId,
      person_id: reading.askerId,
      roles: [...reading.roles],
      reason: reading.reason,
      from_date: reading.from ?? null,
      to_date: reading.to ?? null,
      asked_at: reading.askedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function approveReading(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
  { approverId, approvedAt }: { approverId: string; approvedAt: Date },
): Promise<void> {
  await transaction
    .updateTable('audit_readings')
    .set({ approver_id: approverId, approved_at: approvedAt })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** In their order; of the days of a reading, up to its approval. */
export async function listEntries(
  transaction: Transaction<Tables>,
  tenantId: string,
  {
    from,
    to,
    until,
    after,
    limit,
  }: {
    from: IsoDate | null;
    to: IsoDate | null;
    until: Date;
    after: number;
    limit: number;
  },
): Promise<AuditEntry[]> {
  const rows = await transaction
    .selectFrom('audit_entries')
    .select([
      'seq',
      'at',
      'action',
      'resource',
      'resource_id as resourceId',
      'who',
      'role',
      'details',
      'previous_hash as previousHash',
      'hash',
    ])
    .where('tenant_id', '=', tenantId)
    .where('seq', '>', after)
    .where('at', '<=', until)
    .$if(from !== null, (query) =>
      query.where('at', '>=', sql<Date>`${from}::date::timestamp at time zone 'Europe/Berlin'`),
    )
    .$if(to !== null, (query) =>
      query.where('at', '<', sql<Date>`(${to}::date + 1)::timestamp at time zone 'Europe/Berlin'`),
    )
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
