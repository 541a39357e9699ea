import type { NewUnit, Page, Unit, UnitChanges } from '@zielbaum/model';
import { databaseProblemOf, readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { readPage } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { isUuid } from '../http/is-uuid.ts';
import { once } from '../http/once.ts';
import type { PostAnswer, Posted } from '../http/once.ts';
import { namingOnce } from '../http/taken-name.ts';
import type { Text } from '../http/text.ts';
import { invalidInput, ProblemError } from '../http/problem-error.ts';
import { changedMeanwhile } from '../http/versioned.ts';
import type { ChangeTarget, Versioned } from '../http/versioned.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer, Writing } from '../live/writer.ts';
import { existingUnit, noSuchUnit } from './existing-unit.ts';
import {
  deleteUnit,
  findUnit,
  insertUnit,
  listUnits,
  lockUnits,
  unitsBelow,
  updateUnit,
} from './store.ts';
import type { StoredUnit } from './store.ts';

export interface UnitService {
  list(tenantId: string, page: PageRequest): Promise<Page<Unit>>;
  get(tenantId: string, id: string): Promise<Versioned<Unit>>;
  create(by: Credential, unit: NewUnit, posted: Posted): Promise<PostAnswer>;
  change(by: Credential, target: ChangeTarget, changes: UnitChanges): Promise<Versioned<Unit>>;
  remove(by: Credential, id: string): Promise<void>;
}

export function createUnitService(deps: {
  db: Db;
  write: Writer;
  /** A role for a unit covers those below it: keys in memory are to be asked for again. */
  accessChanged: () => void;
}): UnitService {
  const { db, write, accessChanged } = deps;
  return { list, get, create, change, remove };

  function list(tenantId: string, page: PageRequest): Promise<Page<Unit>> {
    return readInTenant(db, tenantId, (transaction) =>
      readPage(page, {
        has: (id) => findUnit(transaction, { tenantId, id }),
        read: async (asked) =>
          (await listUnits(transaction, tenantId, asked)).map((row) => versioned(row).body),
      }),
    );
  }

  function get(tenantId: string, id: string): Promise<Versioned<Unit>> {
    return readInTenant(db, tenantId, async (transaction) =>
      versioned(await existingUnit({ transaction, tenantId }, id)),
    );
  }

  async function create(by: Credential, unit: NewUnit, posted: Posted): Promise<PostAnswer> {
    const answer = await namingOnce(taken(unit.name), () =>
      write(by, (writing) =>
        once(writing, posted, async () => {
          const { transaction, tenantId } = writing;
          await lockUnits(transaction, tenantId);
          await checkParent(writing, unit.parentId);
          const created = versioned(await insertUnit(transaction, tenantId, unit));
          tellChanged(writing);
          return { ...created, location: `/api/v1/units/${created.body.id}` };
        }),
      ),
    );
    accessChanged();
    return answer;
  }

  async function change(
    by: Credential,
    { id, expected }: ChangeTarget,
    changes: UnitChanges,
  ): Promise<Versioned<Unit>> {
    const changed = await namingOnce(taken(changes.name ?? ''), () =>
      write(by, async (writing) => {
        const { transaction, tenantId } = writing;
        await lockUnits(transaction, tenantId);
        const current = await existingUnit(writing, id, true);
        if (current.version !== expected) throw changedMeanwhile(versioned(current));
        await checkParent(writing, changes.parentId, current.id);
        await updateUnit(transaction, { tenantId, id }, changes);
        const now = versioned(await existingUnit(writing, id));
        if (now.version !== expected) tellChanged(writing);
        return now;
      }),
    );
    accessChanged();
    return changed;
  }

  async function remove(by: Credential, id: string): Promise<void> {
    try {
      await write(by, async (writing) => {
        await existingUnit(writing, id, true);
        await deleteUnit(writing.transaction, { tenantId: by.tenantId, id });
        tellChanged(writing);
      });
    } catch (error) {
      throw databaseProblemOf(error)?.kind === 'missing' ? stillInUse() : error;
    }
    accessChanged();
  }
}

function versioned({ version, ...body }: StoredUnit): Versioned<Unit> {
  return { body, version };
}

/** Every name of a goal's unit may have changed. */
function tellChanged({ changed, tenantId }: Writing): void {
  changed({ resource: 'organisation', id: tenantId });
}

async function checkParent(
  { transaction, tenantId }: Writing,
  parentId: string | null | undefined,
  ownId?: string,
): Promise<void> {
  if (parentId === undefined || parentId === null) return;
  const parent = isUuid(parentId) && (await findUnit(transaction, { tenantId, id: parentId }));
  if (!parent) throw invalidInput('/parentId', noSuchUnit);
  if (ownId === undefined) return;
  const below = await unitsBelow(transaction, tenantId, [ownId]);
  if (!below.get(ownId)?.includes(parent.id)) return;
  throw invalidInput('/parentId', {
    de: 'nennt den Bereich selbst oder einen unter ihm; so entstünde ein Kreis',
    en: 'names the unit itself or one below it, which would form a loop',
  });
}

function taken(name: string): Text {
  return {
    de: `gibt es an dieser Stelle schon: „${name}“`,
    en: `exists at this place already: "${name}"`,
  };
}

function stillInUse(): ProblemError {
  return new ProblemError('conflict', {
    detail: {
      de: 'Der Bereich wird noch gebraucht: Ziele, Bereiche, Rollen oder Schlüssel verweisen auf ihn. Bitte zuerst diese umhängen.',
      en: 'The unit is still in use: objectives, units, roles or keys refer to it. Please move these first.',
    },
  });
}
