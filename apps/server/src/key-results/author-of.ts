import type { Writing } from '../live/writer.ts';
import { unitName } from '../units/store.ts';
import type { StoredKeyResult } from './store.ts';

/** Who is shown for what is entered for a key result: the unit that owns it. */
export async function authorOf(
  { transaction, tenantId }: Writing,
  { unitId }: StoredKeyResult,
): Promise<string | null> {
  return unitId === null ? null : unitName(transaction, tenantId, unitId);
}
