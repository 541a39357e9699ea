import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene, enterKey } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';
import { personalColumns } from './personal-data.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

interface Person {
  id: string;
  name: string;
  memberships: { role: string; unitId: string | null }[];
}

async function enter(person: object): Promise<{ person: Person; etag: string }> {
  const key = scene.giessen.everyRoleKey;
  const { status, body, headers } = await scene.ask('POST /people', { key, body: person });
  expect(status).toBe(201);
  return { person: body as Person, etag: headers['etag'] ?? '' };
}

function change(id: string, etag: string, body: object) {
  const key = scene.giessen.everyRoleKey;
  return scene.ask(`PATCH /people/${id}`, { key, body, headers: { 'if-match': etag } });
}

describe('people', () => {
  it('are entered with their roles, read, listed and changed', async () => {
    const { unitId, everyRoleKey: key } = scene.giessen;
    const { person, etag } = await enter({
      name: 'Robin',
      memberships: [{ role: 'member', unitId }],
    });
    expect(person).toEqual({
      id: person.id,
      name: 'Robin',
      memberships: [{ role: 'member', unitId }],
    });
    const changed = await change(person.id, etag, {
      name: 'Robin R.',
      memberships: [{ role: 'okrMaster', unitId: null }],
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { name: 'Robin R.', memberships: [{ role: 'okrMaster', unitId: null }] },
    });
    const read = await scene.ask(`GET /people/${person.id}`, { key });
    expect(read.body).toEqual(changed.body);
    const listed = await scene.ask('GET /people?limit=1', { key });
    const page = listed.body as { items: Person[]; nextCursor: string };
    expect(page.items).toHaveLength(1);
    const rest = await scene.ask(`GET /people?cursor=${page.nextCursor}`, { key });
    expect((rest.body as typeof page).items).toContainEqual(changed.body);
  });

  it('are changed by one at a time', async () => {
    const { person, etag } = await enter({ name: 'Toni' });
    expect((await change(person.id, etag, { name: 'Toni A.' })).status).toBe(200);
    expect(await change(person.id, etag, { name: 'Toni B.' })).toMatchObject({
      status: 412,
      body: { current: { name: 'Toni A.' } },
    });
  });

  it.each([
    ['/name', { name: ' ' }],
    ['/name', { name: 'x'.repeat(201) }],
    ['/memberships/0/role', { name: 'A', memberships: [{ role: 'chief', unitId: null }] }],
    ['/memberships/0/unitId', { name: 'A', memberships: [{ role: 'member', unitId: 'x' }] }],
    [
      '/memberships/1',
      {
        name: 'A',
        memberships: [
          { role: 'member', unitId: null },
          { role: 'member', unitId: null },
        ],
      },
    ],
  ])('are refused with a pointer to %s', async (pointer, body) => {
    const answer = await scene.ask('POST /people', { key: scene.giessen.everyRoleKey, body });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ pointer }] },
    });
  });

  it('get no role for a unit of another organisation', async () => {
    const memberships = [{ role: 'admin', unitId: scene.fulda.unitId }];
    const body = { name: 'Sam', memberships };
    const answer = await scene.ask('POST /people', { key: scene.giessen.everyRoleKey, body });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/memberships/0/unitId' }] },
    });
  });
});

describe("a person's key", () => {
  it('may do what the person may, from the moment roles change', async () => {
    const { tenantId, unitId, objectiveId } = scene.giessen;
    const { person, etag } = await enter({ name: 'Luca' });
    const key = await enterKey(scene.database.db, tenantId, { personId: person.id });
    expect((await scene.ask('GET /tree', { key })).status).toBe(403);
    const memberships = [{ role: 'member', unitId }];
    const { headers } = await change(person.id, etag, { memberships });
    expect(await scene.ask('GET /me', { key })).toMatchObject({
      status: 200,
      body: {
        organisationId: tenantId,
        personId: person.id,
        scopes: ['okr:read', 'okr:checkin', 'okr:write'],
        access: [{ role: 'member', unitIds: [unitId] }],
      },
    });
    const read = await scene.ask(`GET /objectives/${objectiveId}`, { key });
    const body = { title: 'Von Luca' };
    const ifMatch = { 'if-match': read.headers['etag'] ?? '' };
    const written = await scene.ask(`PATCH /objectives/${objectiveId}`, {
      key,
      body,
      headers: ifMatch,
    });
    expect(written.status).toBe(200);
    await change(person.id, headers['etag'] ?? '', { memberships: [] });
    expect((await scene.ask(`GET /objectives/${objectiveId}`, { key })).status).toBe(403);
  });
});

describe("a person's data", () => {
  it('are told as they are stored, from every table', async () => {
    const { tenantId, unitId, everyRoleKey: key } = scene.giessen;
    const memberships = [{ role: 'member', unitId }];
    const { person } = await enter({ name: 'Kim', memberships });
    const own = await enterKey(scene.database.db, tenantId, { personId: person.id });
    await scene.database.asOwner(`update api_keys set label = 'Kims Laptop' where person_id = $1`, [
      person.id,
    ]);
    const { status, body } = await scene.ask(`GET /people/${person.id}/data`, { key });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person,
      createdAt: expect.stringMatching(/^20\d\d-.*Z$/) as string,
      records: {
        memberships: [{ role: 'member', unit_id: unitId }],
        api_keys: [{ label: 'Kims Laptop', prefix: own.slice(0, 12), revoked_at: null }],
        audit_names: [{ pseudonym: expect.stringMatching(/^[0-9a-f]{64}$/) as string }],
      },
    });
    expect(JSON.stringify(body)).not.toContain('hash');
  });

  it('tell open votes to the person alone', async () => {
    const { tenantId, everyRoleKey } = scene.giessen;
    const memberships = [
      { role: 'admin', unitId: null },
      { role: 'member', unitId: null },
    ];
    const { person } = await enter({ name: 'Vera', memberships });
    const own = await enterKey(scene.database.db, tenantId, {
      personId: person.id,
      scopes: ['okr:admin'],
    });
    const [dots] = await scene.database.asOwner<{ cycle_id: string; objective_id: string }>(
      `insert into dots (tenant_id, cycle_id, person_id, objective_id, dots)
       select tenant_id, cycle_id, $2, id, 3 from objectives where tenant_id = $1 limit 1
       returning cycle_id, objective_id, dots`,
      [tenantId, person.id],
    );
    const told = async (key: string) => {
      const { body } = await scene.ask(`GET /people/${person.id}/data`, { key });
      return (body as { records: { dots?: unknown } }).records.dots;
    };
    expect(await told(own)).toEqual([dots]);
    expect(await told(everyRoleKey)).toBeUndefined();
  });

  it('leave out no column of the database that points to people', async () => {
    const columns = await scene.database.asOwner<{ table: string; column: string }>(
      `select conrelid::regclass::text as table, attname as column from pg_constraint
       join pg_attribute on attrelid = conrelid and attnum = any(conkey)
       where contype = 'f' and confrelid = 'people'::regclass and attname <> 'tenant_id'`,
    );
    const named = await scene.database.asOwner<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'public' and column_name = 'person_id'`,
    );
    const words = (all: readonly { table: string; column: string }[]) =>
      new Set(all.map(({ table, column }) => `${table}.${column}`));
    expect(words(personalColumns)).toEqual(words([...columns, ...named]));
  });
});

describe('erasing a person', () => {
  it('leaves the goals, and nothing of the person', async () => {
    const { tenantId, keyResultId, everyRoleKey: key } = scene.giessen;
    const memberships = [{ role: 'okrMaster', unitId: null }];
    const { person } = await enter({ name: 'Wanda Weg', memberships });
    const own = await enterKey(scene.database.db, tenantId, { personId: person.id });
    await scene.ask(`POST /key-results/${keyResultId}/check-ins`, { key: own, body: { value: 7 } });
    await scene.database.asOwner(`update api_keys set label = 'Wanda' where person_id = $1`, [
      person.id,
    ]);
    await scene.ask('POST /people', {
      key,
      body: { name: 'Wanda Weg' },
      headers: { 'idempotency-key': 'wanda' },
    });

    expect((await scene.ask(`DELETE /people/${person.id}`, { key })).status).toBe(204);
    expect((await scene.ask(`GET /people/${person.id}`, { key })).status).toBe(404);
    expect((await scene.ask(`DELETE /people/${person.id}`, { key })).status).toBe(404);
    expect(await scene.ask('GET /tree', { key: own })).toMatchObject({
      status: 401,
      body: { code: 'key_revoked' },
    });
    const checkIns = await scene.ask(`GET /key-results/${keyResultId}/check-ins`);
    expect(checkIns.text).toContain('Digitalisierung Gießen');

    const tables = await scene.database.asOwner<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    for (const { name } of tables) {
      const left = await scene.database.asOwner(
        `select * from ${name} t where to_jsonb(t)::text like $1`,
        [`%${person.id}%`],
      );
      expect(left, name).toEqual([]);
    }
    const keys = await scene.database.asOwner(`select 1 from api_keys where label = 'Wanda'`);
    expect(keys).toEqual([]);
    const answers = await scene.database.asOwner(
      `select 1 from idempotency_keys where body like '%Wanda%'`,
    );
    expect(answers).toEqual([]);
  });

  it('is noted, without whom; what they did stays, by nobody known', async () => {
    const { tenantId, everyRoleKey: key } = scene.giessen;
    const memberships = [{ role: 'admin', unitId: null }];
    const { person } = await enter({ name: 'Ada', memberships });
    const own = await enterKey(scene.database.db, tenantId, {
      personId: person.id,
      scopes: ['okr:admin'],
    });
    await scene.ask('POST /people', { key: own, body: { name: 'Neu' } });
    // Also when they erase themselves.
    expect((await scene.ask(`DELETE /people/${person.id}`, { key: own })).status).toBe(204);
    const [removed, created] = await scene.database.asOwner<{ who: string }>(
      `select action, resource_id, who from audit_entries where tenant_id = $1 order by seq desc limit 2`,
      [tenantId],
    );
    expect(removed).toMatchObject({ action: 'people.remove', resource_id: null });
    expect(created).toMatchObject({ action: 'people.create' });
    const names = await scene.database.asOwner('select 1 from audit_names where pseudonym = $1', [
      created?.who,
    ]);
    expect(names).toEqual([]);
    expect((await scene.ask('GET /people', { key })).text).not.toContain('Ada');
  });
});

describe('a tool', () => {
  it('is told its role', async () => {
    expect((await scene.ask('GET /me')).body).toMatchObject({
      personId: null,
      access: [{ role: 'okrMaster', unitIds: null }],
    });
  });
});
