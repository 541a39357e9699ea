import type { CheckIn, CheckInKind, IsoDate, NewCheckIn } from '@zielbaum/model';
import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import type { CheckInSource, Tables } from '../db/index.ts';
import type { Authorship } from '../people/authorship.ts';
import { shownAuthor } from '../people/shown-author.ts';

const columns = [
  'id',
  'key_result_id as keyResultId',
  'date',
  'value',
  'confidence',
  'note',
  'blocker',
  ...shownAuthor('check_ins'),
  'procedure as source',
  'kind',
  'replaces',
  replacement<string | null>(sql`select r.id from`).as('replacedBy'),
  replacement<boolean>(sql`select count(*) > 0 from`, sql`and r.kind = 'withdrawal'`).as(
    'isWithdrawn',
  ),
  'created_at as createdAt',
] as const;

function replacement<Value>(select: RawBuilder<unknown>, condition = sql``): RawBuilder<Value> {
  return sql<Value>`(
    ${select} check_ins r
    where r.tenant_id = check_ins.tenant_id and r.replaces = check_ins.id ${condition}
  )`;
}

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

export async function findCheckIn(
  transaction: Transaction<Tables>,
  { tenantId, keyResultId }: { tenantId: string; keyResultId: string },
  id: string,
): Promise<CheckIn | undefined> {
  const row = await transaction
    .selectFrom('check_ins')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('key_result_id', '=', keyResultId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toCheckIn(row);
}

/** What stands now in the place of a check-in: itself, or the last that replaced it. */
export async function findNewest(
  transaction: Transaction<Tables>,
  { tenantId, keyResultId }: { tenantId: string; keyResultId: string },
  id: string,
): Promise<CheckIn | undefined> {
  const row = await transaction
    .selectFrom('check_ins')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('is_replaced', '=', false)
    .where(
      'id',
      '=',
      sql<string>`any(array(
        with recursive chain (id) as (
          select id from check_ins
          where tenant_id = ${tenantId} and key_result_id = ${keyResultId} and id = ${id}
          union all
          select r.id from chain join check_ins r
            on r.tenant_id = ${tenantId} and r.replaces = chain.id
        ) select id from chain
      ))`,
    )
    .executeTakeFirst();
  return row && toCheckIn(row);
}

type CountingCheckIn = Pick<CheckIn, 'date' | 'value' | 'confidence'>;

/** By key result, all check-ins that count, as scoring needs them; those of one day as entered. */
export async function checkInsOf(
  transaction: Transaction<Tables>,
  tenantId: string,
  keyResultIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CountingCheckIn[]>> {
  const rows = await transaction
    .selectFrom('check_ins')
    .select(['key_result_id', 'date', 'value', 'confidence'])
    .where('tenant_id', '=', tenantId)
    .where('key_result_id', '=', sql<string>`any(${keyResultIds}::uuid[])`)
    .where('counts', '=', true)
    .orderBy(sql`coalesce(place, entry)`)
    .execute();
  const found = new Map<string, CountingCheckIn[]>();
  for (const { key_result_id: keyResultId, ...checkIn } of rows) {
    const own = found.get(keyResultId);
    if (own) own.push(checkIn);
    else found.set(keyResultId, [checkIn]);
  }
  return found;
}

/** What counts as told by a procedure for one day. */
export async function findDayValue(
  transaction: Transaction<Tables>,
  { tenantId, keyResultId }: { tenantId: string; keyResultId: string },
  { date, source }: { date: IsoDate; source: string },
): Promise<CheckIn | undefined> {
  const row = await transaction
    .selectFrom('check_ins')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('key_result_id', '=', keyResultId)
    .where('date', '=', date)
    .where('procedure', '=', source)
    .where('counts', '=', true)
    .executeTakeFirst();
  return row && toCheckIn(row);
}

/** What is entered of a check-in; the rest the database knows. */
export interface Entry extends NewCheckIn, Authorship {
  date: IsoDate;
  /** The procedure that told it. */
  source?: string | null;
  /** The way it came. */
  channel: CheckInSource;
}

export async function insertCheckIn(
  transaction: Transaction<Tables>,
  { tenantId, keyResultId }: { tenantId: string; keyResultId: string },
  entry: Entry,
): Promise<CheckIn> {
  const row = await transaction
    .insertInto('check_ins')
    .values({ ...valuesOf(entry), tenant_id: tenantId, key_result_id: keyResultId })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return toCheckIn(row);
}

/** In their order. */
export async function insertCheckIns(
  transaction: Transaction<Tables>,
  { tenantId, keyResultId }: { tenantId: string; keyResultId: string },
  entries: readonly Entry[],
): Promise<string[]> {
  const rows = await transaction
    .insertInto('check_ins')
    .values(
      entries.map((entry) => {
        return { ...valuesOf(entry), tenant_id: tenantId, key_result_id: keyResultId };
      }),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** An entry that takes the place of another one. */
export interface Replacement extends Entry {
  kind: Exclude<CheckInKind, 'value'>;
}

/** Puts a check-in in the place of one that counts, which stays in the history. */
export async function replaceCheckIn(
  transaction: Transaction<Tables>,
  { tenantId, keyResultId, id }: { tenantId: string; keyResultId: string; id: string },
  entry: Replacement,
): Promise<CheckIn> {
  const { place } = await transaction
    .updateTable('check_ins')
    .set({ is_replaced: true })
    .where('tenant_id', '=', tenantId)
    .where('key_result_id', '=', keyResultId)
    .where('id', '=', id)
    .where('counts', '=', true)
    .returning(sql<number>`coalesce(place, entry)`.as('place'))
    .executeTakeFirstOrThrow();
  const row = await transaction
    .insertInto('check_ins')
    .values({
      ...valuesOf(entry),
      tenant_id: tenantId,
      key_result_id: keyResultId,
      kind: entry.kind,
      replaces: id,
      place,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return toCheckIn(row);
}

function valuesOf(entry: Entry) {
  const { date, value, confidence, note, blocker, author, source, channel } = entry;
  const { personId, authorRole } = entry;
  return {
    date,
    value: JSON.stringify(value),
    confidence,
    note,
    blocker,
    author,
    person_id: personId,
    author_role: authorRole,
    source: channel,
    procedure: source,
  };
}

function toCheckIn(row: Omit<CheckIn, 'createdAt'> & { createdAt: Date }): CheckIn {
  return { ...row, createdAt: row.createdAt.toISOString() };
}
