import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { lookUp } from '../db/index.ts';
import type { Db, Tables } from '../db/index.ts';
import type { Delivery } from './message.ts';

/** A delivery in the outbox; ids rise in the order of commits within a sender. */
export type StoredDelivery = Delivery & { id: number };

interface Place {
  tenantId: string;
  senderId: string;
}

/** Puts deliveries into the tenant's outbox, in their order. */
export async function insertDeliveries(
  transaction: Transaction<Tables>,
  tenantId: string,
  deliveries: readonly Delivery[],
): Promise<void> {
  if (deliveries.length === 0) return;
  await transaction
    .insertInto('deliveries')
    .values(
      deliveries.map(({ recipientId, kind, payload }) => ({
        tenant_id: tenantId,
        recipient_id: recipientId,
        kind,
        payload: JSON.stringify(payload),
      })),
    )
    .execute();
}

/** The oldest that wait, apart from those for some recipients. */
export async function listDeliveries(
  transaction: Transaction<Tables>,
  tenantId: string,
  { notTo, limit }: { notTo: readonly string[]; limit: number },
): Promise<StoredDelivery[]> {
  const rows = await transaction
    .selectFrom('deliveries')
    .select(['id', 'recipient_id as recipientId', 'kind', 'payload'])
    .where('tenant_id', '=', tenantId)
    .where('recipient_id', '<>', sql<string>`all(${notTo}::uuid[])`)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows as StoredDelivery[];
}

export async function deleteDeliveries(
  transaction: Transaction<Tables>,
  tenantId: string,
  ids: readonly number[],
): Promise<void> {
  await transaction
    .deleteFrom('deliveries')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', sql<number>`any(${ids}::bigint[])`)
    .execute();
}

/** Notes a delivery in the recipient's tenant; `false` when it, or a later one, has been noted before. */
export async function advancePosition(
  transaction: Transaction<Tables>,
  { tenantId, senderId }: Place,
  position: number,
): Promise<boolean> {
  const row = await transaction
    .insertInto('delivery_positions')
    .values({ tenant_id: tenantId, sender_id: senderId, position })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'sender_id'])
        .doUpdateSet({ position })
        .where('delivery_positions.position', '<', position),
    )
    .returning('position')
    .executeTakeFirst();
  return row !== undefined;
}

/** Every tenant that has ever shared or sent anything. */
export async function listSharingTenants(db: Db): Promise<string[]> {
  const rows = await lookUp(db, 'sharing', (transaction) =>
    transaction.selectFrom('sharing_tenants').select('tenant_id').execute(),
  );
  return rows.map((row) => row.tenant_id);
}
