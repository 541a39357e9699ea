import type { Transaction } from 'kysely';
import type { Tables } from '../db/index.ts';
import { entryHash } from './entry-hash.ts';
import { readChain, readChained } from './store.ts';

export interface Verification {
  /** Entries found whole, from the first one kept. */
  whole: number;
  /** Number of the first entry that is missing or was changed; `null`: none. */
  brokenSeq: number | null;
}

const batchSize = 2_000;

/** Walks a tenant's chain from its anchor to its end. */
export async function verifyAudit(
  transaction: Transaction<Tables>,
  tenantId: string,
): Promise<Verification> {
  const chain = await readChain(transaction, tenantId);
  let last = { seq: chain.cutSeq, hash: chain.cutHash };
  let whole = 0;
  for (;;) {
    const entries = await readChained(transaction, tenantId, { after: last.seq, limit: batchSize });
    for (const entry of entries) {
      const isNext = entry.seq === last.seq + 1 && entry.previousHash === last.hash;
      if (!isNext || entryHash(entry) !== entry.hash) return { whole, brokenSeq: last.seq + 1 };
      last = entry;
      whole += 1;
    }
    if (entries.length < batchSize) break;
  }
  const isEnd = last.seq === chain.seq && last.hash === chain.hash;
  // Its last entry is another one than the chain ends with, or some are missing after it.
  return { whole, brokenSeq: isEnd ? null : Math.min(last.seq + 1, chain.seq) };
}
