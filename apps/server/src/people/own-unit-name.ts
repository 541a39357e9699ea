import type { Reading } from '../db/index.ts';
import type { Credential } from '../keys/credential.ts';
import { unitName } from '../units/store.ts';
import { membershipsOf } from './store.ts';

/** The unit somebody works for, shown in place of their name; `null` of tools and without a unit. */
export async function ownUnitName(
  { transaction, tenantId }: Reading,
  { personId }: Pick<Credential, 'personId'>,
): Promise<string | null> {
  if (personId === null) return null;
  const memberships = await membershipsOf(transaction, tenantId, [personId]);
  const unitId = memberships.get(personId)?.find((each) => each.unitId !== null)?.unitId;
  return unitId ? unitName(transaction, tenantId, unitId) : null;
}
