/** What may name a person in a query, line by line, and why. `times`: so often in its file, default 1. */
export const allowed = [
  {
    file: 'apps/server/src/dots/store.ts',
    kind: 'filter',
    text: ".where('person_id', '=', personId)",
    times: 2,
    why: "one's own dots, shown to and changed by oneself",
  },
  {
    file: 'apps/server/src/db/migrations/0008-dots.sql',
    kind: 'count',
    text: 'select count(distinct person_id) from dots',
    why: 'sums are kept from three voters on only',
  },
  {
    file: 'apps/server/src/db/migrations/0009-audit.sql',
    kind: 'filter',
    text: 'where tenant_id = tenant and (person_id = person or key_id = key);',
    times: 2,
    why: 'the pseudonym of whoever makes a change',
  },
  {
    file: 'apps/server/src/people/store.ts',
    kind: 'filter',
    text: ".where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)",
    why: 'the roles of people, which decide what they may do',
  },
  {
    file: 'apps/server/src/people/store.ts',
    kind: 'filter',
    text: ".where('person_id', '=', id)",
    times: 2,
    why: 'roles replaced by new ones, and the keys of somebody who is being erased',
  },
  {
    file: 'apps/server/src/db/migrations/0011-retention.sql',
    kind: 'filter',
    text: 'create index check_ins_with_author on check_ins (tenant_id, created_at) where person_id is not null;',
    why: 'check-ins that still tell who made them, by age, to forget it after its time',
  },
  {
    file: 'apps/server/src/db/migrations/0011-retention.sql',
    kind: 'filter',
    text: "update audit_readings set reason = '' where person_id is null;",
    why: 'words of people who have been erased',
  },
  ...[
    'const byPerson = new Map<string, Membership[]>();',
    'byPerson.set(personId, [...(byPerson.get(personId) ?? []), { role, unitId }]);',
    'return byPerson;',
  ].map((text) => ({
    file: 'apps/server/src/people/store.ts',
    kind: 'watch',
    text,
    why: 'the roles of those that administrators are shown',
  })),
  {
    file: 'apps/server/src/people/shown-author.ts',
    kind: 'filter',
    text: "select p.name from people p where p.tenant_id = ${of('tenant_id')} and p.id = ${of('person_id')}",
    why: 'the name beside an entry, where the organisation shows names',
  },
  {
    file: 'apps/server/src/retention/store.ts',
    kind: 'filter',
    text: 'and person_id is not null',
    why: 'entries that still tell who made them, to forget it after its time',
  },
];
