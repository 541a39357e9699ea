import type { Reading } from '../db/index.ts';
import { isUuid } from '../http/is-uuid.ts';
import { notFound } from '../http/problem-error.ts';
import type { ProblemError } from '../http/problem-error.ts';
import { findCycle, lockCycle } from './store.ts';
import type { StoredCycle } from './store.ts';

/** The cycle with this id; `lock` holds it as `lockCycle` does. @throws ProblemError `not_found` */
export async function existingCycle(
  { transaction, tenantId }: Reading,
  id: string,
  lock?: 'change',
): Promise<StoredCycle> {
  if (!isUuid(id)) throw unknownCycle();
  const cycle = lock
    ? await lockCycle(transaction, { tenantId, id }, lock)
    : await findCycle(transaction, tenantId, id);
  if (!cycle) throw unknownCycle();
  return cycle;
}

/** The answer for a cycle that is not there. */
export function unknownCycle(): ProblemError {
  return notFound({ de: 'Diesen Zyklus', en: 'cycle' });
}
