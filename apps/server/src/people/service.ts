import type {
  Me,
  Membership,
  NewPerson,
  Page,
  Person,
  PersonChanges,
  PersonData,
} from '@zielbaum/model';
import { readInTenant } from '../db/index.ts';
import type { Db, Reading } from '../db/index.ts';
import { readPage } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { isUuid } from '../http/is-uuid.ts';
import { once } from '../http/once.ts';
import type { PostAnswer, Posted } from '../http/once.ts';
import { invalidInput, notFound } from '../http/problem-error.ts';
import type { ProblemError } from '../http/problem-error.ts';
import { changedMeanwhile } from '../http/versioned.ts';
import type { ChangeTarget, Versioned } from '../http/versioned.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer, Writing } from '../live/writer.ts';
import { noSuchUnit } from '../units/existing-unit.ts';
import { unitsBelow } from '../units/store.ts';
import { readPersonalData } from './personal-data.ts';
import {
  entryOfPerson,
  erasePerson,
  findPerson,
  insertPerson,
  listPeople,
  renamePerson,
  replaceMemberships,
} from './store.ts';
import type { StoredPerson } from './store.ts';

export interface PeopleService {
  list(tenantId: string, page: PageRequest): Promise<Page<Person>>;
  get(tenantId: string, id: string): Promise<Versioned<Person>>;
  create(by: Credential, person: NewPerson, posted: Posted): Promise<PostAnswer>;
  change(by: Credential, target: ChangeTarget, changes: PersonChanges): Promise<Versioned<Person>>;
  data(by: Credential, id: string): Promise<PersonData>;
  remove(by: Credential, id: string): Promise<void>;
}

export function createPeopleService(deps: {
  db: Db;
  write: Writer;
  /** Roles have changed: keys in memory are to be asked for again, at once. */
  accessChanged: () => void;
}): PeopleService {
  const { db, write, accessChanged } = deps;
  return { list, get, create, change, data, remove };

  function list(tenantId: string, page: PageRequest): Promise<Page<Person>> {
    return readInTenant(db, tenantId, (transaction) =>
      readPage(page, {
        has: (id) => findPerson(transaction, { tenantId, id }),
        read: async (asked) =>
          (await listPeople(transaction, tenantId, asked)).map((row) => versioned(row).body),
      }),
    );
  }

  function get(tenantId: string, id: string): Promise<Versioned<Person>> {
    return readInTenant(db, tenantId, async (transaction) =>
      versioned(await existing({ transaction, tenantId }, id)),
    );
  }

  async function create(by: Credential, person: NewPerson, posted: Posted): Promise<PostAnswer> {
    const answer = await write(by, (writing) =>
      once(writing, posted, async () => {
        const { transaction, tenantId } = writing;
        const { memberships = [] } = person;
        await checkMemberships(writing, memberships);
        const id = await insertPerson(transaction, tenantId, person);
        if (memberships.length > 0) {
          await replaceMemberships(transaction, { tenantId, id }, memberships);
        }
        const created = versioned(await existing(writing, id));
        return { ...created, location: `/api/v1/people/${id}` };
      }),
    );
    accessChanged();
    return answer;
  }

  async function change(
    by: Credential,
    { id, expected }: ChangeTarget,
    { name, memberships }: PersonChanges,
  ): Promise<Versioned<Person>> {
    const changed = await write(by, async (writing) => {
      const { transaction, tenantId } = writing;
      const current = await existing(writing, id, true);
      if (current.version !== expected) throw changedMeanwhile(versioned(current));
      if (name !== undefined) await renamePerson(transaction, { tenantId, id }, name);
      if (memberships) {
        await checkMemberships(writing, memberships);
        await replaceMemberships(transaction, { tenantId, id }, memberships);
      }
      return versioned(await existing(writing, id));
    });
    accessChanged();
    return changed;
  }

  function data({ tenantId, personId }: Credential, id: string): Promise<PersonData> {
    return readInTenant(db, tenantId, async (transaction) => {
      const { body: person } = versioned(await existing({ transaction, tenantId }, id));
      const createdAt = await entryOfPerson(transaction, { tenantId, id });
      const records = await readPersonalData(transaction, {
        tenantId,
        id,
        isOwn: personId === person.id,
      });
      return { person, createdAt: createdAt.toISOString(), records };
    });
  }

  async function remove(by: Credential, id: string): Promise<void> {
    await write(by, async (writing) => {
      const { transaction, tenantId } = writing;
      await existing(writing, id, true);
      await erasePerson(transaction, { tenantId, id });
    });
    accessChanged();
  }
}

/** Whom the server takes a caller for. */
export function whoIs({ tenantId, personId, scopes, access }: Credential): Me {
  return { organisationId: tenantId, personId, scopes, access };
}

async function existing(
  { transaction, tenantId }: Reading,
  id: string,
  lock = false,
): Promise<StoredPerson> {
  const row = isUuid(id) ? await findPerson(transaction, { tenantId, id }, lock) : undefined;
  if (!row) throw unknownPerson();
  return row;
}

function versioned({ version, ...body }: StoredPerson): Versioned<Person> {
  return { body, version };
}

async function checkMemberships(
  { transaction, tenantId }: Writing,
  memberships: readonly Membership[],
): Promise<void> {
  const ids = memberships.flatMap(({ unitId }) =>
    unitId !== null && isUuid(unitId) ? [unitId] : [],
  );
  const known = await unitsBelow(transaction, tenantId, ids);
  const given = new Set<string>();
  for (const [index, { role, unitId }] of memberships.entries()) {
    if (unitId !== null && !known.has(unitId)) {
      throw invalidInput(`/memberships/${index}/unitId`, noSuchUnit);
    }
    const words = `${role} ${unitId}`;
    if (given.has(words)) {
      throw invalidInput(`/memberships/${index}`, {
        de: 'steht schon in der Liste',
        en: 'is in the list already',
      });
    }
    given.add(words);
  }
}

function unknownPerson(): ProblemError {
  return notFound({ de: 'Diese Person', en: 'person' });
}
