import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** Tables whose rows have an order of their own. */
type Ordered = {
  [Name in keyof Tables]: Tables[Name] extends { position: unknown } ? Name : never;
}[keyof Tables];

/**
 * Whether a row stands behind the one with this id: where the next page of a list begins. `key`: the
 * column that tells the rows of a tenant apart, default `id`.
 */
export function standsBehind(
  table: Ordered,
  {
    tenantId,
    id,
    key = 'id',
  }: { tenantId: string; id: string; key?: 'id' | 'member_id' | 'alliance_id' },
): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${table}.position`)} > (
    select last.position from ${sql.table(table)} as last
    where last.tenant_id = ${tenantId} and ${sql.ref(`last.${key}`)} = ${id}
  )`;
}
