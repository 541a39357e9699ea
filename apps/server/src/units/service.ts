import type { Page, Unit } from '@zielbaum/model';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { lastIdOf, pageFrom, unknownCursor } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { listUnits, unitName } from './store.ts';

export interface UnitService {
  list(tenantId: string, page: PageRequest): Promise<Page<Unit>>;
}

export function createUnitService({ db }: { db: Db }): UnitService {
  return { list };

  function list(tenantId: string, page: PageRequest): Promise<Page<Unit>> {
    const afterId = lastIdOf(page);
    return readInTenant(db, tenantId, async (transaction) => {
      if (afterId && (await unitName(transaction, tenantId, afterId)) === null)
        throw unknownCursor();
      const rows = await listUnits(transaction, tenantId, { afterId, limit: page.limit + 1 });
      return pageFrom(rows, page, (unit) => unit);
    });
  }
}
