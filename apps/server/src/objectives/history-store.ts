import { todayInBerlin } from '@zielbaum/model';
import type { ObjectiveEvent } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';
import type { Authorship } from '../people/authorship.ts';
import { shownAuthor } from '../people/shown-author.ts';

/**
 * Says why objectives change and as whom, for the history the database writes in the rest of this
 * transaction.
 */
export async function saidBy(
  transaction: Transaction<Tables>,
  { reason, author, personId, authorRole }: { reason: string | undefined } & Authorship,
): Promise<void> {
  await sql`select
    set_config('app.reason', ${reason ?? ''}, true),
    set_config('app.author', ${author ?? ''}, true),
    set_config('app.person', ${personId ?? ''}, true),
    set_config('app.author_role', ${authorRole ?? ''}, true)`.execute(transaction);
}

interface Place {
  tenantId: string;
  objectiveId: string;
}

/** In the order they happened. */
export async function listObjectiveEvents(
  transaction: Transaction<Tables>,
  place: Place,
  { afterId, limit }: { afterId: string | undefined; limit: number },
): Promise<ObjectiveEvent[]> {
  let query = ofObjective(transaction, place)
    .select([
      'id',
      'created_at',
      'field',
      'old_value as from',
      'new_value as to',
      'reason',
      ...shownAuthor('objective_events'),
    ])
    .orderBy('entry')
    .limit(limit);
  if (afterId !== undefined) {
    query = query.where(
      'entry',
      '>',
      ofObjective(transaction, place).select('entry').where('id', '=', afterId),
    );
  }
  const rows = await query.execute();
  return rows.map(({ id, created_at, ...said }) => ({
    id,
    date: todayInBerlin(created_at),
    ...said,
  }));
}

export async function objectiveEventExists(
  transaction: Transaction<Tables>,
  place: Place,
  id: string,
): Promise<boolean> {
  const row = await ofObjective(transaction, place)
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

function ofObjective(transaction: Transaction<Tables>, { tenantId, objectiveId }: Place) {
  return transaction
    .selectFrom('objective_events')
    .where('tenant_id', '=', tenantId)
    .where('objective_id', '=', objectiveId);
}
