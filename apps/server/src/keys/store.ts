import type { Transaction } from 'kysely';
import { lookUp, readInTenant } from '../db/index.ts';
import type { Access, Role, Scope } from '@zielbaum/model';
import type { Db, KeyKind, Tables } from '../db/index.ts';
import { membershipsOf } from '../people/store.ts';
import { unitsBelow } from '../units/store.ts';
import type { KeyHolder } from './credential.ts';

/** The key with this hash, of whatever tenant; `undefined` when there is none. */
export async function findKey(db: Db, keyHash: string): Promise<KeyHolder | undefined> {
  const row = await lookUp(db, { keyHash }, (transaction) =>
    transaction
      .selectFrom('api_keys')
      .select([
        'tenant_id',
        'id',
        'kind',
        'scopes',
        'origins',
        'role',
        'unit_id',
        'person_id',
        'expires_at',
        'revoked_at',
      ])
      .where('hash', '=', keyHash)
      .executeTakeFirst(),
  );
  return (
    row && {
      tenantId: row.tenant_id,
      keyId: row.id,
      personId: row.person_id,
      kind: row.kind,
      scopes: row.scopes,
      access: await accessOf(db, row),
      origins: row.origins,
      expiresAt: row.expires_at?.getTime() ?? null,
      isRevoked: row.revoked_at !== null,
    }
  );
}

interface KeyRow {
  tenant_id: string;
  role: Role | null;
  unit_id: string | null;
  person_id: string | null;
}

/** What a key's own role, or the roles of the person behind it, cover. */
async function accessOf(db: Db, row: KeyRow): Promise<Access[]> {
  const { tenant_id: tenantId, role, unit_id: unitId, person_id: personId } = row;
  if (role && unitId === null) return [{ role, unitIds: null }];
  return readInTenant(db, tenantId, async (transaction) => {
    const given = personId
      ? ((await membershipsOf(transaction, tenantId, [personId])).get(personId) ?? [])
      : role
        ? [{ role, unitId }]
        : [];
    const roots = given.flatMap((each) => (each.unitId === null ? [] : [each.unitId]));
    const covered = await unitsBelow(transaction, tenantId, roots);
    return given.map((each): Access => ({
      role: each.role,
      unitIds: each.unitId === null ? null : (covered.get(each.unitId) ?? []),
    }));
  });
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
  /** Of a tool's key; `null` where a person stands behind it. */
  role: Role | null;
  /** `null`: the whole organisation. */
  unitId: string | null;
  personId: string | null;
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
      'role',
      'unit_id as unitId',
      'person_id as personId',
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
): Promise<string> {
  const { scopes, origins, expiresAt, unitId, personId, ...same } = key;
  const { id } = await transaction
    .insertInto('api_keys')
    .values({
      ...same,
      tenant_id: tenantId,
      scopes: [...scopes],
      origins: [...origins],
      expires_at: expiresAt,
      unit_id: unitId,
      person_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
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

/** What the key is for, as whoever made it has written. */
export async function keyLabel(
  transaction: Transaction<Tables>,
  tenantId: string,
  id: string,
): Promise<string> {
  const row = await transaction
    .selectFrom('api_keys')
    .select('label')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.label ?? '';
}
