import type { CheckInValue, Cycle, KeyResult, Objective, Unit } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { CheckInSource, Tables } from '../db/index.ts';
import { keyResultContributors } from '../key-results/store.ts';

export interface StoredCheckIn {
  id: string;
  keyResultId: string;
  date: string;
  value: CheckInValue;
  confidence: number | null;
  note: string;
  author: string | null;
  source: CheckInSource;
  /** When it was entered; of new ones, now. */
  createdAt?: string;
}

/** What a check-in said that counts no more. */
export type OverruledCheckIn = Pick<
  StoredCheckIn,
  'keyResultId' | 'date' | 'value' | 'confidence' | 'note'
>;

/** What the database knows of one organisation; everything in its order. */
export interface StoredGoals {
  units: Unit[];
  cycles: Cycle[];
  objectives: Objective[];
  keyResults: KeyResult[];
  /** Those that count, in the order of entering. */
  checkIns: StoredCheckIn[];
  /** What somebody has corrected or withdrawn since, by another way than a list. */
  overruled: OverruledCheckIn[];
}

/** Reads everything of an organisation that a goal list can say something about. */
export async function readStoredGoals(
  transaction: Transaction<Tables>,
  tenantId: string,
): Promise<StoredGoals> {
  const [units, cycles, objectives, keyResults, checkIns, overruled] = await Promise.all([
    transaction
      .selectFrom('units')
      .select(['id', 'name', 'parent_id as parentId'])
      .where('tenant_id', '=', tenantId)
      .orderBy('position')
      .execute(),
    transaction
      .selectFrom('cycles')
      .select(['id', 'name', 'start_date as start', 'end_date as end', 'kind', 'phase'])
      .where('tenant_id', '=', tenantId)
      .orderBy('start_date')
      .execute(),
    readObjectives(transaction, tenantId),
    transaction
      .selectFrom('key_results')
      .select([
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
      ])
      .where('tenant_id', '=', tenantId)
      .orderBy('position')
      .execute(),
    transaction
      .selectFrom('check_ins')
      .select([
        'id',
        'key_result_id as keyResultId',
        'date',
        'value',
        'confidence',
        'note',
        'author',
        'source',
      ])
      .where('tenant_id', '=', tenantId)
      .where('counts', '=', true)
      .orderBy(sql`coalesce(place, entry)`)
      .execute(),
    readOverruled(transaction, tenantId),
  ]);
  return { units, cycles, objectives, keyResults, checkIns, overruled };
}

function readOverruled(
  transaction: Transaction<Tables>,
  tenantId: string,
): Promise<OverruledCheckIn[]> {
  return transaction
    .selectFrom('check_ins as c')
    .select(['c.key_result_id as keyResultId', 'c.date', 'c.value', 'c.confidence', 'c.note'])
    .where('c.tenant_id', '=', tenantId)
    .where('c.id', 'in', (later) =>
      later
        .selectFrom('check_ins as r')
        .select('r.replaces')
        .where('r.tenant_id', '=', tenantId)
        .where('r.replaces', 'is not', null)
        .where('r.source', '<>', 'import')
        .$narrowType<{ replaces: string }>(),
    )
    .execute();
}

async function readObjectives(
  transaction: Transaction<Tables>,
  tenantId: string,
): Promise<Objective[]> {
  const { rows } = await sql<Objective>`
    select o.id, o.ref, o.cycle_id as "cycleId", o.unit_id as "unitId", o.title, o.description,
      o.ambition, o.state, o.rollup, o.themes, coalesce(a.list, '[]') as alignments
    from objectives o left join (
      select objective_id,
        json_agg(json_build_object('parentId', parent_id, 'weight', weight) order by position) as list
      from alignments where tenant_id = ${tenantId} group by objective_id
    ) a on a.objective_id = o.id
    where o.tenant_id = ${tenantId}
    order by o.position
  `.execute(transaction);
  return rows;
}
