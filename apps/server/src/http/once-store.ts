import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';

/** An answer to a POST request, exactly as it was sent. */
export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface Slot {
  tenantId: string;
  key: string;
  operation: string;
}

/** Keys are kept for 24 hours. */
export async function forgetOld(transaction: Transaction<Tables>, tenantId: string): Promise<void> {
  await transaction
    .deleteFrom('idempotency_keys')
    .where('tenant_id', '=', tenantId)
    .where('created_at', '<', sql<Date>`now() - interval '24 hours'`)
    .execute();
}

/** Whether the key was free; waits for another transaction that has just taken it. */
export async function takeKey(
  transaction: Transaction<Tables>,
  { tenantId, key, operation }: Slot,
  requestHash: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('idempotency_keys')
    .values({ tenant_id: tenantId, key, operation, request_hash: requestHash })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function keepAnswer(
  transaction: Transaction<Tables>,
  { tenantId, key, operation }: Slot,
  { status, headers, body }: StoredAnswer,
): Promise<void> {
  await transaction
    .updateTable('idempotency_keys')
    .set({ status, headers: JSON.stringify(headers), body })
    .where('tenant_id', '=', tenantId)
    .where('key', '=', key)
    .where('operation', '=', operation)
    .execute();
}

export async function readAnswer(
  transaction: Transaction<Tables>,
  { tenantId, key, operation }: Slot,
): Promise<{ requestHash: string; answer: StoredAnswer }> {
  const row = await transaction
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'status', 'headers', 'body'])
    .where('tenant_id', '=', tenantId)
    .where('key', '=', key)
    .where('operation', '=', operation)
    .executeTakeFirstOrThrow();
  return {
    requestHash: row.request_hash,
    answer: { status: row.status ?? 201, headers: row.headers ?? {}, body: row.body ?? '' },
  };
}
