import type {
  CheckInValue,
  KeyResult,
  KeyResultChanges,
  KeyResultState,
  NewKeyResult,
} from '@zielbaum/model';
import { sql } from 'kysely';
import type { RawBuilder, SelectQueryBuilder, Transaction } from 'kysely';
import { standsBehind } from '../db/index.ts';
import type { Tables } from '../db/index.ts';

/** A key result with what its rules need: the version for `If-Match`, and the cycle of its objective. */
export interface StoredKeyResult extends KeyResult {
  version: number;
  cycleId: string;
  unitId: string | null;
}

type Query = SelectQueryBuilder<Tables, 'key_results', object>;

/** In the order they were created. */
export function listKeyResults(
  transaction: Transaction<Tables>,
  tenantId: string,
  filter: {
    cycleId: string | undefined;
    objectiveId: string | undefined;
    afterId: string | undefined;
    limit: number;
  },
): Promise<StoredKeyResult[]> {
  const { cycleId, objectiveId, afterId, limit } = filter;
  let query = ofTenant(transaction, tenantId).orderBy('position').limit(limit);
  if (cycleId !== undefined) {
    query = query.where(
      'objective_id',
      '=',
      sql<string>`any(array(
        select id from objectives where tenant_id = ${tenantId} and cycle_id = ${cycleId}
      ))`,
    );
  }
  if (objectiveId !== undefined) query = query.where('objective_id', '=', objectiveId);
  if (afterId !== undefined) {
    query = query.where(standsBehind('key_results', { tenantId, id: afterId }));
  }
  return withColumns(query).execute();
}

/** What a person needs to tell the key results of a cycle apart, objective by objective. */
export function nameKeyResults(
  transaction: Transaction<Tables>,
  tenantId: string,
  cycleId: string,
): Promise<{ id: string; objective: string; title: string; state: KeyResultState }[]> {
  return transaction
    .selectFrom('key_results as k')
    .innerJoin('objectives as o', (join) =>
      join.onRef('o.tenant_id', '=', 'k.tenant_id').onRef('o.id', '=', 'k.objective_id'),
    )
    .select(['k.id', 'o.title as objective', 'k.title', 'k.state'])
    .where('k.tenant_id', '=', tenantId)
    .where('o.cycle_id', '=', cycleId)
    .orderBy('o.position')
    .orderBy('k.position')
    .execute();
}

export function findKeyResult(
  transaction: Transaction<Tables>,
  tenantId: string,
  id: string,
): Promise<StoredKeyResult | undefined> {
  return withColumns(ofTenant(transaction, tenantId).where('id', '=', id)).executeTakeFirst();
}

/**
 * Holds the row until the transaction ends. `change`: nobody else changes it or checks in, so that a
 * metric and its check-ins always fit; `checkIn`: other check-ins may go on.
 */
export async function lockKeyResult(
  transaction: Transaction<Tables>,
  { tenantId, id }: { tenantId: string; id: string },
  purpose: 'change' | 'checkIn',
): Promise<void> {
  const query = transaction
    .selectFrom('key_results')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id);
  await (purpose === 'change' ? query.forNoKeyUpdate() : query.forShare()).execute();
}

export async function insertKeyResult(
  transaction: Transaction<Tables>,
  tenantId: string,
  keyResult: NewKeyResult,
): Promise<string> {
  const { objectiveId, title, metric } = keyResult;
  const { id } = await transaction
    .insertInto('key_results')
    .values({
      ...row(keyResult),
      tenant_id: tenantId,
      objective_id: objectiveId,
      title,
      metric: JSON.stringify(metric),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Counts the version up only where something really changes, be it the contributors alone. */
export async function updateKeyResult(
  transaction: Transaction<Tables>,
  { tenantId, id }: { tenantId: string; id: string },
  changes: KeyResultChanges & { areOthers: boolean | undefined },
): Promise<void> {
  const updated_at = changes.areOthers ? sql<Date>`clock_timestamp()` : undefined;
  const set = { ...row(changes), state: changes.state, updated_at };
  if (Object.values(set).every((value) => value === undefined)) return;
  await transaction
    .updateTable('key_results')
    .set(set)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** In this order; those there were before go. */
export async function replaceContributors(
  transaction: Transaction<Tables>,
  { tenantId, id }: { tenantId: string; id: string },
  unitIds: readonly string[],
): Promise<void> {
  await transaction
    .deleteFrom('key_result_contributors')
    .where('tenant_id', '=', tenantId)
    .where('key_result_id', '=', id)
    .execute();
  if (unitIds.length === 0) return;
  const rows = unitIds.map((unit_id, position) => {
    return { tenant_id: tenantId, key_result_id: id, unit_id, position };
  });
  await transaction.insertInto('key_result_contributors').values(rows).execute();
}

/** Every value its check-ins have that count, each once. */
export async function listValues(
  transaction: Transaction<Tables>,
  tenantId: string,
  keyResultId: string,
): Promise<CheckInValue[]> {
  const rows = await transaction
    .selectFrom('check_ins')
    .select('value')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('key_result_id', '=', keyResultId)
    .where('counts', '=', true)
    .execute();
  return rows.map(({ value }) => value);
}

function ofTenant(transaction: Transaction<Tables>, tenantId: string): Query {
  return transaction.selectFrom('key_results').where('tenant_id', '=', tenantId);
}

function withColumns(query: Query) {
  return query.select([
    'id',
    'ref',
    'objective_id as objectiveId',
    'title',
    'description',
    'metric',
    'weight',
    'cadence_days as cadenceDays',
    'state',
    keyResultContributors.as('contributorUnitIds'),
    'version',
    ofObjective<string>('cycle_id').as('cycleId'),
    ofObjective<string | null>('unit_id').as('unitId'),
  ]);
}

/** Of the row of `key_results` at hand, in their order. */
export const keyResultContributors: RawBuilder<string[]> = sql`array(
  select c.unit_id from key_result_contributors c
  where c.tenant_id = key_results.tenant_id and c.key_result_id = key_results.id
  order by c.position
)`;

// Not a join, for the reason given in tree/store.ts.
function ofObjective<Value>(column: 'cycle_id' | 'unit_id'): RawBuilder<Value> {
  return sql<Value>`(
    select o.${sql.ref(column)} from objectives o
    where o.tenant_id = key_results.tenant_id and o.id = key_results.objective_id
  )`;
}

function row({ title, description, metric, weight, cadenceDays }: KeyResultChanges) {
  return {
    title,
    description,
    metric: metric && JSON.stringify(metric),
    weight,
    cadence_days: cadenceDays,
  };
}
