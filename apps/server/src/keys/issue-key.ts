import { recordUnattended } from '../audit/record.ts';
import { inTenant } from '../db/index.ts';
import type { Role, Scope } from '@zielbaum/model';
import type { Db, KeyKind } from '../db/index.ts';
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
  /** Whose roles count, or the tool's own role; default `member` of embed keys, else `okrMaster`. */
  holder?: { personId: string } | { role: Role; unitId?: string | null };
}

/** Makes a key and stores its hash; what is returned can never be read again. */
export async function issueKey(db: Db, order: KeyOrder): Promise<string> {
  const { tenantId, kind, scopes, origins = [], label = '', expiresAt = null } = order;
  const { holder = { role: kind === 'embed' ? 'member' : 'okrMaster' } } = order;
  const held =
    'personId' in holder
      ? { role: null, unitId: null, personId: holder.personId }
      : { role: holder.role, unitId: holder.unitId ?? null, personId: null };
  const { key, hash, prefix } = createKey(kind);
  await inTenant(db, tenantId, async (transaction) => {
    const id = await insertKey(transaction, tenantId, {
      kind,
      hash,
      prefix,
      label,
      scopes,
      origins,
      expiresAt,
      ...held,
    });
    const thing = { resource: 'keys', id };
    await recordUnattended(transaction, tenantId, { action: 'keys.create', thing });
  });
  return key;
}
