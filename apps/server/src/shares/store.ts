import type { Snapshot } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { standsBehind } from '../db/index.ts';
import type { RecordedEvent, Tables } from '../db/index.ts';

/** A share, and what its audience has been shown last. */
export interface StoredShare {
  id: string;
  objectiveId: string;
  audience: string;
  withKeyResults: boolean;
  snapshot: Snapshot | null;
}

interface SharePlace {
  tenantId: string;
  objectiveId: string;
  audience: string;
}

const columns = [
  'id',
  'objective_id as objectiveId',
  'audience',
  'with_key_results as withKeyResults',
  'snapshot',
] as const;

/** In the order they were given. */
export function listShares(
  transaction: Transaction<Tables>,
  tenantId: string,
  {
    audience,
    objectiveId,
    afterId,
    limit,
  }: {
    audience: string | undefined;
    objectiveId: string | undefined;
    afterId: string | undefined;
    limit: number;
  },
): Promise<StoredShare[]> {
  let query = transaction
    .selectFrom('shares')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .limit(limit);
  if (audience !== undefined) query = query.where('audience', '=', audience);
  if (objectiveId !== undefined) query = query.where('objective_id', '=', objectiveId);
  if (afterId !== undefined) {
    query = query.where(standsBehind('shares', { tenantId, id: afterId }));
  }
  return query.execute();
}

export async function shareExists(
  transaction: Transaction<Tables>,
  tenantId: string,
  id: string,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('shares')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

export function findShare(
  transaction: Transaction<Tables>,
  { tenantId, objectiveId, audience }: SharePlace,
): Promise<StoredShare | undefined> {
  return transaction
    .selectFrom('shares')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('objective_id', '=', objectiveId)
    .where('audience', '=', audience)
    .executeTakeFirst();
}

/**
 * Those whose snapshots may have changed. A value counts upwards through the roll-ups; everything else
 * may count anywhere: an alignment that is gone no longer leads to what it counted for.
 */
export async function listTouchedShares(
  transaction: Transaction<Tables>,
  tenantId: string,
  changes: readonly RecordedEvent[] | 'all',
): Promise<StoredShare[]> {
  const ofTenant = transaction
    .selectFrom('shares')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .orderBy('position');
  const isValue = ({ resource }: RecordedEvent) =>
    resource === 'keyResult' || resource === 'checkIn';
  if (changes === 'all' || !changes.every(isValue)) return ofTenant.execute();
  const ids = changes.flatMap(({ objectiveId }) => objectiveId ?? []);
  return ofTenant
    .where(
      'objective_id',
      'in',
      sql<string>`(
        with recursive touched (id) as (
          select unnest(${ids}::uuid[])
          union
          select parent_id from alignments join touched on objective_id = touched.id
          where tenant_id = ${tenantId}
        )
        select id from touched
      )`,
    )
    .execute();
}

/** Shares anew, or on other terms. */
export async function putShare(
  transaction: Transaction<Tables>,
  { tenantId, objectiveId, audience }: SharePlace,
  withKeyResults: boolean,
): Promise<void> {
  await transaction
    .insertInto('shares')
    .values({
      tenant_id: tenantId,
      objective_id: objectiveId,
      audience,
      with_key_results: withKeyResults,
    })
    .onConflict((conflict) =>
      conflict.constraint('shares_once').doUpdateSet({ with_key_results: withKeyResults }),
    )
    .execute();
}

export async function setSnapshot(
  transaction: Transaction<Tables>,
  { tenantId, id }: { tenantId: string; id: string },
  snapshot: Snapshot,
): Promise<void> {
  await transaction
    .updateTable('shares')
    .set({ snapshot: JSON.stringify(snapshot) })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** `false` when there was none. */
export async function deleteShare(
  transaction: Transaction<Tables>,
  { tenantId, objectiveId, audience }: SharePlace,
): Promise<boolean> {
  const row = await transaction
    .deleteFrom('shares')
    .where('tenant_id', '=', tenantId)
    .where('objective_id', '=', objectiveId)
    .where('audience', '=', audience)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteSharesFor(
  transaction: Transaction<Tables>,
  tenantId: string,
  audience: string,
): Promise<void> {
  await transaction
    .deleteFrom('shares')
    .where('tenant_id', '=', tenantId)
    .where('audience', '=', audience)
    .execute();
}
