import type { Objective } from '@zielbaum/model';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Reading } from '../db/index.ts';
import type { Plan } from './plan.ts';

export interface Writing extends Reading {
  /** Called with how many objectives, key results or check-ins have been written. */
  onWritten(count: number): void;
}

const batchSize = 2_000;

/** Writes a plan in the order the database's keys need. */
export async function applyPlan(writing: Writing, plan: Plan): Promise<void> {
  const { objectives, keyResults, checkIns } = plan;
  const uncounted = { ...writing, onWritten: () => {} };
  await insertUnits(uncounted, plan);
  await insertCycles(uncounted, plan);
  await updateCycles(uncounted, plan);
  await insertObjectives(writing, objectives.created);
  // Counts up the version of an objective whose alignments alone have changed, too.
  await updateObjectives(writing, objectives.changed, plan.realigned);
  const aligned = objectives.changed.filter(({ id }) => plan.realigned.has(id));
  await deleteAlignments(uncounted, aligned);
  await insertAlignments(uncounted, [...objectives.created, ...aligned]);
  await insertKeyResults(writing, keyResults.created);
  await updateKeyResults(writing, keyResults.changed);
  await insertEarlierMetrics(uncounted, plan);
  await insertCheckIns(writing, checkIns.created);
  await correctCheckIns(writing, checkIns.changed);
}

async function inBatches<Row>(
  { transaction, onWritten }: Writing,
  rows: readonly Row[],
  statement: (json: RawBuilder<unknown>) => RawBuilder<unknown>,
): Promise<void> {
  // This session may have planned its foreign key checks while the tables were still empty: reading
  // them from end to end, which for each of many rows takes minutes.
  if (rows.length > 0) await sql`discard plans`.execute(transaction);
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize).map((row, order) => ({ ...row, order }));
    await statement(sql`${JSON.stringify(batch)}::jsonb`).execute(transaction);
    onWritten(batch.length);
  }
}

// "order by" keeps the order of the file: the database gives out positions row by row.

function insertUnits(writing: Writing, { newUnits }: Plan): Promise<void> {
  return inBatches(
    writing,
    newUnits,
    (rows) => sql`
      insert into units (tenant_id, id, name, parent_id)
      select ${writing.tenantId}, id, name, "parentId"
      from jsonb_to_recordset(${rows}) as r (id uuid, name text, "parentId" uuid, "order" integer)
      order by "order"`,
  );
}

function insertCycles(writing: Writing, { newCycles }: Plan): Promise<void> {
  return inBatches(
    writing,
    newCycles,
    (rows) => sql`
      insert into cycles (tenant_id, id, name, start_date, end_date, kind, phase)
      select ${writing.tenantId}, id, name, start, "end", kind, phase
      from jsonb_to_recordset(${rows})
        as r (id uuid, name text, start date, "end" date, kind text, phase text)`,
  );
}

function updateCycles(writing: Writing, { changedCycles }: Plan): Promise<void> {
  return inBatches(
    writing,
    changedCycles,
    (rows) => sql`
      update cycles c
      set start_date = r.start, end_date = r."end", kind = r.kind, phase = r.phase, updated_at = now()
      from jsonb_to_recordset(${rows}) as r (id uuid, start date, "end" date, kind text, phase text)
      where c.tenant_id = ${writing.tenantId} and c.id = r.id`,
  );
}

const objectiveColumns = sql`
  id uuid, ref text, "cycleId" uuid, "unitId" uuid, title text, description text, ambition text,
  state text, rollup text, themes text[], "order" integer`;

function insertObjectives(writing: Writing, objectives: readonly Objective[]): Promise<void> {
  return inBatches(
    writing,
    objectives,
    (rows) => sql`
      insert into objectives
        (tenant_id, id, ref, cycle_id, unit_id, title, description, ambition, state, rollup, themes)
      select ${writing.tenantId}, id, ref, "cycleId", "unitId", title, description, ambition, state,
        rollup, themes
      from jsonb_to_recordset(${rows}) as r (${objectiveColumns}) order by "order"`,
  );
}

function updateObjectives(
  writing: Writing,
  objectives: readonly Objective[],
  realigned: ReadonlySet<string>,
): Promise<void> {
  const rows = objectives.map((objective) => ({
    ...objective,
    realigned: realigned.has(objective.id),
  }));
  return inBatches(
    writing,
    rows,
    (json) => sql`
      update objectives o
      set unit_id = r."unitId", title = r.title, description = r.description,
        ambition = r.ambition, state = r.state, rollup = r.rollup, themes = r.themes,
        updated_at = case when r.realigned then clock_timestamp() else o.updated_at end
      from jsonb_to_recordset(${json}) as r (${objectiveColumns}, realigned boolean)
      where o.tenant_id = ${writing.tenantId} and o.id = r.id`,
  );
}

function deleteAlignments(writing: Writing, objectives: readonly Objective[]): Promise<void> {
  const ids = objectives.map(({ id }) => ({ id }));
  return inBatches(
    writing,
    ids,
    (rows) => sql`
      delete from alignments a using jsonb_to_recordset(${rows}) as r (id uuid)
      where a.tenant_id = ${writing.tenantId} and a.objective_id = r.id`,
  );
}

function insertAlignments(writing: Writing, objectives: readonly Objective[]): Promise<void> {
  const rows = objectives.flatMap(({ id, alignments }) =>
    alignments.map((alignment, position) => ({ ...alignment, id, position })),
  );
  return inBatches(
    writing,
    rows,
    (json) => sql`
      insert into alignments (tenant_id, objective_id, parent_id, weight, position)
      select ${writing.tenantId}, id, "parentId", weight, position
      from jsonb_to_recordset(${json})
        as r (id uuid, "parentId" uuid, weight double precision, position integer)`,
  );
}

const keyResultColumns = sql`
  id uuid, ref text, "objectiveId" uuid, title text, description text, metric jsonb,
  weight double precision, "cadenceDays" integer, state text, "order" integer`;

function insertKeyResults(
  writing: Writing,
  keyResults: Plan['keyResults']['created'],
): Promise<void> {
  return inBatches(
    writing,
    keyResults,
    (rows) => sql`
      insert into key_results
        (tenant_id, id, ref, objective_id, title, description, metric, weight, cadence_days, state)
      select ${writing.tenantId}, id, ref, "objectiveId", title, description, metric, weight,
        "cadenceDays", state
      from jsonb_to_recordset(${rows}) as r (${keyResultColumns}) order by "order"`,
  );
}

function updateKeyResults(
  writing: Writing,
  keyResults: Plan['keyResults']['changed'],
): Promise<void> {
  return inBatches(
    writing,
    keyResults,
    (rows) => sql`
      update key_results k
      set objective_id = r."objectiveId", title = r.title, description = r.description,
        metric = r.metric, weight = r.weight, cadence_days = r."cadenceDays", state = r.state
      from jsonb_to_recordset(${rows}) as r (${keyResultColumns})
      where k.tenant_id = ${writing.tenantId} and k.id = r.id`,
  );
}

function insertEarlierMetrics(writing: Writing, { earlierMetrics }: Plan): Promise<void> {
  return inBatches(
    writing,
    earlierMetrics,
    (rows) => sql`
      insert into earlier_metrics (tenant_id, key_result_id, metric, until, reason)
      select ${writing.tenantId}, "keyResultId", metric, until, 'Mit einer Zielliste geändert.'
      from jsonb_to_recordset(${rows})
        as r ("keyResultId" uuid, metric jsonb, until date, "order" integer) order by "order"`,
  );
}

const checkInColumns = sql`
  id uuid, "keyResultId" uuid, date date, value jsonb, confidence double precision, note text,
  author text, source text, "createdAt" timestamptz, "order" integer`;

// In a set of records a JSON null is read as no value at all, but it is one: no step reached.
const value = sql`coalesce(value, 'null')`;

function insertCheckIns(writing: Writing, checkIns: Plan['checkIns']['created']): Promise<void> {
  return inBatches(
    writing,
    checkIns,
    (rows) => sql`
      insert into check_ins
        (tenant_id, id, key_result_id, date, value, confidence, note, author, source, created_at)
      select ${writing.tenantId}, id, "keyResultId", date, ${value}, confidence, note, author,
        source, coalesce("createdAt", now())
      from jsonb_to_recordset(${rows}) as r (${checkInColumns}) order by "order"`,
  );
}

/** Check-ins never change: new ones take the place of those with these ids. */
function correctCheckIns(writing: Writing, checkIns: Plan['checkIns']['changed']): Promise<void> {
  return inBatches(
    writing,
    checkIns,
    (rows) => sql`
      with replaced as (
        update check_ins c set is_replaced = true
        from jsonb_to_recordset(${rows}) as r (id uuid)
        where c.tenant_id = ${writing.tenantId} and c.id = r.id
        returning c.id, coalesce(c.place, c.entry) as place, c.blocker
      )
      insert into check_ins
        (tenant_id, key_result_id, date, value, confidence, note, blocker, author, source, kind,
          replaces, place)
      select ${writing.tenantId}, "keyResultId", date, ${value}, confidence, note, blocker, author, source,
        'correction', id, place
      from jsonb_to_recordset(${rows}) as r (${checkInColumns}) join replaced using (id)
      order by "order"`,
  );
}
