import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';

/** A column that points to a person, and what its table says about them. */
interface PersonalColumn {
  table: keyof Tables;
  column: string;
  /** What the export tells of each row. */
  told: readonly string[];
  /** Told to the person alone. */
  isSecret?: boolean;
}

/** Every column of the database that points to a person; a test holds this list to the catalogue. */
export const personalColumns: readonly PersonalColumn[] = [
  { table: 'memberships', column: 'person_id', told: ['role', 'unit_id'] },
  {
    table: 'api_keys',
    column: 'person_id',
    told: ['kind', 'prefix', 'label', 'scopes', 'created_at', 'expires_at', 'revoked_at'],
  },
  // A vote is nobody else's business, nor that of whoever administers.
  {
    table: 'dots',
    column: 'person_id',
    told: ['cycle_id', 'objective_id', 'dots'],
    isSecret: true,
  },
  {
    table: 'check_ins',
    column: 'person_id',
    told: ['key_result_id', 'date', 'value', 'confidence', 'note', 'blocker', 'kind', 'created_at'],
  },
  {
    table: 'earlier_metrics',
    column: 'person_id',
    told: ['key_result_id', 'metric', 'until', 'reason', 'created_at'],
  },
  {
    table: 'objective_events',
    column: 'person_id',
    told: ['objective_id', 'field', 'old_value', 'new_value', 'reason', 'created_at'],
  },
  { table: 'audit_names', column: 'person_id', told: ['pseudonym'] },
  {
    table: 'audit_readings',
    column: 'person_id',
    told: ['reason', 'roles', 'from_date', 'to_date', 'asked_at', 'approved_at'],
  },
  { table: 'audit_readings', column: 'approver_id', told: ['reason', 'asked_at', 'approved_at'] },
];

/** Everything that points to a person, by table; secrets only where the person asks. */
export async function readPersonalData(
  transaction: Transaction<Tables>,
  { tenantId, id, isOwn }: { tenantId: string; id: string; isOwn: boolean },
): Promise<Record<string, Record<string, unknown>[]>> {
  const records: Record<string, Record<string, unknown>[]> = {};
  for (const { table, column, told, isSecret } of personalColumns) {
    if (isSecret && !isOwn) continue;
    const { rows } = await sql<Record<string, unknown>>`
      select ${sql.join(told.map((name) => sql.ref(name)))} from ${sql.table(table)}
      where tenant_id = ${tenantId} and ${sql.ref(column)} = ${id}`.execute(transaction);
    if (rows.length > 0) records[table] = [...(records[table] ?? []), ...rows];
  }
  return records;
}
