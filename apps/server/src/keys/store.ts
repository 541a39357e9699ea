import { lookUp } from '../db/index.ts';
import type { Db } from '../db/index.ts';
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
