import type { IsoDate, Retention } from '@zielbaum/model';
import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import { lookUp } from '../db/index.ts';
import type { Db, Tables } from '../db/index.ts';
import { authoredTables } from '../people/shown-author.ts';

/** Every tenant that has not been looked through on this day. */
export async function listDueTenants(db: Db, today: IsoDate): Promise<string[]> {
  const rows = await lookUp(db, 'retention', (transaction) =>
    transaction
      .selectFrom('retention_runs')
      .select('tenant_id')
      .where(isDue(today))
      .orderBy('tenant_id')
      .execute(),
  );
  return rows.map((row) => row.tenant_id);
}

/**
 * Holds the tenant against others who look it through. Where it is to be looked through once a day:
 * `false` when somebody else has, or is about to.
 */
export async function takeRun(
  transaction: Transaction<Tables>,
  tenantId: string,
  { today, isDaily }: { today: IsoDate; isDaily: boolean },
): Promise<boolean> {
  const query = transaction
    .selectFrom('retention_runs')
    .select('tenant_id')
    .where('tenant_id', '=', tenantId)
    .forUpdate();
  const row = await (isDaily ? query.where(isDue(today)).skipLocked() : query).executeTakeFirst();
  return row !== undefined;
}

function isDue(today: IsoDate): RawBuilder<boolean> {
  return sql<boolean>`(ran_on is null or ran_on < ${today})`;
}

export async function noteRun(
  transaction: Transaction<Tables>,
  tenantId: string,
  today: IsoDate,
): Promise<void> {
  await transaction
    .updateTable('retention_runs')
    .set({ ran_on: today })
    .where('tenant_id', '=', tenantId)
    .execute();
}

/** Who stands for old entries is forgotten, and the unit shown; tells of how many. */
export async function forgetAuthors(
  transaction: Transaction<Tables>,
  tenantId: string,
  { authorshipMonths }: Retention,
): Promise<number> {
  let forgotten = 0n;
  for (const table of authoredTables) {
    const { numAffectedRows = 0n } = await sql`
      update ${sql.table(table)} set person_id = null
      where tenant_id = ${tenantId} and created_at < ${monthsAgo(authorshipMonths)}
        and person_id is not null
    `.execute(transaction);
    forgotten += numAffectedRows;
  }
  return Number(forgotten);
}

/** Ends votes on cycles that are over, however long their planning goes on; tells on which. */
export async function endOldVotes(
  transaction: Transaction<Tables>,
  tenantId: string,
  today: IsoDate,
): Promise<string[]> {
  const rows = await transaction
    .updateTable('cycles')
    .set({ voting: 'over' })
    .where('tenant_id', '=', tenantId)
    .where('voting', '=', 'open')
    .where('end_date', '<', today)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Keys that have long been revoked or expired. */
export async function deleteOldKeys(
  transaction: Transaction<Tables>,
  tenantId: string,
  { keyMonths }: Retention,
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('api_keys')
    .where('tenant_id', '=', tenantId)
    .where(sql`least(revoked_at, expires_at)`, '<', monthsAgo(keyMonths))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Answers for repetitions, and events for open pages, that a quiet organisation still holds. */
export async function deletePassing(
  transaction: Transaction<Tables>,
  tenantId: string,
): Promise<number> {
  let deleted = 0n;
  for (const table of ['idempotency_keys', 'events'] as const) {
    const { numDeletedRows } = await transaction
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('created_at', '<', sql<Date>`now() - interval '1 day'`)
      .executeTakeFirstOrThrow();
    deleted += numDeletedRows;
  }
  return Number(deleted);
}

/** Entries of the audit log, and readings of it. Writers of the tenant wait from here on. */
export async function cutAudit(
  transaction: Transaction<Tables>,
  { auditMonths }: Retention,
): Promise<number> {
  const { rows } = await sql<{ cut: number }>`
    select cut_audit(make_interval(months => ${auditMonths}))::int as cut
  `.execute(transaction);
  return rows[0]?.cut ?? 0;
}

function monthsAgo(months: number): RawBuilder<Date> {
  return sql<Date>`now() - make_interval(months => ${months})`;
}
