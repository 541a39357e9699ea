import { statesWithPhase } from '@zielbaum/model';
import type { Cycle, CycleChanges, NewCycle, Page } from '@zielbaum/model';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { readPage } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { once } from '../http/once.ts';
import type { PostAnswer, Posted } from '../http/once.ts';
import { namingOnce } from '../http/taken-name.ts';
import type { Text } from '../http/text.ts';
import { changedMeanwhile } from '../http/versioned.ts';
import type { ChangeTarget, Versioned } from '../http/versioned.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer, Writing } from '../live/writer.ts';
import { moveStates } from '../objectives/store.ts';
import { existingCycle } from './existing-cycle.ts';
import { refuseChanges } from './refuse-changes.ts';
import { findCycle, insertCycle, listCycles, updateCycle } from './store.ts';
import type { StoredCycle } from './store.ts';

export interface CycleService {
  list(tenantId: string, page: PageRequest): Promise<Page<Cycle>>;
  get(tenantId: string, cycleId: string): Promise<Versioned<Cycle>>;
  create(by: Credential, cycle: NewCycle, posted: Posted): Promise<PostAnswer>;
  /** A change of phase takes the states of its objectives along (`statesWithPhase`). */
  change(by: Credential, target: ChangeTarget, changes: CycleChanges): Promise<Versioned<Cycle>>;
}

export function createCycleService({ db, write }: { db: Db; write: Writer }): CycleService {
  return { list, get, create, change };

  function list(tenantId: string, page: PageRequest): Promise<Page<Cycle>> {
    return readInTenant(db, tenantId, (transaction) =>
      readPage(page, {
        has: (id) => findCycle(transaction, tenantId, id),
        read: (asked) => listCycles(transaction, tenantId, asked),
      }),
    );
  }

  function get(tenantId: string, cycleId: string): Promise<Versioned<Cycle>> {
    return readInTenant(db, tenantId, async (transaction) =>
      versioned(await existingCycle({ transaction, tenantId }, cycleId)),
    );
  }

  function create(by: Credential, cycle: NewCycle, posted: Posted): Promise<PostAnswer> {
    return namingOnce(taken(cycle.name), () =>
      write(by, (writing) =>
        once(writing, posted, async () => {
          const created = versioned(await insertCycle(writing.transaction, by.tenantId, cycle));
          const { id } = created.body;
          writing.changed({ resource: 'cycle', id, cycleId: id });
          return { ...created, location: `/api/v1/cycles/${id}` };
        }),
      ),
    );
  }

  function change(
    by: Credential,
    { id, expected }: ChangeTarget,
    changes: CycleChanges,
  ): Promise<Versioned<Cycle>> {
    return namingOnce(taken(changes.name ?? ''), () =>
      write(by, async (writing) => {
        const { transaction, tenantId } = writing;
        const before = await existingCycle(writing, id, 'change');
        if (before.version !== expected) throw changedMeanwhile(versioned(before));
        refuseChanges(before, changes);
        await updateCycle(transaction, { tenantId, id }, changes);
        const after = await existingCycle(writing, id);
        if (after.version !== expected) writing.changed({ resource: 'cycle', id, cycleId: id });
        await turnObjectives(writing, { before, after });
        return versioned(after);
      }),
    );
  }
}

async function turnObjectives(
  { transaction, tenantId, changed }: Writing,
  { before, after }: { before: Cycle; after: Cycle },
): Promise<void> {
  const states = before.phase === after.phase ? null : statesWithPhase(before.phase, after.phase);
  if (!states) return;
  const { id: cycleId } = after;
  for (const id of await moveStates(transaction, { tenantId, cycleId }, states)) {
    changed({ resource: 'objective', id, cycleId, objectiveId: id });
  }
}

function versioned({ version, ...body }: StoredCycle): Versioned<Cycle> {
  return { body, version };
}

function taken(name: string): Text {
  return {
    de: `gibt es schon: Ein Zyklus heißt bereits „${name}“`,
    en: `exists already: a cycle is named "${name}"`,
  };
}
