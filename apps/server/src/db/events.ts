import type { LiveResource } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A change to tell open pages about. */
export interface RecordedEvent {
  resource: LiveResource;
  id: string;
  cycleId?: string | null;
  objectiveId?: string | null;
  keyResultId?: string | null;
}

/**
 * Puts changes into the outbox, from where they reach every open page once the transaction is
 * committed. Call it last in the transaction: writers of one tenant take turns from here on.
 */
export async function recordEvents(
  transaction: Transaction<Tables>,
  tenantId: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  if (events.length === 0) return;
  // One statement for however many, because each statement wakes every listener once.
  await sql`
    insert into events (tenant_id, resource, resource_id, cycle_id, objective_id, key_result_id)
    select ${tenantId}, resource, id, "cycleId", "objectiveId", "keyResultId"
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as event (
      resource text, id uuid, "cycleId" uuid, "objectiveId" uuid, "keyResultId" uuid
    )
  `.execute(transaction);
}

/**
 * Waits until no other transaction of the tenant records events, and keeps them waiting until this one
 * ends. What is read afterwards is all that those before have written.
 */
export async function takeTurn(transaction: Transaction<Tables>, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`zielbaum_events:${tenantId}`}, 0))`.execute(
    transaction,
  );
}
