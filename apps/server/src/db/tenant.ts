import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from 'kysely';
import type { Db, Tables } from './tables.ts';

/** What a transaction may see, and whether it only reads. */
export interface Scope {
  setting: 'app.tenant' | 'app.lookup';
  value: string;
  isReadOnly: boolean;
}

/** What is asked before the tenant is known; each finds by the exact value only, the last two mere ids. */
export type Lookup =
  { keyHash: string } | { organisation: string } | { origin: string } | 'sharing' | 'retention';

/** Read by the driver when it begins a transaction (`tenant-driver.ts`). */
export const currentScope = new AsyncLocalStorage<Scope>();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Runs `work` in one transaction that sees and writes the rows of this tenant only; commits when it
 * resolves, rolls back when it throws.
 */
export function inTenant<Result>(
  db: Db,
  tenantId: string,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return run(db, { setting: 'app.tenant', value: checkedUuid(tenantId), isReadOnly: false }, work);
}

/** Like `inTenant` for work that only reads: it does not wait for the end of the transaction. */
export function readInTenant<Result>(
  db: Db,
  tenantId: string,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return run(db, { setting: 'app.tenant', value: checkedUuid(tenantId), isReadOnly: true }, work);
}

/**
 * Reads the rows a lookup names, of whatever tenant: `api_keys` by `keyHash`, `organisations` by
 * name, valid embed keys in `api_keys` by one of their origins, `sharing_tenants` for
 * `sharing`, `retention_runs` for `retention`. Everything else stays invisible.
 */
export function lookUp<Result>(
  db: Db,
  lookup: Lookup,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return run(db, { setting: 'app.lookup', value: lookupValue(lookup), isReadOnly: true }, work);
}

function run<Result>(
  db: Db,
  scope: Scope,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return currentScope.run(scope, () => db.transaction().execute(work));
}

function checkedUuid(tenantId: string): string {
  if (!uuid.test(tenantId)) throw new Error(`Not a tenant's id: ${JSON.stringify(tenantId)}`);
  return tenantId;
}

function lookupValue(lookup: Lookup): string {
  if (typeof lookup === 'string') return lookup;
  if ('keyHash' in lookup) return `key:${lookup.keyHash}`;
  if ('organisation' in lookup) return `organisation:${lookup.organisation}`;
  return `origin:${lookup.origin}`;
}
