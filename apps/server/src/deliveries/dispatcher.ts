import type { IsoDate } from '@zielbaum/model';
import { inTenant, readInTenant, takeTurn } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { keepSharesCurrent } from '../shares/keep-current.ts';
import { receive } from './receive.ts';
import { deleteDeliveries, listDeliveries, listSharingTenants } from './store.ts';

/** Carries deliveries from tenant to tenant, each in a transaction of its recipient. */
export interface Dispatcher {
  /** Delivers what a tenant has to send; tells whether all of it has arrived. Never rejects. */
  deliver(senderId: string): Promise<boolean>;
  /** Delivers what was left over, and from now on brings snapshots up to date on each new day. */
  start(): void;
  /** Takes no more; resolves when nothing is under way. */
  close(): Promise<void>;
}

export interface DispatcherOptions {
  db: Db;
  today: () => IsoDate;
  /** How often it is looked for deliveries left over, and for a new day. */
  sweepMs: number;
  /** Something of this tenant has changed. */
  onReceived(tenantId: string): void;
  /** It will be tried again. */
  onFailed(error: unknown): void;
}

const batchSize = 100;

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { db, today, sweepMs, onReceived, onFailed } = options;
  /** Of each sender, the last piece of work; one follows the other. */
  const running = new Map<string, Promise<boolean>>();
  /** Of each sender, the piece that has not begun: it will find whatever is there by then. */
  const waiting = new Map<string, Promise<boolean>>();
  let timer: NodeJS.Timeout | undefined;
  let currentDay: IsoDate | undefined;
  let sweeping: Promise<void> | undefined;
  let isClosed = false;
  return { deliver, start, close };

  function deliver(senderId: string): Promise<boolean> {
    const known = waiting.get(senderId);
    if (known) return known;
    const before = running.get(senderId) ?? Promise.resolve(true);
    const work = before.then(() => attempt(senderId));
    waiting.set(senderId, work);
    running.set(senderId, work);
    void work.then(() => {
      if (running.get(senderId) === work) running.delete(senderId);
    });
    return work;
  }

  async function attempt(senderId: string): Promise<boolean> {
    waiting.delete(senderId);
    if (isClosed) return false;
    try {
      await deliverAll(senderId);
      return true;
    } catch (error) {
      // The next sweep tries again, or whoever writes before.
      onFailed(error);
      return false;
    }
  }

  async function deliverAll(senderId: string): Promise<void> {
    /** Recipients that could not be reached: what follows for them has to wait. */
    const failed = new Map<string, unknown>();
    for (;;) {
      const question = { notTo: [...failed.keys()], limit: batchSize };
      const deliveries = await readInTenant(db, senderId, (transaction) =>
        listDeliveries(transaction, senderId, question),
      );
      if (deliveries.length === 0) break;
      const arrived: number[] = [];
      for (const delivery of deliveries) {
        const { id, recipientId } = delivery;
        if (failed.has(recipientId)) continue;
        try {
          await inTenant(db, recipientId, (transaction) =>
            receive(transaction, { senderId, today: today() }, delivery),
          );
          arrived.push(id);
          onReceived(recipientId);
        } catch (error) {
          failed.set(recipientId, error);
        }
      }
      await inTenant(db, senderId, (transaction) =>
        deleteDeliveries(transaction, senderId, arrived),
      );
    }
    for (const error of failed.values()) throw error;
  }

  function start(): void {
    sweeping = sweep();
    void sweeping.then(() => {
      if (!isClosed) timer = setTimeout(start, sweepMs).unref();
    });
  }

  /** Whatever was left over by whomever; on a new day also the paces that time alone has changed. */
  async function sweep(): Promise<void> {
    const day = today();
    const isNewDay = day !== currentDay;
    let isWhole = true;
    const sending = await listSharingTenants(db).catch(failed);
    for (const tenantId of sending ?? []) {
      if (isClosed) return;
      if (isNewDay) await bringUpToDate(tenantId).catch(failed);
      await deliver(tenantId);
    }
    if (isWhole) currentDay = day;

    // What goes wrong with one of them keeps no other waiting.
    function failed(error: unknown): void {
      isWhole = false;
      onFailed(error);
    }
  }

  function bringUpToDate(tenantId: string): Promise<void> {
    return inTenant(db, tenantId, async (transaction) => {
      await takeTurn(transaction, tenantId);
      // Midnight may have passed since the sweep began: others have written for the new day already.
      await keepSharesCurrent({ transaction, tenantId }, { changes: 'all', today: today() });
    });
  }

  async function close(): Promise<void> {
    isClosed = true;
    clearTimeout(timer);
    await sweeping;
    await Promise.all(running.values());
  }
}
