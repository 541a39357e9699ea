import type { IsoDate } from '@zielbaum/model';
import type { Transaction } from 'kysely';
import { recordUnattended } from '../audit/record.ts';
import type { Unattended } from '../audit/record.ts';
import { inTenant, recordEvents } from '../db/index.ts';
import type { Db, Tables } from '../db/index.ts';
import { readSettings } from '../settings/store.ts';
import { timedClasses } from './classes.ts';
import type { TimedClass } from './classes.ts';
import {
  cutAudit,
  deleteOldKeys,
  deletePassing,
  endOldVotes,
  forgetAuthors,
  noteRun,
  takeRun,
} from './store.ts';

/** How much was removed, by class; of `vote`, the plannings whose vote was ended. */
export type Removed = Readonly<Record<TimedClass, number>>;

export interface RetentionRun {
  today: IsoDate;
  who: Unattended;
  /** Only unless somebody has done so on this day, or is about to. */
  isDaily?: boolean;
  /** Tells what would be removed, and takes it back. */
  isTrial?: boolean;
}

/**
 * Removes what an organisation has kept long enough, in one transaction, and enters it in the audit
 * log. The goals and their numbers stay.
 *
 * @returns `undefined` where a daily run had nothing to do here
 */
export async function runRetention(
  db: Db,
  tenantId: string,
  run: RetentionRun,
): Promise<Removed | undefined> {
  try {
    return await inTenant(db, tenantId, async (transaction) => {
      const { today, isDaily = false } = run;
      if (!(await takeRun(transaction, tenantId, { today, isDaily }))) return undefined;
      const removed = await removeOld(transaction, tenantId, run);
      await noteRun(transaction, tenantId, today);
      if (run.isTrial) throw new TakenBack(removed);
      return removed;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.removed;
    throw error;
  }
}

/** Rolls a trial back. */
class TakenBack extends Error {
  readonly removed: Removed;

  constructor(removed: Removed) {
    super('Nothing was removed');
    this.removed = removed;
  }
}

async function removeOld(
  transaction: Transaction<Tables>,
  tenantId: string,
  { today, who }: RetentionRun,
): Promise<Removed> {
  const { retention } = (await readSettings(transaction, tenantId)).body;
  const authorship = await forgetAuthors(transaction, tenantId, retention);
  const endedVotes = await endOldVotes(transaction, tenantId, today);
  const removed: Removed = {
    authorship,
    vote: endedVotes.length,
    key: await deleteOldKeys(transaction, tenantId, retention),
    passing: await deletePassing(transaction, tenantId),
    // Last, because every writer has to wait for it.
    audit: await cutAudit(transaction, retention),
  };
  const details = Object.fromEntries(
    timedClasses.map((each) => [each, removed[each]] as const).filter(([, count]) => count > 0),
  );
  if (Object.keys(details).length === 0) return removed;
  const thing = { resource: 'retention', id: null };
  await recordUnattended(transaction, tenantId, { action: 'retention.run', thing, details, who });
  // Open pages may show who stood for an entry.
  const shown = authorship > 0 ? [{ resource: 'organisation' as const, id: tenantId }] : [];
  const cycles = endedVotes.map((id) => ({ resource: 'cycle' as const, id, cycleId: id }));
  await recordEvents(transaction, tenantId, [...shown, ...cycles]);
  return removed;
}
