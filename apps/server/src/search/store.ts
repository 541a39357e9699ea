import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import type { Reading, Tables } from '../db/index.ts';
import type { IndexedKeyResult, IndexedObjective } from './goal-index.ts';
import type { Word } from './nearness.ts';

/** What has happened to goals since an event, and the newest event of all. */
export interface GoalNews {
  newestId: number;
  /** Whether something may have changed that is no goal's own, such as the name of a theme. */
  isWide: boolean;
  /** Objectives that have changed, or a key result of which has. */
  objectiveIds: string[];
  keyResultIds: string[];
  /** Cycles that have changed: with them, the state of their objectives may have. */
  cycleIds: string[];
}

export async function readNews(
  { transaction, tenantId }: Reading,
  afterId: number,
): Promise<GoalNews> {
  const distinct = (column: string, resources: readonly string[]) => sql`
    coalesce(
      json_agg(distinct ${sql.ref(column)}) filter (where resource = any(${resources}::text[])), '[]'
    )`;
  const { rows } = await sql<GoalNews>`
    select coalesce(max(id), ${afterId}) as "newestId",
      coalesce(bool_or(resource = 'organisation'), false) as "isWide",
      ${distinct('objective_id', ['objective', 'keyResult'])} as "objectiveIds",
      ${distinct('key_result_id', ['keyResult'])} as "keyResultIds",
      ${distinct('cycle_id', ['cycle'])} as "cycleIds"
    from events where tenant_id = ${tenantId} and id > ${afterId}
  `.execute(transaction);
  const nothing = { isWide: false, objectiveIds: [], keyResultIds: [], cycleIds: [] };
  return rows[0] ?? { newestId: afterId, ...nothing };
}

/** Those named, and all of these cycles. */
export function changedObjectives(
  reading: Reading,
  { objectiveIds, cycleIds }: GoalNews,
): Promise<IndexedObjective[]> {
  return readObjectives(
    reading,
    sql`(id = any(${objectiveIds}::uuid[]) or cycle_id = any(${cycleIds}::uuid[]))`,
  );
}

/** All of the objectives named: a copied one brings its key results along. */
export function changedKeyResults(
  reading: Reading,
  { objectiveIds }: GoalNews,
): Promise<IndexedKeyResult[]> {
  return readKeyResults(reading, sql`objective_id = any(${objectiveIds}::uuid[])`);
}

/** A part of all goals, in the order of their ids. */
export interface Range {
  after: string;
  limit: number;
}

export function nextObjectives(
  reading: Reading,
  { after, limit }: Range,
): Promise<IndexedObjective[]> {
  return readObjectives(reading, sql`id > ${after} order by id limit ${limit}`);
}

export function nextKeyResults(
  reading: Reading,
  { after, limit }: Range,
): Promise<IndexedKeyResult[]> {
  return readKeyResults(reading, sql`id > ${after} order by id limit ${limit}`);
}

async function readObjectives(
  { transaction, tenantId }: Reading,
  condition: RawBuilder<unknown>,
): Promise<IndexedObjective[]> {
  const { rows } = await sql<IndexedObjective>`
    select id, cycle_id as "cycleId", unit_id as "unitId", themes, state, position, title, description
    from objectives where tenant_id = ${tenantId} and ${condition}
  `.execute(transaction);
  return rows;
}

async function readKeyResults(
  { transaction, tenantId }: Reading,
  condition: RawBuilder<unknown>,
): Promise<IndexedKeyResult[]> {
  const { rows } = await sql<IndexedKeyResult>`
    select id, objective_id as "objectiveId", state = 'dropped' as "isDropped", position, title, description
    from key_results where tenant_id = ${tenantId} and ${condition}
  `.execute(transaction);
  return rows;
}

/** Titles and descriptions of objectives and key results, by id. */
export async function readTexts(
  { transaction, tenantId }: Reading,
  ids: readonly string[],
): Promise<Map<string, { title: string; description: string }>> {
  const { rows } = await sql<{ id: string; title: string; description: string }>`
    select id, title, description from objectives
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
    union all
    select id, title, description from key_results
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
  `.execute(transaction);
  return new Map(rows.map(({ id, ...texts }) => [id, texts]));
}

// Folded, these are not what PostgreSQL's list of words without a meaning of their own expects.
const foldedUsual = ['dass', 'fur', 'konnen', 'konnte', 'uber', 'wahrend', 'wurde', 'wurden'];

/** German stems of folded words; `null` for words that German or English uses everywhere. */
export async function readStems(
  transaction: Transaction<Tables>,
  words: readonly string[],
): Promise<Word[]> {
  if (words.length === 0) return [];
  const { rows } = await sql<Word>`
    select text, case
      when text = any(${foldedUsual}::text[]) then null
      when ts_lexize('pg_catalog.english_stem', text) = '{}' then null
      else (ts_lexize('pg_catalog.german_stem', text))[1]
    end as stem
    from unnest(${words}::text[]) as text
  `.execute(transaction);
  return rows;
}
