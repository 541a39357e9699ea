import type { Reading } from '../db/index.ts';
import { isUuid } from '../http/is-uuid.ts';
import { notFound } from '../http/problem-error.ts';
import type { ProblemError } from '../http/problem-error.ts';
import type { Text } from '../http/text.ts';
import { findUnit } from './store.ts';
import type { StoredUnit } from './store.ts';

/** The unit with this id; `lock` holds it as `findUnit` does. @throws ProblemError `not_found` */
export async function existingUnit(
  { transaction, tenantId }: Reading,
  id: string,
  lock = false,
): Promise<StoredUnit> {
  const row = isUuid(id) ? await findUnit(transaction, { tenantId, id }, lock) : undefined;
  if (!row) throw unknownUnit();
  return row;
}

/** The answer for a unit that is not there. */
export function unknownUnit(): ProblemError {
  return notFound({ de: 'Diesen Bereich', en: 'unit' });
}

/** What is wrong with a field that names such a unit. */
export const noSuchUnit: Text = {
  de: 'nennt einen Bereich, den es hier nicht gibt',
  en: 'names a unit that does not exist here',
};
