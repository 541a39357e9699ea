import type { Cycle, NewCycle, Page } from '@zielbaum/model';
import { databaseProblemOf, readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { isUuid, lastIdOf, pageFrom, unknownCursor } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { once } from '../http/once.ts';
import type { PostAnswer, Posted } from '../http/once.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer } from '../live/writer.ts';
import { findCycles, insertCycle, listCycles } from './store.ts';

export interface CycleService {
  list(tenantId: string, page: PageRequest): Promise<Page<Cycle>>;
  get(tenantId: string, cycleId: string): Promise<Cycle>;
  create(by: Credential, cycle: NewCycle, posted: Posted): Promise<PostAnswer>;
}

export function createCycleService({ db, write }: { db: Db; write: Writer }): CycleService {
  return { list, get, create };

  function list(tenantId: string, page: PageRequest): Promise<Page<Cycle>> {
    const afterId = lastIdOf(page);
    return readInTenant(db, tenantId, async (transaction) => {
      if (afterId && (await findCycles(transaction, tenantId, [afterId])).length === 0) {
        throw unknownCursor();
      }
      const rows = await listCycles(transaction, tenantId, { afterId, limit: page.limit + 1 });
      return pageFrom(rows, page, (cycle) => cycle);
    });
  }

  function get(tenantId: string, cycleId: string): Promise<Cycle> {
    return readInTenant(db, tenantId, async (transaction) => {
      const ids = isUuid(cycleId) ? [cycleId] : [];
      const [cycle] = await findCycles(transaction, tenantId, ids);
      if (!cycle) throw unknownCycle();
      return cycle;
    });
  }

  async function create(by: Credential, cycle: NewCycle, posted: Posted): Promise<PostAnswer> {
    try {
      return await write(by.tenantId, (writing) =>
        once(writing, posted, async () => {
          const body = await insertCycle(writing.transaction, by.tenantId, cycle);
          writing.changed({ resource: 'cycle', id: body.id, cycleId: body.id });
          return { body, location: `/api/v1/cycles/${body.id}` };
        }),
      );
    } catch (error) {
      throw databaseProblemOf(error)?.kind === 'duplicate' ? takenName(cycle.name) : error;
    }
  }
}

/** The answer for a cycle that is not there. */
export function unknownCycle(): ProblemError {
  return notFound({ de: 'Diesen Zyklus', en: 'cycle' });
}

function takenName(name: string): ProblemError {
  return new ProblemError('duplicate', {
    errors: [
      {
        pointer: '/name',
        detail: {
          de: `gibt es schon: Ein Zyklus heißt bereits „${name}“`,
          en: `exists already: a cycle is named "${name}"`,
        },
      },
    ],
  });
}
