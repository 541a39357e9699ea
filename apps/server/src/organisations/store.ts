import type { Organisation } from '@zielbaum/model';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';

/** The tenant itself. A key cannot outlive it, so it is there. */
export async function readOrganisation(
  transaction: Transaction<Tables>,
  tenantId: string,
): Promise<Organisation> {
  const row = await transaction
    .selectFrom('organisations')
    .select(['name', 'kind', 'is_example', 'pace_on_track', 'pace_behind'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return {
    id: tenantId,
    name: row.name,
    kind: row.kind,
    isExample: row.is_example,
    paceThresholds: { onTrack: row.pace_on_track, behind: row.pace_behind },
  };
}
