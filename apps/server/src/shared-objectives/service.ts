import type { Page, SharedAlignment, SharedObjective } from '@zielbaum/model';
import { openCycle } from '../cycles/open-cycle.ts';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { readPage } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { isUuid } from '../http/is-uuid.ts';
import { permit } from '../http/permit.ts';
import { notFound } from '../http/problem-error.ts';
import type { ProblemError } from '../http/problem-error.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer, Writing } from '../live/writer.ts';
import { existingObjective } from '../objectives/existing-objective.ts';
import { deleteAlignment, findShared, listShared, putAlignment } from './store.ts';

/** What a member shares, and the alliance's objective it counts for. */
export interface AlignmentTarget {
  sharedId: string;
  objectiveId: string;
}

/** What an alliance has received from its members, and makes of it. */
export interface SharedObjectiveService {
  list(tenantId: string, page: PageRequest): Promise<Page<SharedObjective>>;
  get(tenantId: string, sharedId: string): Promise<SharedObjective>;
  align(
    by: Credential,
    target: AlignmentTarget,
    alignment: SharedAlignment,
  ): Promise<SharedObjective>;
  detach(by: Credential, target: AlignmentTarget): Promise<void>;
}

export function createSharedObjectiveService(deps: {
  db: Db;
  write: Writer;
}): SharedObjectiveService {
  const { db, write } = deps;
  return { list, get, align, detach };

  function list(tenantId: string, page: PageRequest): Promise<Page<SharedObjective>> {
    return readInTenant(db, tenantId, (transaction) =>
      readPage(page, {
        has: (id) => findShared(transaction, tenantId, id),
        read: (asked) => listShared(transaction, tenantId, asked),
      }),
    );
  }

  async function get(tenantId: string, id: string): Promise<SharedObjective> {
    const shared = isUuid(id)
      ? await readInTenant(db, tenantId, (transaction) => findShared(transaction, tenantId, id))
      : undefined;
    if (!shared) throw unknownShared();
    return shared;
  }

  async function align(
    by: Credential,
    target: AlignmentTarget,
    { weight = 1 }: SharedAlignment,
  ): Promise<SharedObjective> {
    const { tenantId } = by;
    await write(by, async (writing) => {
      const { transaction } = writing;
      const place = await touched(by, writing, target);
      writing.inTurn(async () => {
        // A member may have taken it back meanwhile.
        if (!(await findShared(transaction, tenantId, place.sharedId))) throw unknownShared();
        await putAlignment(transaction, place, weight);
      });
    });
    return get(tenantId, target.sharedId);
  }

  async function detach(by: Credential, target: AlignmentTarget): Promise<void> {
    await write(by, async (writing) => {
      const place = await touched(by, writing, target);
      writing.inTurn(async () => {
        if (!(await deleteAlignment(writing.transaction, place))) throw unknownAlignment();
      });
    });
  }
}

async function touched(
  by: Credential,
  writing: Writing,
  { sharedId, objectiveId }: AlignmentTarget,
): Promise<AlignmentTarget & { tenantId: string }> {
  const { tenantId } = writing;
  const objective = await existingObjective(writing, objectiveId);
  permit(by, 'objective.change', objective);
  const { id, cycleId } = objective;
  await openCycle(writing, cycleId);
  if (!isUuid(sharedId)) throw unknownShared();
  writing.changed({ resource: 'objective', id, cycleId, objectiveId: id });
  return { tenantId, sharedId, objectiveId: id };
}

function unknownShared(): ProblemError {
  return notFound({ de: 'Dieses geteilte Ziel', en: 'shared objective' });
}

function unknownAlignment(): ProblemError {
  return notFound({ de: 'Diese Ausrichtung', en: 'alignment' });
}
