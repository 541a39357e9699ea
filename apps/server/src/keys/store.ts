import type { Transaction } from 'kysely';
import { lookUp } from '../db/index.ts';
import type { Db, KeyKind, Scope, Tables } from '../db/index.ts';
import type { Credential } from './credential.ts';

/** The key with this hash, of whatever tenant; `undefined` when there is none. */
export async function findKey(db: Db, keyHash: string): Promise<Credential | undefined> {
  const row = await lookUp(db, { keyHash }, (transaction) =>
    transaction
      .selectFrom('api_keys')
      .select(['tenant_id', 'id', 'kind', 'scopes', 'origins', 'expires_at', 'revoked_at'])
      .where('hash', '=', keyHash)
      .executeTakeFirst(),
  );
  return (
    row && {
      tenantId: row.tenant_id,
      keyId: row.id,
      kind: row.kind,
      scopes: row.scopes,
      origins: row.origins,
      expiresAt: row.expires_at?.getTime() ?? null,
      isRevoked: row.revoked_at !== null,
    }
  );
}

/** Whether some valid embed key names this origin. */
export async function isOriginOfSomeKey(db: Db, origin: string): Promise<boolean> {
  const row = await lookUp(db, { origin }, (transaction) =>
    transaction.selectFrom('api_keys').select('id').limit(1).executeTakeFirst(),
  );
  return row !== undefined;
}

/** A key as its organisation may know it: never the key itself. */
export interface StoredKey {
  id: string;
  hash: string;
  /** Its first characters, to tell keys apart. */
  prefix: string;
  kind: KeyKind;
  label: string;
  scopes: readonly Scope[];
  origins: readonly string[];
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** Every key of the organisation, revoked ones too, in the order they were made. */
export function listKeys(transaction: Transaction<Tables>, tenantId: string): Promise<StoredKey[]> {
  return transaction
    .selectFrom('api_keys')
    .select([
      'id',
      'hash',
      'prefix',
      'kind',
      'label',
      'scopes',
      'origins',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'revoked_at as revokedAt',
    ])
    .where('tenant_id', '=', tenantId)
    .orderBy('created_at')
    .execute();
}

export async function insertKey(
  transaction: Transaction<Tables>,
  tenantId: string,
  key: Omit<StoredKey, 'id' | 'createdAt' | 'revokedAt'>,
): Promise<void> {
  const { scopes, origins, expiresAt, ...same } = key;
  await transaction
    .insertInto('api_keys')
    .values({
      ...same,
      tenant_id: tenantId,
      scopes: [...scopes],
      origins: [...origins],
      expires_at: expiresAt,
    })
    .execute();
}

/** From now on the key is no good. */
export async function revokeKey(
  transaction: Transaction<Tables>,
  tenantId: string,
  id: string,
): Promise<void> {
  await transaction
    .updateTable('api_keys')
    .set({ revoked_at: new Date() })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
