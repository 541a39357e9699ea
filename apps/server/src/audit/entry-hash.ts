import { createHash } from 'node:crypto';

/** An entry as the database writes its parts: what its hash is made of. */
export interface ChainedEntry {
  tenantId: string;
  seq: number;
  /** In UTC, with microseconds: `2026-11-23T10:00:00.000000Z`. */
  at: string;
  action: string;
  resource: string;
  resourceId: string | null;
  who: string;
  role: string | null;
  /** As `jsonb` writes itself. */
  details: string;
  previousHash: string;
  hash: string;
}

/** The same as the database's `audit_hash`, worked out apart from it. No part has a line break in it. */
export function entryHash(entry: ChainedEntry): string {
  const content = [
    entry.tenantId,
    entry.seq,
    entry.at,
    entry.action,
    entry.resource,
    entry.resourceId ?? '',
    entry.who,
    entry.role ?? '',
    entry.details,
    entry.previousHash,
  ].join('\n');
  return createHash('sha256').update(content).digest('hex');
}
