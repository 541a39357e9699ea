import type { ChangedEvent } from '@zielbaum/model';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';

/** A change in the outbox. Ids rise in the order of commits within a tenant. */
export interface StoredEvent {
  id: number;
  event: ChangedEvent;
}

/** What came after an event, in order. */
export async function listEventsAfter(
  transaction: Transaction<Tables>,
  tenantId: string,
  { afterId, limit }: { afterId: number; limit: number },
): Promise<StoredEvent[]> {
  const rows = await transaction
    .selectFrom('events')
    .select(['id', 'resource', 'resource_id', 'cycle_id', 'objective_id', 'key_result_id'])
    .where('tenant_id', '=', tenantId)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    event: {
      type: 'changed',
      resource: row.resource,
      id: row.resource_id,
      cycleId: row.cycle_id,
      objectiveId: row.objective_id,
      keyResultId: row.key_result_id,
    },
  }));
}

/** Id of the newest event; 0 when there is none. */
export async function newestEventId(
  transaction: Transaction<Tables>,
  tenantId: string,
): Promise<number> {
  const row = await transaction
    .selectFrom('events')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? 0;
}

export async function eventExists(
  transaction: Transaction<Tables>,
  tenantId: string,
  id: number,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('events')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
