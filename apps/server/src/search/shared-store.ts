import type { Snapshot } from '@zielbaum/model';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Reading } from '../db/index.ts';
import type { IndexedKeyResult, IndexedObjective } from './goal-index.ts';
import type { Range } from './store.ts';

/** An objective that a member shares, with its key results where they are shared too. */
export interface IndexedShared {
  id: string;
  objective: IndexedObjective;
  keyResults: IndexedKeyResult[];
}

/** What is shown of an objective that a member shares. */
export interface ShownShared {
  /** Name of the member. */
  organisation: string;
  snapshot: Snapshot;
}

/** Snapshots that have come or changed since an entry, and the newest entry of all. */
export interface SharedNews {
  newestEntry: number;
  sharedIds: string[];
}

export async function readSharedNews(
  { transaction, tenantId }: Reading,
  afterEntry: number,
): Promise<SharedNews> {
  const { rows } = await sql<SharedNews>`
    select coalesce(max(entry), ${afterEntry}) as "newestEntry",
      coalesce(json_agg(distinct shared_id), '[]') as "sharedIds"
    from shared_snapshots where tenant_id = ${tenantId} and entry > ${afterEntry}
  `.execute(transaction);
  return rows[0] ?? { newestEntry: afterEntry, sharedIds: [] };
}

/** 0 when nothing is shared. */
export async function newestSnapshotEntry({ transaction, tenantId }: Reading): Promise<number> {
  const row = await transaction
    .selectFrom('shared_snapshots')
    .select('entry')
    .where('tenant_id', '=', tenantId)
    .orderBy('entry', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.entry ?? 0;
}

export function changedShared(reading: Reading, ids: readonly string[]): Promise<IndexedShared[]> {
  return readShared(reading, sql`id = any(${ids}::uuid[])`);
}

export function nextShared(reading: Reading, { after, limit }: Range): Promise<IndexedShared[]> {
  return readShared(reading, sql`id > ${after} order by id limit ${limit}`);
}

async function readShared(
  { transaction, tenantId }: Reading,
  condition: RawBuilder<unknown>,
): Promise<IndexedShared[]> {
  const { rows } = await sql<{ id: string; position: number; snapshot: Snapshot }>`
    select id, position, ${newestSnapshot(tenantId)} as snapshot
    from shared_objectives shared where tenant_id = ${tenantId} and ${condition}
  `.execute(transaction);
  return rows.map(indexed);
}

function indexed({
  id,
  position,
  snapshot,
}: {
  id: string;
  position: number;
  snapshot: Snapshot;
}): IndexedShared {
  const { title, description, themes, state, pace, isStale, cycle, keyResults = [] } = snapshot;
  const shared = { pace, isStale, cycle };
  const nowhere = { cycleId: null, unitId: null };
  return {
    id,
    objective: { id, position, title, description, themes, state, shared, ...nowhere },
    keyResults: keyResults.map((keyResult, index) => ({
      id: sharedKeyResultId(id, index + 1),
      objectiveId: id,
      position: index + 1,
      isDropped: false,
      title: keyResult.title,
      description: '',
    })),
  };
}

/** Of the index only: a snapshot names no ids. */
export function sharedKeyResultId(sharedId: string, position: number): string {
  return `${sharedId} ${position}`;
}

/** What members show now of some objectives, by id. */
export async function readShown(
  { transaction, tenantId }: Reading,
  ids: readonly string[],
): Promise<Map<string, ShownShared>> {
  const { rows } = await sql<ShownShared & { id: string }>`
    select id, ${newestSnapshot(tenantId)} as snapshot, (
      select name from alliance_members
      where tenant_id = ${tenantId} and member_id = shared.member_id
    ) as organisation
    from shared_objectives shared where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
  `.execute(transaction);
  return new Map(rows.map(({ id, ...shown }) => [id, shown]));
}

const newestSnapshot = (tenantId: string) => sql`(
  select snapshot from shared_snapshots
  where tenant_id = ${tenantId} and shared_id = shared.id order by day desc limit 1
)`;
