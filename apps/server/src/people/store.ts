import type { Membership, NewPerson, Person } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { standsBehind } from '../db/index.ts';
import type { Tables } from '../db/index.ts';

/** A person and the version that `If-Match` is compared with. */
export interface StoredPerson extends Person {
  version: number;
}

interface Place {
  tenantId: string;
  id: string;
}

/** In the order they were created. */
export async function listPeople(
  transaction: Transaction<Tables>,
  tenantId: string,
  { afterId, limit }: { afterId: string | undefined; limit: number },
): Promise<StoredPerson[]> {
  let query = transaction
    .selectFrom('people')
    .select(['id', 'name', 'version'])
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .limit(limit);
  if (afterId !== undefined) {
    query = query.where(standsBehind('people', { tenantId, id: afterId }));
  }
  const rows = await query.execute();
  const memberships = await membershipsOf(
    transaction,
    tenantId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, memberships: memberships.get(row.id) ?? [] }));
}

/** `lock` holds the row until the transaction ends, so that versions are compared in turn. */
export async function findPerson(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
  lock = false,
): Promise<StoredPerson | undefined> {
  const query = transaction
    .selectFrom('people')
    .select(['id', 'name', 'version'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id);
  const row = await (lock ? query.forNoKeyUpdate() : query).executeTakeFirst();
  if (!row) return undefined;
  const memberships = await membershipsOf(transaction, tenantId, [id]);
  return { ...row, memberships: memberships.get(id) ?? [] };
}

/** The roles of some people, by person, in the order they were given. */
export async function membershipsOf(
  transaction: Transaction<Tables>,
  tenantId: string,
  personIds: readonly string[],
): Promise<Map<string, Membership[]>> {
  const rows = await transaction
    .selectFrom('memberships')
    .select(['person_id', 'role', 'unit_id as unitId'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .orderBy('position')
    .execute();
  const byPerson = new Map<string, Membership[]>();
  for (const { person_id: personId, role, unitId } of rows) {
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), { role, unitId }]);
  }
  return byPerson;
}

export async function insertPerson(
  transaction: Transaction<Tables>,
  tenantId: string,
  { name }: Pick<NewPerson, 'name'>,
): Promise<string> {
  const { id } = await transaction
    .insertInto('people')
    .values({ tenant_id: tenantId, name })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function renamePerson(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
  name: string,
): Promise<void> {
  await transaction
    .updateTable('people')
    .set({ name })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Replaces the roles of a person, and counts its version up. */
export async function replaceMemberships(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
  memberships: readonly Membership[],
): Promise<void> {
  await transaction
    .deleteFrom('memberships')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', id)
    .execute();
  if (memberships.length > 0) {
    await transaction
      .insertInto('memberships')
      .values(
        memberships.map(({ role, unitId }) => ({
          tenant_id: tenantId,
          person_id: id,
          role,
          unit_id: unitId,
        })),
      )
      .execute();
  }
  await transaction
    .updateTable('people')
    .set({ updated_at: sql<Date>`clock_timestamp()` })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** When a person was entered. */
export async function entryOfPerson(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
): Promise<Date> {
  const { created_at: createdAt } = await transaction
    .selectFrom('people')
    .select('created_at')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return createdAt;
}

/**
 * Takes a person out of every table: the database lets go of what only points to them, and removes
 * what is theirs alone. Answers kept for repetitions hold names, too.
 */
export async function erasePerson(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
): Promise<void> {
  await transaction
    .updateTable('api_keys')
    .set({ label: '', revoked_at: sql<Date>`coalesce(revoked_at, now())` })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', id)
    .execute();
  await transaction
    .deleteFrom('idempotency_keys')
    .where('tenant_id', '=', tenantId)
    .where('operation', '=', 'POST /api/v1/people')
    .execute();
  await transaction
    .deleteFrom('people')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
