import { StartError } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { findOrganisation } from '../import/import-goal-list.ts';

/** @throws StartError when there is no organisation of this name */
export async function tenantOf(db: Db, organisation: string): Promise<string> {
  const tenantId = await findOrganisation(db, organisation);
  if (tenantId) return tenantId;
  throw new StartError({
    de: `Eine Organisation „${organisation}“ gibt es nicht.`,
    en: `There is no organisation "${organisation}".`,
  });
}
