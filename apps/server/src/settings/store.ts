import { defaultSettings } from '@zielbaum/model';
import type { FocusWarning, Settings } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';
import type { Versioned } from '../http/versioned.ts';

/** `lock` holds the row until the transaction ends, so that versions are compared in turn. */
export async function readSettings(
  transaction: Transaction<Tables>,
  tenantId: string,
  lock = false,
): Promise<Versioned<Settings>> {
  const query = transaction
    .selectFrom('organisations')
    .select(['pace_on_track', 'pace_behind', 'settings', 'version'])
    .where('tenant_id', '=', tenantId);
  const row = await (lock ? query.forNoKeyUpdate() : query).executeTakeFirstOrThrow();
  const paceThresholds = { onTrack: row.pace_on_track, behind: row.pace_behind };
  return {
    body: { ...defaultSettings, ...row.settings, paceThresholds },
    version: row.version,
  };
}

/** Counts the version up only where something really changes. */
export async function writeSettings(
  transaction: Transaction<Tables>,
  tenantId: string,
  { paceThresholds, ...settings }: Settings,
): Promise<void> {
  await transaction
    .updateTable('organisations')
    .set({
      pace_on_track: paceThresholds.onTrack,
      pace_behind: paceThresholds.behind,
      settings: JSON.stringify(settings),
    })
    .where('tenant_id', '=', tenantId)
    .execute();
}

/** Units and objectives of a cycle that have more than the limits, the fullest first. */
export async function listBeyondFocus(
  transaction: Transaction<Tables>,
  { tenantId, cycleId }: { tenantId: string; cycleId: string },
  { objectivesPerUnit, keyResultsPerObjective }: Settings['focus'],
): Promise<Omit<FocusWarning, 'text'>[]> {
  const { rows } = await sql<Omit<FocusWarning, 'text'>>`
    with counted as (
      select id, unit_id, title from objectives
      where tenant_id = ${tenantId} and cycle_id = ${cycleId}
        and state not in ('dropped', 'postponed')
    )
    select 'tooManyObjectives' as kind, unit_id as id,
      coalesce(units.name, organisations.name) as name,
      count(*)::integer as count, ${objectivesPerUnit}::integer as most
    from counted
      join organisations on organisations.tenant_id = ${tenantId}
      left join units on units.tenant_id = ${tenantId} and units.id = unit_id
    group by unit_id, units.name, organisations.name
    having count(*) > ${objectivesPerUnit}
    union all
    select 'tooManyKeyResults', counted.id, counted.title,
      count(*)::integer, ${keyResultsPerObjective}::integer
    from counted join key_results
      on key_results.tenant_id = ${tenantId} and key_results.objective_id = counted.id
    where key_results.state = 'active'
    group by counted.id, counted.title
    having count(*) > ${keyResultsPerObjective}
    order by kind desc, count desc, name, id
    limit 1000
  `.execute(transaction);
  return rows;
}
