import type { EarlierMetric, IsoDate } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { standsBehind } from '../db/index.ts';
import type { Tables } from '../db/index.ts';
import type { Authorship } from '../people/authorship.ts';
import { shownAuthor } from '../people/shown-author.ts';

type DatedMetric = Pick<EarlierMetric, 'metric' | 'until'>;

interface Place {
  tenantId: string;
  keyResultId: string;
}

const columns = [
  'id',
  'metric',
  'until',
  'reason',
  ...shownAuthor('earlier_metrics'),
  'created_at as changedAt',
] as const;

/** In the order they were changed. */
export async function listEarlierMetrics(
  transaction: Transaction<Tables>,
  { tenantId, keyResultId }: Place,
  { afterId, limit }: { afterId: string | undefined; limit: number },
): Promise<EarlierMetric[]> {
  let query = transaction
    .selectFrom('earlier_metrics')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('key_result_id', '=', keyResultId)
    .orderBy('position')
    .limit(limit);
  if (afterId !== undefined) {
    query = query.where(standsBehind('earlier_metrics', { tenantId, id: afterId }));
  }
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }));
}

export async function earlierMetricExists(
  transaction: Transaction<Tables>,
  { tenantId, keyResultId }: Place,
  id: string,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('earlier_metrics')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('key_result_id', '=', keyResultId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** By key result, those that held on a day or later, as scoring needs them. */
export async function earlierMetricsOf(
  transaction: Transaction<Tables>,
  tenantId: string,
  { keyResultIds, day }: { keyResultIds: readonly string[]; day: IsoDate },
): Promise<ReadonlyMap<string, readonly DatedMetric[]>> {
  const rows = await transaction
    .selectFrom('earlier_metrics')
    .select(['key_result_id as keyResultId', 'metric', 'until'])
    .where('tenant_id', '=', tenantId)
    .where('key_result_id', '=', sql<string>`any(${keyResultIds}::uuid[])`)
    .where('until', '>=', day)
    .orderBy('position')
    .execute();
  const found = new Map<string, DatedMetric[]>();
  for (const { keyResultId, ...earlier } of rows) {
    found.set(keyResultId, [...(found.get(keyResultId) ?? []), earlier]);
  }
  return found;
}

export async function insertEarlierMetric(
  transaction: Transaction<Tables>,
  { tenantId, keyResultId }: Place,
  earlier: Pick<EarlierMetric, 'metric' | 'until' | 'reason'> & Authorship,
): Promise<void> {
  const { metric, personId, authorRole, ...rest } = earlier;
  await transaction
    .insertInto('earlier_metrics')
    .values({
      ...rest,
      metric: JSON.stringify(metric),
      person_id: personId,
      author_role: authorRole,
      tenant_id: tenantId,
      key_result_id: keyResultId,
    })
    .execute();
}
