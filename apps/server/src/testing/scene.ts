import type { FastifyInstance, InjectOptions } from 'fastify';
import { createApp } from '../app.ts';
import type { AppOptions } from '../app.ts';
import { inTenant } from '../db/index.ts';
import { scopes } from '@zielbaum/model';
import type { Role, Scope } from '@zielbaum/model';
import type { Db } from '../db/index.ts';
import { createTestDatabase } from '../db/testing/test-database.ts';
import type { TestDatabase } from '../db/testing/test-database.ts';
import { layCable } from './cable.ts';
import type { Cable } from './cable.ts';
import { createKey } from '../keys/key.ts';

/** A city with one cycle, an objective, a key result of kind number, and keys. */
export interface City {
  tenantId: string;
  apiKey: string;
  embedKey: string;
  /** Of a person with every role that allows something. */
  everyRoleKey: string;
  personId: string;
  themeId: string;
  unitId: string;
  cycleId: string;
  objectiveId: string;
  keyResultId: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  /** Parsed, where it is JSON. */
  body: unknown;
  text: string;
}

export interface Ask extends Pick<InjectOptions, 'headers'> {
  key?: string;
  body?: unknown;
}

export interface Scene {
  database: TestDatabase;
  /** The server's own way to the database. */
  cable: Cable;
  app: FastifyInstance;
  giessen: City;
  fulda: City;
  /** Now, settable. */
  clock: { now: Date };
  /** Sends a request to `/api/v1` as Gießen, or with another key. */
  ask(request: `${string} /${string}`, options?: Ask): Promise<Answer>;
  close(): Promise<void>;
}

/** The page the cities' embed keys name. */
export const pageOrigin = 'https://intranet.example';

/** A server with two cities in a database of their own; it is 23 November 2026, 11:00 in Berlin. */
export async function createScene(options: Partial<AppOptions> = {}): Promise<Scene> {
  const database = await createTestDatabase();
  const giessen = await createCity(database.db, 'Gießen');
  const fulda = await createCity(database.db, 'Fulda');
  const clock = { now: new Date('2026-11-23T10:00:00Z') };
  const cable = await layCable(database.ownerUrl);
  const app = createApp({
    db: cable.db,
    listen: (handlers) => cable.listen(handlers),
    clock: () => clock.now,
    ...options,
  });
  await app.ready();
  return { database, cable, app, giessen, fulda, clock, ask, close };

  async function ask(request: string, { key, body, headers }: Ask = {}): Promise<Answer> {
    const [method = 'GET', path = '/'] = request.split(/ (.*)/s);
    const response = await app.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${key ?? giessen.apiKey}`, ...headers },
      ...(body !== undefined && { payload: body as string | object }),
    });
    const type = String(response.headers['content-type'] ?? '');
    return {
      status: response.statusCode,
      headers: response.headers as Answer['headers'],
      body: type.includes('json') && response.body !== '' ? response.json() : undefined,
      text: response.body,
    };
  }

  async function close(): Promise<void> {
    await app.close();
    await cable.close();
    await database.close();
  }
}

/** A fresh key of a city; returns what a client sends. */
export async function enterKey(
  db: Db,
  tenantId: string,
  key: {
    kind?: 'api' | 'embed';
    scopes?: Scope[];
    origins?: string[];
    expiresAt?: Date;
    /** Default `okrMaster`; not with `personId`. */
    role?: Role;
    unitId?: string;
    personId?: string;
  } = {},
): Promise<string> {
  const { kind = 'api' } = key;
  const fresh = createKey(kind);
  await inTenant(db, tenantId, (transaction) =>
    transaction
      .insertInto('api_keys')
      .values({
        tenant_id: tenantId,
        kind,
        hash: fresh.hash,
        prefix: fresh.prefix,
        scopes: key.scopes ?? ['okr:read', 'okr:checkin', 'okr:write'],
        origins: key.origins ?? [],
        expires_at: key.expiresAt,
        role: key.personId ? null : (key.role ?? 'okrMaster'),
        unit_id: key.unitId ?? null,
        person_id: key.personId ?? null,
      })
      .execute(),
  );
  return fresh.key;
}

/** Somebody with one role, for the whole organisation or a unit; returns their id. */
export async function enterPerson(
  { asOwner }: TestDatabase,
  tenantId: string,
  { role, unitId = null }: { role: Role; unitId?: string | null },
): Promise<string> {
  const [person] = await asOwner<{ id: string }>(
    `with person as (
      insert into people (tenant_id, name) values ($1, 'Toni Beispiel') returning id
    )
    insert into memberships (tenant_id, person_id, role, unit_id)
    select $1, id, $2, $3 from person returning person_id as id`,
    [tenantId, role, unitId],
  );
  return String(person?.id);
}

async function createCity(db: Db, name: string): Promise<City> {
  const tenantId = crypto.randomUUID();
  const ids = await inTenant(db, tenantId, async (transaction) => {
    const tenant = { tenant_id: tenantId };
    await transaction
      .insertInto('organisations')
      .values({ ...tenant, name, kind: 'municipality' })
      .execute();
    const unit = await transaction
      .insertInto('units')
      .values({ ...tenant, name: `Digitalisierung ${name}` })
      .returning('id')
      .executeTakeFirstOrThrow();
    const cycle = await transaction
      .insertInto('cycles')
      .values({
        ...tenant,
        name: '2026-Q4',
        start_date: '2026-10-01',
        end_date: '2026-12-31',
        phase: 'active',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const objective = await transaction
      .insertInto('objectives')
      .values({
        ...tenant,
        cycle_id: cycle.id,
        unit_id: unit.id,
        title: `Ziel von ${name}`,
        state: 'active',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const keyResult = await transaction
      .insertInto('key_results')
      .values({
        ...tenant,
        objective_id: objective.id,
        title: `Schlüsselergebnis von ${name}`,
        metric: JSON.stringify({ kind: 'number', baseline: 0, target: 100 }),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const person = await transaction
      .insertInto('people')
      .values({ ...tenant, name: `Kim aus ${name}` })
      .returning('id')
      .executeTakeFirstOrThrow();
    const everyRole = ['okrMaster', 'steering', 'admin'] as const;
    await transaction
      .insertInto('memberships')
      .values(everyRole.map((role) => ({ ...tenant, person_id: person.id, role, unit_id: null })))
      .execute();
    const theme = await transaction
      .insertInto('themes')
      .values({ ...tenant, name: `Thema von ${name}` })
      .returning('id')
      .executeTakeFirstOrThrow();
    return {
      personId: person.id,
      themeId: theme.id,
      unitId: unit.id,
      cycleId: cycle.id,
      objectiveId: objective.id,
      keyResultId: keyResult.id,
    };
  });
  return {
    tenantId,
    apiKey: await enterKey(db, tenantId),
    embedKey: await enterKey(db, tenantId, {
      kind: 'embed',
      scopes: ['okr:read', 'okr:checkin'],
      origins: [pageOrigin],
    }),
    everyRoleKey: await enterKey(db, tenantId, {
      scopes: [...scopes],
      personId: ids.personId,
    }),
    ...ids,
  };
}
