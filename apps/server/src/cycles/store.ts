import type { Cycle, CycleChanges, CycleDates, IsoDate, NewCycle } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';

/** A cycle and the version that `If-Match` is compared with. */
export interface StoredCycle extends Cycle {
  version: number;
}

const columns = ['id', 'name', 'start_date as start', 'end_date as end', 'kind', 'phase'] as const;

/** The newest first. `afterId`: the last one of the page before. */
export function listCycles(
  transaction: Transaction<Tables>,
  tenantId: string,
  { afterId, limit }: { afterId: string | undefined; limit: number },
): Promise<Cycle[]> {
  let query = transaction
    .selectFrom('cycles')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .orderBy('start_date', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (afterId !== undefined) {
    query = query.where(
      sql<boolean>`(start_date, id) < (
        select start_date, id from cycles where tenant_id = ${tenantId} and id = ${afterId}
      )`,
    );
  }
  return query.execute();
}

export function findCycle(
  transaction: Transaction<Tables>,
  tenantId: string,
  id: string,
): Promise<StoredCycle | undefined> {
  return ofId(transaction, { tenantId, id }).executeTakeFirst();
}

/**
 * Holds the row until the transaction ends. `change`: nobody else changes the cycle or anything in it;
 * `keep`: others may go on in it, and its phase stays.
 */
export function lockCycle(
  transaction: Transaction<Tables>,
  cycle: { tenantId: string; id: string },
  purpose: 'change' | 'keep',
): Promise<StoredCycle | undefined> {
  const query = ofId(transaction, cycle);
  return (purpose === 'change' ? query.forNoKeyUpdate() : query.forShare()).executeTakeFirst();
}

function ofId(
  transaction: Transaction<Tables>,
  { tenantId, id }: { tenantId: string; id: string },
) {
  return transaction
    .selectFrom('cycles')
    .select([...columns, 'version'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id);
}

/** A cycle as its numbers are worked out. */
export type ScoredCycle = Cycle & CycleDates;

export function findCycles(
  transaction: Transaction<Tables>,
  tenantId: string,
  ids: readonly string[],
): Promise<ScoredCycle[]> {
  return transaction
    .selectFrom('cycles')
    .select([...columns, 'pace_thresholds as paceThresholds'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}

/** Whether some cycle ends on this day or later. */
export async function isSomeCycleLasting(
  transaction: Transaction<Tables>,
  tenantId: string,
  day: IsoDate,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('cycles')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('end_date', '>=', day)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** By id or name, or for `current` the one that holds the day (a regular one first), else the newest. */
export async function chooseCycle(
  transaction: Transaction<Tables>,
  tenantId: string,
  { cycle, today }: { cycle: string; today: IsoDate },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from cycles where tenant_id = ${tenantId} and ${cycleChosen(cycle, today)} limit 1
  `.execute(transaction);
  return rows[0]?.id;
}

/** The rest of a `select … from cycles where … and` that finds the cycle a reader means. */
export function cycleChosen(cycle: string, today: IsoDate): ReturnType<typeof sql<boolean>> {
  if (cycle !== 'current') {
    const isId = sql`id::text = lower(${cycle})`;
    return sql`(${isId} or name = ${cycle}) order by ${isId} desc`;
  }
  // Of several that hold the day: the regular one, then the shortest, then the latest.
  const holdsToday = sql`${today}::date between start_date and end_date`;
  return sql`true order by ${holdsToday} desc,
    case when ${holdsToday} then kind = 'regular' end desc nulls last,
    case when ${holdsToday} then end_date - start_date end,
    start_date desc, name`;
}

export function insertCycle(
  transaction: Transaction<Tables>,
  tenantId: string,
  cycle: NewCycle,
): Promise<StoredCycle> {
  return transaction
    .insertInto('cycles')
    .values({
      ...row(cycle),
      tenant_id: tenantId,
      name: cycle.name,
      start_date: cycle.start,
      end_date: cycle.end,
    })
    .returning([...columns, 'version'])
    .executeTakeFirstOrThrow();
}

/** Counts the version up only where something really changes. */
export async function updateCycle(
  transaction: Transaction<Tables>,
  { tenantId, id }: { tenantId: string; id: string },
  changes: CycleChanges,
): Promise<void> {
  const set = row(changes);
  if (Object.values(set).every((value) => value === undefined)) return;
  await transaction
    .updateTable('cycles')
    .set(set)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

function row({ name, start, end, kind, phase }: CycleChanges) {
  return { name, start_date: start, end_date: end, kind, phase };
}
