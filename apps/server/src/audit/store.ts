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
