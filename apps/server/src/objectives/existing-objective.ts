import type { Reading } from '../db/index.ts';
import { isUuid } from '../http/is-uuid.ts';
import { notFound } from '../http/problem-error.ts';
import type { ProblemError } from '../http/problem-error.ts';
import { findObjective } from './store.ts';
import type { StoredObjective } from './store.ts';

/** The objective with this id. @throws ProblemError `not_found` */
export async function existingObjective(
  { transaction, tenantId }: Reading,
  id: string,
): Promise<StoredObjective> {
  const row = isUuid(id) ? await findObjective(transaction, tenantId, id) : undefined;
  if (!row) throw unknownObjective();
  return row;
}

/** The answer for an objective that is not there. */
export function unknownObjective(): ProblemError {
  return notFound({ de: 'Dieses Ziel', en: 'objective' });
}
