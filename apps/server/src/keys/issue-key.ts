import { inTenant } from '../db/index.ts';
import type { Db, KeyKind, Scope } from '../db/index.ts';
import { createKey } from './key.ts';
import { insertKey } from './store.ts';

export interface KeyOrder {
  tenantId: string;
  kind: KeyKind;
  scopes: readonly Scope[];
  /** Of embed keys: the pages it works on, each exactly `scheme://host[:port]`. */
  origins?: readonly string[];
  /** What it is for, in the words of whoever asked for it. */
  label?: string;
  expiresAt?: Date | null;
}

/** Makes a key and stores its hash; what is returned can never be read again. */
export async function issueKey(db: Db, order: KeyOrder): Promise<string> {
  const { tenantId, kind, scopes, origins = [], label = '', expiresAt = null } = order;
  const { key, hash, prefix } = createKey(kind);
  await inTenant(db, tenantId, (transaction) =>
    insertKey(transaction, tenantId, { kind, hash, prefix, label, scopes, origins, expiresAt }),
  );
  return key;
}
