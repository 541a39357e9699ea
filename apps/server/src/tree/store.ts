import type {
  Cycle,
  DatedValue,
  IsoDate,
  KeyResult,
  Organisation,
  TreeSource,
  Unit,
} from '@zielbaum/model';
import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import { cycleChosen } from '../cycles/store.ts';
import type { Tables } from '../db/index.ts';

/** Everything one cycle's numbers are worked out from, read in one query. */
export interface CycleGoals {
  organisation: Organisation;
  cycle: Cycle;
  units: Unit[];
  objectives: TreeSource[];
  keyResults: Omit<KeyResult, 'ref'>[];
  checkIns: (DatedValue & { keyResultId: string })[];
}

/** The goals of one cycle; `undefined` when there is no such cycle. */
export async function readCycleGoals(
  transaction: Transaction<Tables>,
  tenantId: string,
  { cycle, today }: { cycle: string; today: IsoDate },
): Promise<CycleGoals | undefined> {
  const { rows } = await sql<{ goals: CycleGoals }>`
    with cycle as (
      select * from cycles where tenant_id = ${tenantId} and ${cycleChosen(cycle, today)} limit 1
    ), chosen as materialized (
      select o.* from objectives o
      where o.tenant_id = ${tenantId} and o.cycle_id = (select id from cycle)
    )
    select json_build_object(
      'organisation', (${organisationJson(tenantId)}),
      'cycle', json_build_object(
        'id', cycle.id, 'name', cycle.name, 'start', cycle.start_date, 'end', cycle.end_date,
        'kind', cycle.kind, 'phase', cycle.phase
      ),
      'units', (${unitsJson(tenantId)}),
      'objectives', (${objectivesJson(tenantId)}),
      'keyResults', (${keyResultsJson(tenantId)}),
      'checkIns', (${checkInsJson(tenantId)})
    ) as goals
    from cycle
  `.execute(transaction);
  return rows[0]?.goals;
}

/** What the numbers of some objectives are worked out from: they and all that contribute to them. */
export async function readGoalsBelow(
  transaction: Transaction<Tables>,
  tenantId: string,
  objectiveIds: readonly string[],
): Promise<
  Pick<CycleGoals, 'keyResults' | 'checkIns'> & { objectives: (TreeSource & { cycleId: string })[] }
> {
  const { rows } = await sql<{
    goals: CycleGoals & { objectives: (TreeSource & { cycleId: string })[] };
  }>`
    with recursive wanted as materialized (
      select id, cycle_id from objectives
      where tenant_id = ${tenantId} and id = any(${objectiveIds}::uuid[])
    ), aligned as materialized (
      -- Read once: row level security is asked about each row, and below each step would read anew.
      select a.parent_id, o.id, o.cycle_id
      from alignments a join objectives o on o.tenant_id = a.tenant_id and o.id = a.objective_id
      where a.tenant_id = ${tenantId} and o.cycle_id in (select cycle_id from wanted)
    ), below (id, cycle_id) as (
      select id, cycle_id from wanted
      union
      select aligned.id, aligned.cycle_id from below
      join aligned on aligned.parent_id = below.id and aligned.cycle_id = below.cycle_id
    ), chosen as materialized (
      select o.* from objectives o
      where o.tenant_id = ${tenantId} and o.id in (select id from below)
    )
    select json_build_object(
      'objectives', (${objectivesJson(tenantId)}),
      'keyResults', (${keyResultsJson(tenantId)}),
      'checkIns', (${checkInsJson(tenantId)})
    ) as goals
  `.execute(transaction);
  return rows[0]?.goals ?? { objectives: [], keyResults: [], checkIns: [] };
}

function organisationJson(tenantId: string): RawBuilder<unknown> {
  return sql`select json_build_object(
    'id', tenant_id, 'name', name, 'kind', kind, 'isExample', is_example,
    'paceThresholds', json_build_object('onTrack', pace_on_track, 'behind', pace_behind)
  ) from organisations where tenant_id = ${tenantId}`;
}

function unitsJson(tenantId: string): RawBuilder<unknown> {
  return sql`select coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]')
    from units where tenant_id = ${tenantId}`;
}

function objectivesJson(tenantId: string): RawBuilder<unknown> {
  return sql`select coalesce(json_agg(json_build_object(
    'id', o.id, 'cycleId', o.cycle_id, 'unitId', o.unit_id, 'title', o.title,
    'description', o.description, 'ambition', o.ambition, 'state', o.state, 'rollup', o.rollup,
    'themes', o.themes, 'alignments', coalesce(a.list, '[]')
  ) order by o.position), '[]')
  from chosen o left join (
    select objective_id,
      json_agg(json_build_object('parentId', parent_id, 'weight', weight) order by position) as list
    from alignments where tenant_id = ${tenantId} group by objective_id
  ) a on a.objective_id = o.id`;
}

function keyResultsJson(tenantId: string): RawBuilder<unknown> {
  return sql`select coalesce(json_agg(json_build_object(
    'id', k.id, 'objectiveId', k.objective_id, 'title', k.title, 'description', k.description,
    'metric', k.metric, 'weight', k.weight, 'cadenceDays', k.cadence_days, 'state', k.state
  ) order by k.position), '[]')
  from key_results k join chosen o on k.tenant_id = ${tenantId} and k.objective_id = o.id`;
}

// In the order of entering: of several on one day, the last one counts.
function checkInsJson(tenantId: string): RawBuilder<unknown> {
  return sql`select coalesce(json_agg(json_build_object(
    'keyResultId', c.key_result_id, 'date', c.date, 'value', c.value, 'confidence', c.confidence
  ) order by c.entry), '[]')
  from check_ins c
  join key_results k on k.tenant_id = ${tenantId} and k.id = c.key_result_id
  join chosen o on o.id = k.objective_id
  where c.tenant_id = ${tenantId}`;
}
