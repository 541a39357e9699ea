import type { LiveResource } from '@zielbaum/model';
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

// Seven parameters a row, of the 65,535 a statement may have.
const rowsPerStatement = 5_000;

/**
 * Puts changes into the outbox, from where they reach every open page once the transaction is
 * committed. Call it last in the transaction: writers of one tenant take turns from here on.
 */
export async function recordEvents(
  transaction: Transaction<Tables>,
  tenantId: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  for (let from = 0; from < events.length; from += rowsPerStatement) {
    const rows = events.slice(from, from + rowsPerStatement).map((event) => ({
      tenant_id: tenantId,
      resource: event.resource,
      resource_id: event.id,
      cycle_id: event.cycleId ?? null,
      objective_id: event.objectiveId ?? null,
      key_result_id: event.keyResultId ?? null,
    }));
    await transaction.insertInto('events').values(rows).execute();
  }
}
