import type { IsoDate, SharedObjective, SharedSource, Snapshot } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { RecordedEvent, Tables } from '../db/index.ts';

/** What a member shares; one objective of it where it is named. */
interface SharedPlace {
  tenantId: string;
  memberId: string;
  /** Among the member's rows. */
  objectiveId?: string;
}

const listed = (tenantId: string, condition: ReturnType<typeof sql>) => sql<SharedObjective>`
  select shared.id, member.name as organisation, (
    select snapshot from shared_snapshots
    where tenant_id = ${tenantId} and shared_id = shared.id order by day desc limit 1
  ) as snapshot, (
    select coalesce(json_agg(
      json_build_object('parentId', objective_id, 'weight', weight) order by position
    ), '[]')
    from shared_alignments where tenant_id = ${tenantId} and shared_id = shared.id
  ) as alignments
  from shared_objectives shared
  join alliance_members member on member.tenant_id = ${tenantId} and member.member_id = shared.member_id
  where shared.tenant_id = ${tenantId} and ${condition}
  order by shared.position`;

/** In the order they were shared. */
export async function listShared(
  transaction: Transaction<Tables>,
  tenantId: string,
  { afterId, limit }: { afterId: string | undefined; limit: number },
): Promise<SharedObjective[]> {
  const after =
    afterId === undefined
      ? sql`true`
      : sql`shared.position > (
          select position from shared_objectives where tenant_id = ${tenantId} and id = ${afterId}
        )`;
  const { rows } = await sql<SharedObjective>`${listed(tenantId, after)} limit ${limit}`.execute(
    transaction,
  );
  return rows;
}

export async function findShared(
  transaction: Transaction<Tables>,
  tenantId: string,
  id: string,
): Promise<SharedObjective | undefined> {
  const { rows } = await listed(tenantId, sql`shared.id = ${id}`).execute(transaction);
  return rows[0];
}

/**
 * Keeps what a member shows on a day, unless it is no member any more. Where it does not show its key
 * results, it has taken back those it showed before.
 *
 * @returns whether the objective is new here
 */
export async function putSnapshot(
  transaction: Transaction<Tables>,
  { tenantId, memberId }: SharedPlace,
  { objectiveId, day, snapshot }: { objectiveId: string; day: IsoDate; snapshot: Snapshot },
): Promise<boolean> {
  const place = { tenant_id: tenantId, member_id: memberId, objective_id: objectiveId };
  const inserted = await sql<{ id: string }>`
    insert into shared_objectives (tenant_id, member_id, objective_id)
    select tenant_id, member_id, ${objectiveId} from alliance_members
    where tenant_id = ${tenantId} and member_id = ${memberId} and state = 'member'
    on conflict on constraint shared_objectives_once do nothing
    returning id`.execute(transaction);
  const shared = await transaction
    .selectFrom('shared_objectives')
    .select('id')
    .where((where) => where.and(place))
    .executeTakeFirst();
  if (!shared) return false;
  const row = { snapshot: JSON.stringify(snapshot) };
  const entry = sql<number>`default`;
  await transaction
    .insertInto('shared_snapshots')
    .values({ tenant_id: tenantId, shared_id: shared.id, day, ...row })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'shared_id', 'day']).doUpdateSet({ ...row, entry }),
    )
    .execute();
  if (!snapshot.keyResults) {
    await sql`
      update shared_snapshots set snapshot = snapshot - 'keyResults'
      where tenant_id = ${tenantId} and shared_id = ${shared.id} and snapshot ? 'keyResults'
    `.execute(transaction);
  }
  return inserted.rows.length > 0;
}

export async function deleteShared(
  transaction: Transaction<Tables>,
  { tenantId, memberId, objectiveId }: Required<SharedPlace>,
): Promise<void> {
  await transaction
    .deleteFrom('shared_objectives')
    .where('tenant_id', '=', tenantId)
    .where('member_id', '=', memberId)
    .where('objective_id', '=', objectiveId)
    .execute();
}

/** The alliance's own objectives that count what a member shares, as changes to tell of. */
export async function listAligned(
  transaction: Transaction<Tables>,
  { tenantId, memberId, objectiveId }: SharedPlace,
): Promise<RecordedEvent[]> {
  let query = transaction
    .selectFrom('shared_objectives as shared')
    .innerJoin('shared_alignments as alignment', (join) =>
      join
        .onRef('alignment.tenant_id', '=', 'shared.tenant_id')
        .onRef('alignment.shared_id', '=', 'shared.id'),
    )
    .innerJoin('objectives', (join) =>
      join
        .onRef('objectives.tenant_id', '=', 'alignment.tenant_id')
        .onRef('objectives.id', '=', 'alignment.objective_id'),
    )
    .select(['objectives.id', 'objectives.cycle_id as cycleId'])
    .distinct()
    .where('shared.tenant_id', '=', tenantId)
    .where('shared.member_id', '=', memberId);
  if (objectiveId !== undefined) query = query.where('shared.objective_id', '=', objectiveId);
  const rows = await query.execute();
  return rows.map(({ id, cycleId }) => ({ resource: 'objective', id, cycleId, objectiveId: id }));
}

interface AlignmentPlace {
  tenantId: string;
  sharedId: string;
  objectiveId: string;
}

export async function putAlignment(
  transaction: Transaction<Tables>,
  { tenantId, sharedId, objectiveId }: AlignmentPlace,
  weight: number,
): Promise<void> {
  await transaction
    .insertInto('shared_alignments')
    .values({ tenant_id: tenantId, shared_id: sharedId, objective_id: objectiveId, weight })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'shared_id', 'objective_id']).doUpdateSet({ weight }),
    )
    .execute();
}

/** `false` when there was none. */
export async function deleteAlignment(
  transaction: Transaction<Tables>,
  { tenantId, sharedId, objectiveId }: AlignmentPlace,
): Promise<boolean> {
  const row = await transaction
    .deleteFrom('shared_alignments')
    .where('tenant_id', '=', tenantId)
    .where('shared_id', '=', sharedId)
    .where('objective_id', '=', objectiveId)
    .returning('shared_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What counts for some of the tenant's objectives, as it was on a day, or when their cycle closed. */
export async function sharedBelow(
  transaction: Transaction<Tables>,
  tenantId: string,
  { objectiveIds, day }: { objectiveIds: readonly string[]; day: IsoDate },
): Promise<SharedSource[]> {
  const { rows } = await sql<{
    shared: Omit<SharedObjective, 'snapshot'> & { snapshot: Snapshot };
  }>`
    select json_build_object(
      'id', shared.id, 'organisation', member.name, 'alignments', aligned.list,
      'snapshot', coalesce(aligned.closing, newest.snapshot)
    ) as shared
    from (
      select shared_id, case when closing_day <= ${day} then closing end as closing, json_agg(
        json_build_object('parentId', objective_id, 'weight', weight) order by position
      ) as list
      from shared_alignments
      where tenant_id = ${tenantId} and objective_id = any(${objectiveIds}::uuid[])
      group by 1, 2
    ) aligned
    join shared_objectives shared on shared.tenant_id = ${tenantId} and shared.id = aligned.shared_id
    join alliance_members member
      on member.tenant_id = ${tenantId} and member.member_id = shared.member_id
    left join lateral (
      select snapshot from shared_snapshots
      where tenant_id = ${tenantId} and shared_id = shared.id and day <= ${day}
      order by day desc limit 1
    ) newest on aligned.closing is null
    where coalesce(aligned.closing, newest.snapshot) is not null
    order by shared.position
  `.execute(transaction);
  return rows.map(({ shared: { id, organisation, snapshot, alignments } }) => {
    const { title, description, ambition, state, themes, unit, cycle } = snapshot;
    const { progress, confidence, pace, isStale } = snapshot;
    const score = { progress, confidence, pace, isStale };
    const told = { title, description, ambition, state, themes, unit, cycle, score };
    return { id, sharedBy: organisation, alignments, ...told };
  });
}
