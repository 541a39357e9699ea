import type { Theme } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { standsBehind } from '../db/index.ts';
import type { Tables } from '../db/index.ts';

/** A theme and the version that `If-Match` is compared with. */
export interface StoredTheme extends Theme {
  version: number;
}

interface Place {
  tenantId: string;
  id: string;
}

/** In the order they were first named. */
export function listThemes(
  transaction: Transaction<Tables>,
  tenantId: string,
  { afterId, limit }: { afterId: string | undefined; limit: number },
): Promise<StoredTheme[]> {
  let query = transaction
    .selectFrom('themes')
    .select(['id', 'name', 'version'])
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .limit(limit);
  if (afterId !== undefined) {
    query = query.where(standsBehind('themes', { tenantId, id: afterId }));
  }
  return query.execute();
}

/** `lock` holds the row until the transaction ends, so that versions are compared in turn. */
export function findTheme(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
  lock = false,
): Promise<StoredTheme | undefined> {
  const query = transaction
    .selectFrom('themes')
    .select(['id', 'name', 'version'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id);
  return (lock ? query.forNoKeyUpdate() : query).executeTakeFirst();
}

export function insertTheme(
  transaction: Transaction<Tables>,
  tenantId: string,
  name: string,
): Promise<StoredTheme> {
  return transaction
    .insertInto('themes')
    .values({ tenant_id: tenantId, name })
    .returning(['id', 'name', 'version'])
    .executeTakeFirstOrThrow();
}

/** Renames the theme, and with it what every objective says of it: a name, and no number. */
export async function renameTheme(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await transaction
    .updateTable('themes')
    .set({ name: to })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
  await sql`
    update objectives set themes = array_replace(themes, ${from}, ${to})
    where tenant_id = ${tenantId} and themes @> array[${from}]
  `.execute(transaction);
}

/** `false` when some objective still has it. */
export async function deleteTheme(
  transaction: Transaction<Tables>,
  { tenantId, id }: Place,
): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('themes')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where(
      sql<boolean>`not exists (
        select from objectives
        where objectives.tenant_id = themes.tenant_id and objectives.themes @> array[themes.name]
      )`,
    )
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
