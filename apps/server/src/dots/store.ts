import type { OwnDots, Voting } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';

interface Place {
  tenantId: string;
  cycleId: string;
}

export async function readVoting(
  transaction: Transaction<Tables>,
  { tenantId, cycleId }: Place,
): Promise<Voting> {
  const { voting } = await transaction
    .selectFrom('cycles')
    .select('voting')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', cycleId)
    .executeTakeFirstOrThrow();
  return voting;
}

/** Ending it, the database keeps the sums and forgets the dots; opening it, it takes the sums away. */
export async function setVoting(
  transaction: Transaction<Tables>,
  { tenantId, cycleId }: Place,
  voting: Voting,
): Promise<void> {
  await transaction
    .updateTable('cycles')
    .set({ voting })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', cycleId)
    .execute();
}

/** Every objective that is more than a draft; 0 where no sum is kept. */
export async function listSums(
  transaction: Transaction<Tables>,
  { tenantId, cycleId }: Place,
): Promise<{ objectiveId: string; dots: number }[]> {
  const { rows } = await sql<{ objectiveId: string; dots: number }>`
    select id as "objectiveId", coalesce((
      select dots from dot_sums s
      where s.tenant_id = o.tenant_id and s.cycle_id = o.cycle_id and s.objective_id = o.id
    ), 0) as dots
    from objectives o
    where tenant_id = ${tenantId} and cycle_id = ${cycleId} and state <> 'draft'
    order by position, id
  `.execute(transaction);
  return rows;
}

export async function listOwnDots(
  transaction: Transaction<Tables>,
  { tenantId, cycleId }: Place,
  personId: string,
): Promise<OwnDots['objectives']> {
  return transaction
    .selectFrom('dots')
    .select(['objective_id as objectiveId', 'dots'])
    .where('tenant_id', '=', tenantId)
    .where('cycle_id', '=', cycleId)
    .where('person_id', '=', personId)
    .orderBy('objective_id')
    .execute();
}

/** Replaces the dots somebody has put on an objective. */
export async function putDots(
  transaction: Transaction<Tables>,
  { tenantId, cycleId, personId, objectiveId }: Place & { personId: string; objectiveId: string },
  dots: number,
): Promise<void> {
  await transaction
    .deleteFrom('dots')
    .where('tenant_id', '=', tenantId)
    .where('cycle_id', '=', cycleId)
    .where('person_id', '=', personId)
    .where('objective_id', '=', objectiveId)
    .execute();
  if (dots === 0) return;
  await transaction
    .insertInto('dots')
    .values({
      tenant_id: tenantId,
      cycle_id: cycleId,
      person_id: personId,
      objective_id: objectiveId,
      dots,
    })
    .execute();
}
