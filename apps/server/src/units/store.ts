import type { NewUnit, Unit, UnitChanges } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { standsBehind } from '../db/index.ts';
import type { Tables } from '../db/index.ts';

/** A unit and the version that `If-Match` is compared with. */
export interface StoredUnit extends Unit {
  version: number;
}

/** In the order they were created, so that a parent may stand behind its children. */
export function listUnits(
  transaction: Transaction<Tables>,
  tenantId: string,
  { afterId, limit }: { afterId: string | undefined; limit: number },
): Promise<StoredUnit[]> {
  let query = transaction
    .selectFrom('units')
    .select(['id', 'name', 'parent_id as parentId', 'version'])
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .limit(limit);
  if (afterId !== undefined) {
    query = query.where(standsBehind('units', { tenantId, id: afterId }));
  }
  return query.execute();
}

/** Each of these units with all units below it, at whatever depth. */
export async function unitsBelow(
  transaction: Transaction<Tables>,
  tenantId: string,
  rootIds: readonly string[],
): Promise<Map<string, string[]>> {
  const covered = new Map<string, string[]>();
  if (rootIds.length === 0) return covered;
  const { rows } = await sql<{ root: string; id: string }>`
    with recursive below (root, id) as (
      select id, id from units where tenant_id = ${tenantId} and id = any(${rootIds}::uuid[])
      union
      select below.root, units.id from units
        join below on units.tenant_id = ${tenantId} and units.parent_id = below.id
    )
    select root, id from below
  `.execute(transaction);
  for (const { root, id } of rows) covered.set(root, [...(covered.get(root) ?? []), id]);
  return covered;
}

/** `lock` holds the row until the transaction ends, so that versions are compared in turn. */
export async function findUnit(
  transaction: Transaction<Tables>,
  { tenantId, id }: { tenantId: string; id: string },
  lock = false,
): Promise<StoredUnit | undefined> {
  const query = transaction
    .selectFrom('units')
    .select(['id', 'name', 'parent_id as parentId', 'version'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id);
  return (lock ? query.forNoKeyUpdate() : query).executeTakeFirst();
}

/** From here to the end of the transaction, nobody else moves units of this tenant. */
export async function lockUnits(transaction: Transaction<Tables>, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`zielbaum_units:${tenantId}`}, 0))`.execute(
    transaction,
  );
}

export function insertUnit(
  transaction: Transaction<Tables>,
  tenantId: string,
  { name, parentId = null }: NewUnit,
): Promise<StoredUnit> {
  return transaction
    .insertInto('units')
    .values({ tenant_id: tenantId, name, parent_id: parentId })
    .returning(['id', 'name', 'parent_id as parentId', 'version'])
    .executeTakeFirstOrThrow();
}

export async function updateUnit(
  transaction: Transaction<Tables>,
  { tenantId, id }: { tenantId: string; id: string },
  { name, parentId }: UnitChanges,
): Promise<void> {
  if (name === undefined && parentId === undefined) return;
  await transaction
    .updateTable('units')
    .set({ name, parent_id: parentId })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

export async function deleteUnit(
  transaction: Transaction<Tables>,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<void> {
  await transaction
    .deleteFrom('units')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** The id of the unit with this id, else those of units with this name. */
export async function unitsCalled(
  transaction: Transaction<Tables>,
  tenantId: string,
  unit: string,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('units')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`(id::text = lower(${unit}) or name = ${unit})`)
    .execute();
  // A unit may be named like the id of another one.
  const meant = rows.filter(({ id }) => id === unit.toLowerCase());
  return (meant.length > 0 ? meant : rows).map(({ id }) => id);
}

/** `null` when there is no such unit. */
export async function unitName(
  transaction: Transaction<Tables>,
  tenantId: string,
  id: string,
): Promise<string | null> {
  const row = await transaction
    .selectFrom('units')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Those of the ids that are units. */
export async function knownUnits(
  transaction: Transaction<Tables>,
  tenantId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await transaction
    .selectFrom('units')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id }) => id);
}

/** The names of some units. */
export function unitNames(
  transaction: Transaction<Tables>,
  tenantId: string,
  ids: readonly string[],
): Promise<Pick<Unit, 'id' | 'name'>[]> {
  return transaction
    .selectFrom('units')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}
