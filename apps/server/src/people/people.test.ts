import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene, enterKey } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

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

describe('a tool', () => {
  it('is told its role', async () => {
    expect((await scene.ask('GET /me')).body).toMatchObject({
      personId: null,
      access: [{ role: 'okrMaster', unitIds: null }],
    });
  });
});
