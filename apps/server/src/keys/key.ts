import { createHash, randomBytes } from 'node:crypto';
import type { KeyKind } from '../db/index.ts';

/** A fresh credential. `key` is shown once and kept nowhere; the database keeps `hash` and `prefix`. */
export interface NewKey {
  key: string;
  hash: string;
  prefix: string;
}

const prefixes: Record<KeyKind, string> = { api: 'okr_sk_', embed: 'okr_pk_' };
const shape = /^okr_(sk|pk)_[\w-]{43}$/;

/** `okr_sk_…` for tools (secret), `okr_pk_…` for embedding pages (public), with 256 random bits. */
export function createKey(kind: KeyKind): NewKey {
  const key = prefixes[kind] + randomBytes(32).toString('base64url');
  return { key, hash: hashKey(key), prefix: key.slice(0, 12) };
}

/** sha-256 as hex: a key is as random as its hash, so it needs no salt and no slow hash. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Whether this could be a key at all; spares looking up what cannot. */
export function isKey(text: string): boolean {
  return shape.test(text);
}
