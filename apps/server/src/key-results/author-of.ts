import type { Credential } from '../keys/credential.ts';
import type { Writing } from '../live/writer.ts';
import { authorshipOf } from '../people/authorship.ts';
import type { Authorship } from '../people/authorship.ts';
import { unitName } from '../units/store.ts';
import type { StoredKeyResult } from './store.ts';

/** Who stands for what is entered for a key result: whoever enters it, and the unit that owns it. */
export async function authorOf(
  { transaction, tenantId }: Writing,
  by: Credential,
  keyResult: StoredKeyResult,
): Promise<Authorship> {
  const { unitId } = keyResult;
  const unit = unitId === null ? null : await unitName(transaction, tenantId, unitId);
  return authorshipOf(by, keyResult, unit);
}
