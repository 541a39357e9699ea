import type { Organisation } from '@zielbaum/model';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { readOrganisation } from './store.ts';

export interface OrganisationService {
  get(tenantId: string): Promise<Organisation>;
}

export function createOrganisationService({ db }: { db: Db }): OrganisationService {
  return {
    get: (tenantId) =>
      readInTenant(db, tenantId, (transaction) => readOrganisation(transaction, tenantId)),
  };
}
