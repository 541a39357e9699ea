import type { Authored } from '@zielbaum/model';
import { sql } from 'kysely';
import type { AliasedRawBuilder } from 'kysely';

/** Tables whose rows say who stands for them. */
export const authoredTables = ['check_ins', 'earlier_metrics', 'objective_events'] as const;

/**
 * Who stands for the row of a table at hand, as the organisation shows authors at this moment: what it
 * shows no longer is in no answer from then on.
 */
export function shownAuthor(
  table: (typeof authoredTables)[number],
): [
  AliasedRawBuilder<Authored['author'], 'author'>,
  AliasedRawBuilder<Authored['authorRole'], 'authorRole'>,
] {
  const of = (column: string) => sql.ref(`${table}.${column}`);
  const display = sql`(
    select o.settings ->> 'authorDisplay' from organisations o where o.tenant_id = ${of('tenant_id')}
  )`;
  const name = sql`(
    select p.name from people p where p.tenant_id = ${of('tenant_id')} and p.id = ${of('person_id')}
  )`;
  return [
    sql<Authored['author']>`case ${display}
      when 'name' then coalesce(${name}, ${of('author')})
      when 'role' then case when ${of('author_role')} is null then ${of('author')} end
      else ${of('author')}
    end`.as('author'),
    sql<Authored['authorRole']>`case ${display}
      when 'role' then ${of('author_role')}
    end`.as('authorRole'),
  ];
}
