import type { Unit } from '@zielbaum/model';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';

/** In the order they were created, so that a parent may stand behind its children. */
export function listUnits(
  transaction: Transaction<Tables>,
  tenantId: string,
  { afterId, limit }: { afterId: string | undefined; limit: number },
): Promise<Unit[]> {
  let query = transaction
    .selectFrom('units')
    .select(['id', 'name', 'parent_id as parentId'])
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .limit(limit);
  if (afterId !== undefined) {
    query = query.where('position', '>', (after) =>
      after
        .selectFrom('units as last')
        .select('last.position')
        .where('last.tenant_id', '=', tenantId)
        .where('last.id', '=', afterId),
    );
  }
  return query.execute();
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
