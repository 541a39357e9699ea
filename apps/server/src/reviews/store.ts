import type {
  Ambition,
  LineageEntry,
  ObjectiveState,
  OutcomeKind,
  WrittenReview,
} from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';

/** A written review and the version that `If-Match` is compared with. */
export interface StoredReview extends WrittenReview {
  version: number;
}

interface Place {
  tenantId: string;
  id: string;
}

const unwritten: StoredReview = { override: null, note: '', outcome: null, version: 1 };

/** By objective; one nobody has reviewed is not among them. */
export async function reviewsOf(
  transaction: Transaction<Tables>,
  tenantId: string,
  objectiveIds: readonly string[],
): Promise<Map<string, StoredReview>> {
  const rows = await transaction
    .selectFrom('reviews')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('objective_id', '=', sql<string>`any(${objectiveIds}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.objective_id,
      {
        override: row.grade === null ? null : { grade: row.grade, reason: row.grade_reason ?? '' },
        note: row.note,
        outcome: row.outcome && { kind: row.outcome, reason: row.outcome_reason ?? '' },
        version: row.version,
      },
    ]),
  );
}

/** What is written of an objective, be it nothing. */
export async function readReview(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
): Promise<StoredReview> {
  return (await reviewsOf(transaction, tenantId, [id])).get(id) ?? unwritten;
}

/** Counts the version up only where something really changes. */
export async function writeReview(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
  { override, note, outcome }: WrittenReview,
): Promise<void> {
  const written = {
    grade: override?.grade ?? null,
    grade_reason: override?.reason ?? null,
    note,
    outcome: outcome?.kind ?? null,
    outcome_reason: outcome?.reason ?? null,
  };
  await transaction
    .insertInto('reviews')
    .values({ tenant_id: tenantId, objective_id: id, ...written })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'objective_id']).doUpdateSet(written))
    .execute();
}

/** The copies that objectives of one cycle have in another, by what they were copied from. */
export async function copiesIn(
  transaction: Transaction<Tables>,
  { tenantId, id: cycleId }: Place,
  fromIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await transaction
    .selectFrom('objectives')
    .select(['id', 'carried_from_id as fromId'])
    .where('tenant_id', '=', tenantId)
    .where('cycle_id', '=', cycleId)
    .where('carried_from_id', '=', sql<string>`any(${fromIds}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, fromId }) => [fromId ?? '', id]));
}

/** Makes an objective the next one in the line of another. */
export async function continueLine(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
  fromId: string,
): Promise<void> {
  await sql`
    update objectives set carried_from_id = ${fromId}, lineage_id = (
      select coalesce(lineage_id, id) from objectives where tenant_id = ${tenantId} and id = ${fromId}
    )
    where tenant_id = ${tenantId} and id = ${id}
  `.execute(transaction);
}

/** An objective of a line, as far as it is stored. */
export type LinkedObjective = Pick<LineageEntry, 'objectiveId' | 'title' | 'state'> & {
  cycleId: string;
  ambition: Ambition;
};

/** All objectives of the line that this one is in. */
export async function lineOf(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
): Promise<LinkedObjective[]> {
  const { rows } = await sql<LinkedObjective>`
    with line as (
      select coalesce(lineage_id, id) as first from objectives
      where tenant_id = ${tenantId} and id = ${id}
    )
    select id as "objectiveId", title, state, ambition, cycle_id as "cycleId" from objectives, line
    where tenant_id = ${tenantId} and (id = line.first or lineage_id = line.first)
  `.execute(transaction);
  return rows;
}

/** The first objective of the line that this one is in. */
export async function lineageIdOf(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('objectives')
    .select(sql<string>`coalesce(lineage_id, id)`.as('lineageId'))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.lineageId;
}

/** How many active key results the objectives of a cycle have; those without any are left out. */
export async function keyResultCounts(
  transaction: Transaction<Tables>,
  { tenantId, id: cycleId }: Place,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ objectiveId: string; count: number }>`
    select objective_id as "objectiveId", count(*)::integer as count from key_results
    where tenant_id = ${tenantId} and state = 'active' and objective_id = any(array(
      select id from objectives where tenant_id = ${tenantId} and cycle_id = ${cycleId}
    ))
    group by objective_id
  `.execute(transaction);
  return new Map(rows.map(({ objectiveId, count }) => [objectiveId, count]));
}

/** What trends and summaries are drawn from. */
export interface StoredTrendObjective {
  id: string;
  cycleId: string;
  unitId: string | null;
  themes: string[];
  state: LineageEntry['state'];
  ambition: Ambition;
  lineageId: string;
}

/** The objectives of some cycles. */
export async function objectivesIn(
  transaction: Transaction<Tables>,
  tenantId: string,
  cycleIds: readonly string[],
): Promise<StoredTrendObjective[]> {
  return transaction
    .selectFrom('objectives')
    .select([
      'id',
      'cycle_id as cycleId',
      'unit_id as unitId',
      'themes',
      'state',
      'ambition',
      sql<string>`coalesce(lineage_id, id)`.as('lineageId'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('cycle_id', '=', sql<string>`any(${cycleIds}::uuid[])`)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Those of a cycle, and what the review wants to become of them. */
export async function decidedIn(
  transaction: Transaction<Tables>,
  { tenantId, id: cycleId }: Place,
): Promise<{ id: string; state: ObjectiveState; outcome: OutcomeKind | null }[]> {
  return transaction
    .selectFrom('objectives')
    .leftJoin('reviews', (join) =>
      join
        .onRef('reviews.tenant_id', '=', 'objectives.tenant_id')
        .onRef('reviews.objective_id', '=', 'objectives.id'),
    )
    .select(['objectives.id', 'objectives.state', 'reviews.outcome'])
    .where('objectives.tenant_id', '=', tenantId)
    .where('cycle_id', '=', cycleId)
    .orderBy('position')
    .orderBy('objectives.id')
    .execute();
}
