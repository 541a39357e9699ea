import type { CheckIn, IsoDate, NewCheckIn } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { CheckInSource, Tables } from '../db/index.ts';

const columns = [
  'id',
  'key_result_id as keyResultId',
  'date',
  'value',
  'confidence',
  'note',
  'author',
  'created_at as createdAt',
] as const;

/** By day, those of one day in the order they were entered: the last one of a day counts. */
export async function listCheckIns(
  transaction: Transaction<Tables>,
  { tenantId, keyResultId }: { tenantId: string; keyResultId: string },
  { afterId, limit }: { afterId: string | undefined; limit: number },
): Promise<CheckIn[]> {
  let query = transaction
    .selectFrom('check_ins')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('key_result_id', '=', keyResultId)
    .orderBy('date')
    .orderBy('entry')
    .limit(limit);
  if (afterId !== undefined) {
    query = query.where(
      sql<boolean>`(date, entry) > (
        select date, entry from check_ins where tenant_id = ${tenantId} and id = ${afterId}
      )`,
    );
  }
  return (await query.execute()).map(toCheckIn);
}

export async function checkInExists(
  transaction: Transaction<Tables>,
  { tenantId, keyResultId }: { tenantId: string; keyResultId: string },
  id: string,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('check_ins')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('key_result_id', '=', keyResultId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** All check-ins of some key results, as scoring needs them. */
export async function checkInsOf(
  transaction: Transaction<Tables>,
  tenantId: string,
  keyResultIds: readonly string[],
): Promise<Pick<CheckIn, 'keyResultId' | 'date' | 'value' | 'confidence'>[]> {
  return transaction
    .selectFrom('check_ins')
    .select(['key_result_id as keyResultId', 'date', 'value', 'confidence'])
    .where('tenant_id', '=', tenantId)
    .where('key_result_id', '=', sql<string>`any(${keyResultIds}::uuid[])`)
    .orderBy('entry')
    .execute();
}

export async function insertCheckIn(
  transaction: Transaction<Tables>,
  { tenantId, keyResultId }: { tenantId: string; keyResultId: string },
  entry: NewCheckIn & { date: IsoDate; author: string | null; source: CheckInSource },
): Promise<CheckIn> {
  const { date, value, confidence, note, author, source } = entry;
  const row = await transaction
    .insertInto('check_ins')
    .values({
      tenant_id: tenantId,
      key_result_id: keyResultId,
      date,
      value: JSON.stringify(value),
      confidence,
      note,
      author,
      source,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return toCheckIn(row);
}

function toCheckIn(row: Omit<CheckIn, 'createdAt'> & { createdAt: Date }): CheckIn {
  return { ...row, createdAt: row.createdAt.toISOString() };
}
