import type { IsoDate } from '@zielbaum/model';
import type { Db } from '../db/index.ts';
import { runRetention } from './run.ts';
import { listDueTenants } from './store.ts';

/** Looks every organisation through once a day, whichever server comes to it first. */
export interface RetentionJob {
  start(): void;
  /** Begins nothing more; resolves when nothing is under way. */
  close(): Promise<void>;
}

export function createRetentionJob(deps: {
  db: Db;
  today: () => IsoDate;
  /** How often it is looked for a new day. */
  sweepMs: number;
  /** It will be tried again. */
  onFailed: (error: unknown) => void;
}): RetentionJob {
  const { db, today, sweepMs, onFailed } = deps;
  let timer: NodeJS.Timeout | undefined;
  let finishedDay: IsoDate | undefined;
  let sweeping: Promise<void> | undefined;
  let isClosed = false;
  return { start, close };

  function start(): void {
    sweeping = sweep();
    void sweeping.then(() => {
      if (!isClosed) timer = setTimeout(start, sweepMs).unref();
    });
  }

  async function sweep(): Promise<void> {
    const day = today();
    if (day === finishedDay) return;
    const due = await listDueTenants(db, day).catch(onFailed);
    // Not before: another server may fail at what it has begun.
    if (due?.length === 0) finishedDay = day;
    for (const tenantId of due ?? []) {
      if (isClosed) return;
      const run = { today: day, who: 'server', isDaily: true } as const;
      // What goes wrong with one of them keeps no other waiting.
      await runRetention(db, tenantId, run).catch(onFailed);
    }
  }

  async function close(): Promise<void> {
    isClosed = true;
    clearTimeout(timer);
    await sweeping;
  }
}
