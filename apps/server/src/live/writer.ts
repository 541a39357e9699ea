import { recordAudit } from '../audit/record.ts';
import type { AuditedThing } from '../audit/record.ts';
import { inTenant, recordEvents, takeTurn } from '../db/index.ts';
import type { Db, Reading, RecordedEvent } from '../db/index.ts';
import type { Delivery } from '../deliveries/message.ts';
import { insertDeliveries } from '../deliveries/store.ts';
import type { Credential } from '../keys/credential.ts';

/** Work inside one transaction of a tenant, and the way to tell what it changed. */
export interface Writing extends Reading {
  /** Tells open pages, once and only if the transaction is committed. */
  changed(event: RecordedEvent): void;
  /** Tells the audit log the id of what was made; `once` does so. */
  made(id: string): void;
  /** Tells the audit log that this request repeats an earlier one, and did nothing. */
  repeated(): void;
  /** Keeps the audit log from being told: a vote is nobody else's business. Nor are open pages. */
  keepSecret(): void;
  /**
   * Does this last, while no other request and no delivery writes in the tenant: where both may write
   * the same rows. What it changes is told before.
   */
  inTurn(work: () => Promise<void>): void;
  /** Sends something to another tenant, once and only if the transaction is committed. */
  send(delivery: Delivery): void;
}

/**
 * Runs work in a transaction of whoever asks; resolves after the commit, or throws and changes
 * nothing. The audit log gets its entry in the same transaction, without the work's doing.
 */
export type Writer = <Result>(
  by: Credential,
  work: (writing: Writing) => Promise<Result>,
) => Promise<Result>;

export interface WriterOptions {
  db: Db;
  /** Runs before the writer's answer, so that whoever wrote reads what was written. */
  onCommitted: (tenantId: string) => void;
  /** Brings what others see up to date; tells whether something has to be delivered. */
  keepSharesCurrent: (writing: Reading, changes: readonly RecordedEvent[]) => Promise<boolean>;
  /** Delivers before the answer, so that what is withdrawn is gone by then. */
  deliver: (tenantId: string) => Promise<unknown>;
}

export function createWriter(options: WriterOptions): Writer {
  const { db, onCommitted, keepSharesCurrent, deliver } = options;
  return async (by, work) => {
    const { tenantId } = by;
    const events: RecordedEvent[] = [];
    const deliveries: Delivery[] = [];
    const last: (() => Promise<void>)[] = [];
    let madeId: string | undefined;
    let isUntold = false;
    let isSending = false;
    const result = await inTenant(db, tenantId, async (transaction) => {
      const done = await work({
        transaction,
        tenantId,
        changed: (event) => events.push(event),
        made: (id) => (madeId = id),
        repeated: () => (isUntold = true),
        keepSecret: () => (isUntold = true),
        inTurn: (lastWork) => last.push(lastWork),
        send: (delivery) => deliveries.push(delivery),
      });
      if (isUntold) return done;
      // One behind the other on the connection, without waiting in between.
      await Promise.all([
        recordAudit(transaction, by, thingOf(by, { event: events[0], madeId })),
        recordEvents(transaction, tenantId, events),
      ]);
      if (last.length > 0) await takeTurn(transaction, tenantId);
      for (const lastWork of last) await lastWork();
      await insertDeliveries(transaction, tenantId, deliveries);
      const isKept = await keepSharesCurrent({ transaction, tenantId }, events);
      isSending = isKept || deliveries.length > 0;
      return done;
    });
    if (events.length > 0) onCommitted(tenantId);
    if (isSending) await deliver(tenantId);
    return result;
  };
}

/** What a request was about: what it made, or else what its path names. */
function thingOf(
  { doing }: Credential,
  { event, madeId }: { event: RecordedEvent | undefined; madeId: string | undefined },
): AuditedThing {
  const resource = doing.operation.split('.')[0] ?? '';
  if (!doing.isCreate) return { resource, id: doing.targetId ?? event?.id ?? null };
  return event ?? { resource, id: madeId ?? doing.targetId };
}
