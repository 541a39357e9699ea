import type { Db } from '../db/index.ts';
import type { KeyHolder } from './credential.ts';
import { hashKey } from './key.ts';
import { findKey } from './store.ts';

export interface KnownKeys {
  /** What memory is sure of; `undefined`: ask with `find`. */
  recall(key: string): KeyHolder | undefined;
  /** Whether this key was found before, be it valid or not. */
  isFamiliar(key: string): boolean;
  /** Whether it was looked for in vain, and no key has changed since. */
  isUnknown(key: string): boolean;
  /** Asks the database where memory is not sure. */
  find(key: string): Promise<KeyHolder | undefined>;
  /** A key has changed, somewhere: ask again for each. */
  refresh(): void;
  /** While notifications are lost, memory is never sure: a revoked key must stop working at once. */
  setTrusted(isTrusted: boolean): void;
}

const mostKeys = 10_000;
const mostUnknown = 10_000;

/** Keeps the keys in use in memory, so that a request needs no database work to be let in. */
export function createKnownKeys(db: Db): KnownKeys {
  const known = new Map<string, { credential: KeyHolder; change: number }>();
  // Hashes: what somebody mistypes may be nearly a key.
  const unknown = new Set<string>();
  let isTrusted = true;
  // Counts changes, so that an answer read before one is not taken for sure after it.
  let change = 0;
  return { recall, isFamiliar: (key) => known.has(key), isUnknown, find, refresh, setTrusted };

  function recall(key: string): KeyHolder | undefined {
    const entry = known.get(key);
    return isTrusted && entry?.change === change ? entry.credential : undefined;
  }

  async function find(key: string): Promise<KeyHolder | undefined> {
    const sure = recall(key);
    if (sure) return sure;
    const before = change;
    const hash = hashKey(key);
    const credential = await findKey(db, hash);
    known.delete(key);
    if (credential) keep(key, { credential, change: before });
    else if (isTrusted && before === change) keepUnknown(hash);
    return credential;
  }

  function isUnknown(key: string): boolean {
    return unknown.has(hashKey(key));
  }

  function keepUnknown(hash: string): void {
    const oldest = unknown.values().next().value;
    if (unknown.size >= mostUnknown && oldest !== undefined) unknown.delete(oldest);
    unknown.add(hash);
  }

  function keep(key: string, entry: { credential: KeyHolder; change: number }): void {
    const oldest = known.keys().next().value;
    if (known.size >= mostKeys && oldest !== undefined) known.delete(oldest);
    known.set(key, entry);
  }

  function refresh(): void {
    change += 1;
    unknown.clear();
  }

  function setTrusted(value: boolean): void {
    isTrusted = value;
    refresh();
  }
}
