import { can } from '@zielbaum/model';
import type { AuditEntry, Role } from '@zielbaum/model';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';
import type { Credential } from '../keys/credential.ts';

/** What an entry is about. */
export interface AuditedThing {
  resource: string;
  id: string | null;
}

/** Adds the entry of a request to the chain. Writers of one tenant take turns from here on. */
export function recordAudit(
  transaction: Transaction<Tables>,
  { tenantId, personId, keyId, scopes, access, doing, isCommand }: Credential,
  thing: AuditedThing,
): Promise<void> {
  const allowing = access.find((one) => can({ scopes, access: [one] }, doing.action));
  return insert(transaction, {
    tenantId,
    action: doing.operation,
    thing,
    who: { personId, keyId, other: isCommand ? 'cli' : null },
    role: allowing?.role ?? null,
    details: doing.fields.length > 0 ? { fields: doing.fields } : {},
  });
}

/** Does something without a request: the command line, or the server of its own accord. */
export type Unattended = 'cli' | 'server';

/** Adds the entry of something that no request asked for. */
export function recordUnattended(
  transaction: Transaction<Tables>,
  tenantId: string,
  {
    who: other = 'cli',
    ...entry
  }: {
    action: string;
    thing: AuditedThing;
    details?: AuditEntry['details'];
    /** Default the command line. */
    who?: Unattended;
  },
): Promise<void> {
  const who = { personId: null, keyId: null, other };
  return insert(transaction, { tenantId, who, role: null, details: {}, ...entry });
}

/**
 * People stand in the log by their pseudonyms only: as whoever did something, and as what it was done
 * to. One who is being erased has none any more.
 */
async function insert(
  transaction: Transaction<Tables>,
  {
    tenantId,
    who,
    thing,
    ...entry
  }: {
    tenantId: string;
    action: string;
    thing: AuditedThing;
    who: { personId: string | null; keyId: string | null; other: Unattended | null };
    role: Role | null;
    details: AuditEntry['details'];
  },
): Promise<void> {
  const ofPerson = (id: string | null) =>
    sql<string>`(select audit_pseudonym(tenant_id, id, null) from people
      where tenant_id = ${tenantId} and id = ${id})`;
  const ofKey = sql<string>`(select audit_pseudonym(tenant_id, null, id) from api_keys
    where tenant_id = ${tenantId} and id = ${who.keyId})`;
  await transaction
    .insertInto('audit_entries')
    .values({
      ...entry,
      tenant_id: tenantId,
      resource: thing.resource,
      resource_id: thing.resource === 'people' ? ofPerson(thing.id) : thing.id,
      who: sql<string>`coalesce(${ofPerson(who.personId)}, ${ofKey}, ${who.other})`,
      details: JSON.stringify(entry.details),
    })
    .execute();
}
