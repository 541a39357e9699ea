import type { Transaction } from 'kysely';
import { inTenant, recordEvents } from '../db/index.ts';
import type { Db, RecordedEvent, Tables } from '../db/index.ts';

/** Work inside one transaction of a tenant, and the way to tell what it changed. */
export interface Writing {
  transaction: Transaction<Tables>;
  tenantId: string;
  /** Tells open pages, once and only if the transaction is committed. */
  changed(event: RecordedEvent): void;
}

/** Runs work in a transaction of the tenant; resolves after the commit, or throws and changes nothing. */
export type Writer = <Result>(
  tenantId: string,
  work: (writing: Writing) => Promise<Result>,
) => Promise<Result>;

/** `onCommitted` runs before the writer's answer, so that whoever wrote reads what was written. */
export function createWriter(db: Db, onCommitted: (tenantId: string) => void): Writer {
  return async (tenantId, work) => {
    const events: RecordedEvent[] = [];
    const result = await inTenant(db, tenantId, async (transaction) => {
      const done = await work({ transaction, tenantId, changed: (event) => events.push(event) });
      await recordEvents(transaction, tenantId, events);
      return done;
    });
    if (events.length > 0) onCommitted(tenantId);
    return result;
  };
}
