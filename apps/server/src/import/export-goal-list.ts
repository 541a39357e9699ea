import type { IsoDate } from '@zielbaum/model';
import { noSuchCycle } from '../cycles/no-such-cycle.ts';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { findOrganisation } from '../organisations/store.ts';
import { StartError } from '../start-error.ts';
import { readStoredGoals } from './stored-goals.ts';
import { writeGoalList } from './write-goal-list.ts';

export interface ExportOptions {
  organisation: string;
  today: IsoDate;
  /** Name of the only cycle to write; default all. */
  cycle?: string | undefined;
}

/**
 * Writes an organisation's goals as a list that can be imported again.
 *
 * @throws StartError when there is no such organisation or cycle
 */
export async function exportGoalList(
  db: Db,
  { organisation, today, cycle }: ExportOptions,
): Promise<string> {
  const tenantId = await findOrganisation(db, organisation);
  if (!tenantId) {
    throw new StartError({
      de: `Eine Organisation „${organisation}“ gibt es nicht.`,
      en: `There is no organisation "${organisation}".`,
    });
  }
  const stored = await readInTenant(db, tenantId, (transaction) =>
    readStoredGoals(transaction, tenantId),
  );
  const cycleId = stored.cycles.find(({ name }) => name === cycle)?.id;
  if (cycle !== undefined && cycleId === undefined) {
    const names = stored.cycles.map(({ name }) => name);
    throw noSuchCycle(cycle, organisation, names);
  }
  return writeGoalList(stored, { organisation, today, cycleId });
}
