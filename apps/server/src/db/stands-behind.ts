import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** Tables whose rows have an order of their own. */
type Ordered = {
  [Name in keyof Tables]: Tables[Name] extends { id: unknown; position: unknown } ? Name : never;
}[keyof Tables];

/** Whether a row stands behind the one with this id: where the next page of a list begins. */
export function standsBehind(
  table: Ordered,
  { tenantId, id }: { tenantId: string; id: string },
): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${table}.position`)} > (
    select last.position from ${sql.table(table)} as last
    where last.tenant_id = ${tenantId} and last.id = ${id}
  )`;
}
