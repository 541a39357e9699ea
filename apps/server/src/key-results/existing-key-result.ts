import type { Reading } from '../db/index.ts';
import { isUuid } from '../http/is-uuid.ts';
import { notFound } from '../http/problem-error.ts';
import type { ProblemError } from '../http/problem-error.ts';
import { findKeyResult, lockKeyResult } from './store.ts';
import type { StoredKeyResult } from './store.ts';

/** The key result with this id; `lock` holds it as `lockKeyResult` does. @throws ProblemError `not_found` */
export async function existingKeyResult(
  { transaction, tenantId }: Reading,
  id: string,
  lock?: 'change' | 'checkIn',
): Promise<StoredKeyResult> {
  if (!isUuid(id)) throw unknownKeyResult();
  if (lock) await lockKeyResult(transaction, { tenantId, id }, lock);
  const row = await findKeyResult(transaction, tenantId, id);
  if (!row) throw unknownKeyResult();
  return row;
}

/** The answer for a key result that is not there. */
export function unknownKeyResult(): ProblemError {
  return notFound({ de: 'Dieses Schlüsselergebnis', en: 'key result' });
}
