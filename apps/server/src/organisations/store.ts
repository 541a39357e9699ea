import type { Organisation } from '@zielbaum/model';
import type { Transaction } from 'kysely';
import { lookUp } from '../db/index.ts';
import type { Db, Tables } from '../db/index.ts';

/** The tenant itself. A key cannot outlive it, so it is there. */
export async function readOrganisation(
  transaction: Transaction<Tables>,
  tenantId: string,
): Promise<Organisation> {
  const row = await transaction
    .selectFrom('organisations')
    .select(['name', 'kind', 'is_example', 'pace_on_track', 'pace_behind'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return {
    id: tenantId,
    name: row.name,
    kind: row.kind,
    isExample: row.is_example,
    paceThresholds: { onTrack: row.pace_on_track, behind: row.pace_behind },
  };
}

/** The tenant with this name; `undefined` when there is none. */
export async function findOrganisation(db: Db, name: string): Promise<string | undefined> {
  const row = await lookUp(db, { organisation: name }, (transaction) =>
    transaction
      .selectFrom('organisations')
      .select('tenant_id')
      .where('name', '=', name)
      .executeTakeFirst(),
  );
  return row?.tenant_id;
}

/** Makes the tenant itself, in a transaction of its own scope. */
export async function insertOrganisation(
  transaction: Transaction<Tables>,
  { id, name, kind, isExample, paceThresholds }: NewOrganisation,
): Promise<void> {
  await transaction
    .insertInto('organisations')
    .values({
      tenant_id: id,
      name,
      kind,
      is_example: isExample,
      pace_on_track: paceThresholds?.onTrack,
      pace_behind: paceThresholds?.behind,
    })
    .execute();
}

/** Unless given, it is no example and has the usual thresholds. */
type NewOrganisation = Pick<Organisation, 'id' | 'name' | 'kind'> &
  Partial<Pick<Organisation, 'isExample' | 'paceThresholds'>>;
