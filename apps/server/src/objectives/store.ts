import type {
  AlignedObjective,
  Alignment,
  NewObjective,
  Objective,
  ObjectiveChanges,
  ObjectiveState,
} from '@zielbaum/model';
import { sql } from 'kysely';
import type { SelectQueryBuilder, Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';
import type { Placed } from './place.ts';

/** An objective and the version that `If-Match` is compared with. */
export interface StoredObjective extends Objective {
  version: number;
}

type Query = SelectQueryBuilder<Tables, 'objectives', object>;

/** In their order: as they were created, or as somebody has put them. */
export function listObjectives(
  transaction: Transaction<Tables>,
  tenantId: string,
  filter: { cycleId: string | undefined; afterId: string | undefined; limit: number },
): Promise<StoredObjective[]> {
  const { cycleId, afterId, limit } = filter;
  let query = ofTenant(transaction, tenantId).orderBy('position').orderBy('id').limit(limit);
  if (cycleId !== undefined) query = query.where('cycle_id', '=', cycleId);
  if (afterId !== undefined) {
    query = query.where(
      sql<boolean>`(position, id) > (
        select position, id from objectives where tenant_id = ${tenantId} and id = ${afterId}
      )`,
    );
  }
  return withColumns(query).execute();
}

export function findObjective(
  transaction: Transaction<Tables>,
  tenantId: string,
  id: string,
): Promise<StoredObjective | undefined> {
  return withColumns(ofTenant(transaction, tenantId).where('id', '=', id)).executeTakeFirst();
}

/** Holds the row until the transaction ends, so that versions are compared one after the other. */
export async function lockObjective(
  transaction: Transaction<Tables>,
  tenantId: string,
  id: string,
): Promise<void> {
  await ofTenant(transaction, tenantId)
    .select('id')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute();
}

export async function insertObjective(
  transaction: Transaction<Tables>,
  tenantId: string,
  objective: NewObjective,
): Promise<string> {
  const { id } = await transaction
    .insertInto('objectives')
    .values({
      tenant_id: tenantId,
      cycle_id: objective.cycleId,
      ...row(objective),
      title: objective.title,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Counts the version up only where something really changes. */
export async function updateObjective(
  transaction: Transaction<Tables>,
  { tenantId, id }: { tenantId: string; id: string },
  changes: ObjectiveChanges,
): Promise<void> {
  const set = row(changes);
  if (Object.values(set).every((value) => value === undefined)) return;
  await transaction
    .updateTable('objectives')
    .set(set)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Moves all objectives of a cycle that are in one state to another; returns their ids. */
export async function moveStates(
  transaction: Transaction<Tables>,
  { tenantId, cycleId }: { tenantId: string; cycleId: string },
  { from, to }: { from: ObjectiveState; to: ObjectiveState },
): Promise<string[]> {
  const rows = await transaction
    .updateTable('objectives')
    .set({ state: to })
    .where('tenant_id', '=', tenantId)
    .where('cycle_id', '=', cycleId)
    .where('state', '=', from)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The order of a cycle's objectives. */
export function listPlaces(
  transaction: Transaction<Tables>,
  tenantId: string,
  cycleId: string,
): Promise<Placed[]> {
  return ofTenant(transaction, tenantId)
    .where('cycle_id', '=', cycleId)
    .select(['id', 'position'])
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** `last`: after every objective there is. */
export async function setPosition(
  transaction: Transaction<Tables>,
  { tenantId, id }: { tenantId: string; id: string },
  position: number | 'last',
): Promise<void> {
  await transaction
    .updateTable('objectives')
    .set({ position: position === 'last' ? sql<number>`default` : position })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Numbers objectives in this order, none beyond where the last one stands: new ones come after. */
export async function renumber(
  transaction: Transaction<Tables>,
  tenantId: string,
  ids: readonly string[],
): Promise<void> {
  await sql`
    update objectives o set position = last - ${ids.length} + place
    from unnest(${ids}::uuid[]) with ordinality as sorted (id, place), (
      select ceil(max(position)) as last from objectives
      where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
    ) as present
    where o.tenant_id = ${tenantId} and o.id = sorted.id
  `.execute(transaction);
}

/** Replaces what an objective contributes to, and counts its version up. */
export async function replaceAlignments(
  transaction: Transaction<Tables>,
  { tenantId, id }: { tenantId: string; id: string },
  alignments: readonly Alignment[],
): Promise<void> {
  await transaction
    .deleteFrom('alignments')
    .where('tenant_id', '=', tenantId)
    .where('objective_id', '=', id)
    .execute();
  if (alignments.length > 0) {
    await transaction
      .insertInto('alignments')
      .values(
        alignments.map(({ parentId, weight }, position) => ({
          tenant_id: tenantId,
          objective_id: id,
          parent_id: parentId,
          weight,
          position,
        })),
      )
      .execute();
  }
  await transaction
    .updateTable('objectives')
    .set({ updated_at: sql<Date>`clock_timestamp()` })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** From here to the end of the transaction, nobody else changes alignments of this tenant. */
export async function lockAlignments(
  transaction: Transaction<Tables>,
  tenantId: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`zielbaum_alignments:${tenantId}`}, 0))`.execute(
    transaction,
  );
}

/** Every objective of a cycle with what it contributes to; enough to look for loops. */
export async function listAlignments(
  transaction: Transaction<Tables>,
  tenantId: string,
  cycleId: string,
): Promise<(Pick<Objective, 'id' | 'title'> & AlignedObjective)[]> {
  const objectives = await ofTenant(transaction, tenantId)
    .where('cycle_id', '=', cycleId)
    .select(['id', 'title'])
    .execute();
  const ids = objectives.map(({ id }) => id);
  const rows = await transaction
    .selectFrom('alignments')
    .select(['objective_id', 'parent_id as parentId'])
    .where('tenant_id', '=', tenantId)
    .where('objective_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  const parents = new Map<string, { parentId: string }[]>(ids.map((id) => [id, []]));
  for (const { objective_id, parentId } of rows) parents.get(objective_id)?.push({ parentId });
  return objectives.map((objective) => ({
    ...objective,
    alignments: parents.get(objective.id) ?? [],
  }));
}

const alignmentsJson = sql<Alignment[]>`coalesce((
  select json_agg(json_build_object('parentId', a.parent_id, 'weight', a.weight) order by a.position)
  from alignments a where a.tenant_id = objectives.tenant_id and a.objective_id = objectives.id
), '[]')`.as('alignments');

function ofTenant(transaction: Transaction<Tables>, tenantId: string): Query {
  return transaction.selectFrom('objectives').where('tenant_id', '=', tenantId);
}

function withColumns(query: Query) {
  return query.select([
    'id',
    'ref',
    'cycle_id as cycleId',
    'unit_id as unitId',
    'title',
    'description',
    'ambition',
    'state',
    'rollup',
    'themes',
    alignmentsJson,
    'version',
  ]);
}

function row({ title, description, unitId, ambition, state, rollup, themes }: ObjectiveChanges) {
  return {
    title,
    description,
    unit_id: unitId,
    ambition,
    state,
    rollup,
    themes: themes && [...themes],
  };
}
