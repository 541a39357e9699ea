import type {
  Alignment,
  Cycle,
  DatedValue,
  IsoDate,
  KeyResult,
  MetricHistory,
  Organisation,
  SharedSource,
  TreeSource,
  Unit,
  WrittenReview,
} from '@zielbaum/model';
import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import { cycleChosen } from '../cycles/store.ts';
import type { Reading, Tables } from '../db/index.ts';
import { earlierMetricsOf } from '../key-results/earlier-metric-store.ts';
import { reviewsOf } from '../reviews/store.ts';
import { sharedBelow } from '../shared-objectives/store.ts';

// No statement here joins, they hand over ids. Of a tenant younger than the database's statistics
// the planner expects one row; joining, it then compares every row with every other, for minutes.
// Each answers one JSON value, because that is read much faster than as many rows.

/** An objective as a tree is built from it, and the cycle it belongs to. */
export type GoalSource = TreeSource & { cycleId: string };

/** What numbers are worked out from. */
export interface Goals {
  objectives: GoalSource[];
  keyResults: (Omit<KeyResult, 'ref' | 'contributorUnitIds'> & MetricHistory)[];
  checkIns: (DatedValue & { keyResultId: string })[];
  /** By members of an alliance. */
  shared: SharedSource[];
}

/** Everything one cycle's tree is built from. */
export interface CycleGoals extends Goals {
  organisation: Organisation;
  cycle: Cycle;
  units: Pick<Unit, 'id' | 'name'>[];
  /** Only where the cycle is closed. */
  reviews?: Map<string, WrittenReview>;
}

/** The goals of one cycle; `undefined` when there is no such cycle. */
export async function readCycleGoals(
  transaction: Transaction<Tables>,
  tenantId: string,
  { cycle, today }: { cycle: string; today: IsoDate },
): Promise<CycleGoals | undefined> {
  const reading = { transaction, tenantId };
  const head = await readHead(reading, sql`${cycleChosen(cycle, today)} limit 1`);
  if (!head) return undefined;
  const { objectives, ...rest } = head;
  const parts = readParts(reading, objectives, today);
  if (rest.cycle.phase !== 'closed') return { ...rest, ...(await parts) };
  const ids = objectives.map(({ id }) => id);
  const [goals, reviews] = await Promise.all([parts, reviewsOf(transaction, tenantId, ids)]);
  return { ...rest, ...goals, reviews };
}

/** The goals that the numbers of some objectives are worked out from, of one day. */
export async function readGoalsBelow(
  reading: Reading,
  objectiveIds: readonly string[],
  today: IsoDate,
): Promise<Goals> {
  const found = new Map<string, Omit<GoalSource, 'alignments'>>();
  for (let ids = objectiveIds; ids.length > 0;) {
    const level = await readObjectives(reading, sql`id = any(${ids}::uuid[])`);
    for (const objective of level) found.set(objective.id, objective);
    const counting = level.filter(({ rollup }) => rollup !== 'keyResults').map(({ id }) => id);
    const children = counting.length > 0 ? await readChildIds(reading, counting) : [];
    ids = children.filter((id) => !found.has(id));
  }
  return readParts(reading, [...found.values()], today);
}

/** Adds what belongs to some objectives. */
async function readParts(
  reading: Reading,
  objectives: readonly Omit<GoalSource, 'alignments'>[],
  today: IsoDate,
): Promise<Goals> {
  const ids = objectives.map(({ id }) => id);
  const { transaction, tenantId } = reading;
  const [alignments, keyResults, shared] = await Promise.all([
    readAlignments(reading, ids),
    readKeyResults(reading, ids),
    sharedBelow(transaction, tenantId, { objectiveIds: ids, day: today }),
  ]);
  const keyResultIds = keyResults.map(({ id }) => id);
  const [checkIns, earlierMetrics] = await Promise.all([
    readCheckIns(reading, keyResultIds),
    earlierMetricsOf(transaction, tenantId, { keyResultIds, day: today }),
  ]);
  return {
    objectives: objectives.map((objective) => ({
      ...objective,
      alignments: alignments[objective.id] ?? [],
    })),
    keyResults: keyResults.map((keyResult) => {
      const earlier = earlierMetrics.get(keyResult.id);
      return earlier ? { ...keyResult, earlierMetrics: earlier } : keyResult;
    }),
    checkIns,
    shared,
  };
}

async function readHead(
  { transaction, tenantId }: Reading,
  chosen: RawBuilder<unknown>,
): Promise<
  (Omit<CycleGoals, keyof Goals> & { objectives: Omit<GoalSource, 'alignments'>[] }) | undefined
> {
  const { rows } = await sql<{ head: Awaited<ReturnType<typeof readHead>> }>`
    with cycle as (select * from cycles where tenant_id = ${tenantId} and ${chosen})
    select json_build_object(
      'organisation', (
        select json_build_object(
          'id', tenant_id, 'name', name, 'kind', kind, 'isExample', is_example,
          'paceThresholds', coalesce(
            (select pace_thresholds::json from cycle),
            json_build_object('onTrack', pace_on_track, 'behind', pace_behind)
          )
        ) from organisations where tenant_id = ${tenantId}
      ),
      'cycle', json_build_object(
        'id', id, 'name', name, 'start', start_date, 'end', end_date, 'kind', kind, 'phase', phase
      ),
      'units', (
        select coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]')
        from units where tenant_id = ${tenantId}
      ),
      'objectives', (
        select ${objectivesJson}
        from objectives o where tenant_id = ${tenantId} and cycle_id = (select id from cycle)
      )
    ) as head from cycle
  `.execute(transaction);
  return rows[0]?.head;
}

async function readObjectives(
  { transaction, tenantId }: Reading,
  condition: RawBuilder<unknown>,
): Promise<Omit<GoalSource, 'alignments'>[]> {
  const { rows } = await sql<{ list: Omit<GoalSource, 'alignments'>[] }>`
    select ${objectivesJson} as list
    from objectives o where tenant_id = ${tenantId} and ${condition}
  `.execute(transaction);
  return rows[0]?.list ?? [];
}

const objectivesJson = sql`coalesce(json_agg(json_build_object(
  'id', o.id, 'cycleId', o.cycle_id, 'unitId', o.unit_id, 'title', o.title,
  'description', o.description, 'ambition', o.ambition, 'state', o.state, 'rollup', o.rollup,
  'themes', o.themes
) order by o.position), '[]')`;

async function readChildIds(
  { transaction, tenantId }: Reading,
  parentIds: readonly string[],
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('alignments')
    .select('objective_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('parent_id', '=', sql<string>`any(${parentIds}::uuid[])`)
    .execute();
  return rows.map((row) => row.objective_id);
}

/** By the objective's id, in the order it names its parents. */
async function readAlignments(
  { transaction, tenantId }: Reading,
  objectiveIds: readonly string[],
): Promise<Record<string, Alignment[]>> {
  const { rows } = await sql<{ list: Record<string, Alignment[]> }>`
    select coalesce(json_object_agg(objective_id, list), '{}') as list from (
      select objective_id, json_agg(
        json_build_object('parentId', parent_id, 'weight', weight) order by position
      ) as list
      from alignments
      where tenant_id = ${tenantId} and objective_id = any(${objectiveIds}::uuid[])
      group by objective_id
    ) of_objective
  `.execute(transaction);
  return rows[0]?.list ?? {};
}

async function readKeyResults(
  { transaction, tenantId }: Reading,
  objectiveIds: readonly string[],
): Promise<Goals['keyResults']> {
  const { rows } = await sql<{ list: Goals['keyResults'] }>`
    select coalesce(json_agg(json_build_object(
      'id', id, 'objectiveId', objective_id, 'title', title, 'description', description,
      'metric', metric, 'weight', weight, 'cadenceDays', cadence_days, 'state', state
    ) order by position), '[]') as list
    from key_results
    where tenant_id = ${tenantId} and objective_id = any(${objectiveIds}::uuid[])
  `.execute(transaction);
  return rows[0]?.list ?? [];
}

/** Those that count, in the order of entering: of several on one day, the last one counts. */
async function readCheckIns(
  { transaction, tenantId }: Reading,
  keyResultIds: readonly string[],
): Promise<Goals['checkIns']> {
  const { rows } = await sql<{ list: Goals['checkIns'] }>`
    select coalesce(json_agg(json_build_object(
      'keyResultId', key_result_id, 'date', date, 'value', value, 'confidence', confidence
    ) order by coalesce(place, entry)), '[]') as list
    from check_ins
    where tenant_id = ${tenantId} and key_result_id = any(${keyResultIds}::uuid[]) and counts
  `.execute(transaction);
  return rows[0]?.list ?? [];
}
