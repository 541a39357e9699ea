import { permissions, roles, scopes } from '@zielbaum/model';
import type { Action, Problem, Role } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allOperations } from './testing/operations.ts';
import { addressOf, bodyFor } from './testing/requests.ts';
import { createScene, enterKey, enterPerson } from './testing/scene.ts';
import type { Answer, City, Scene } from './testing/scene.ts';

/** Every operation × role × own or foreign organisation. Who may do what, the model's table says. */
let scene: Scene;
const keys = new Map<Role, string>();
const operations = (await allOperations()).filter(
  ({ operationId }) => operationId !== 'live.events',
);

beforeAll(async () => {
  scene = await createScene();
  const { tenantId } = scene.giessen;
  for (const role of roles) {
    const personId = await enterPerson(scene.database, tenantId, { role });
    keys.set(role, await enterKey(scene.database.db, tenantId, { personId, scopes: [...scopes] }));
  }
});
afterAll(() => scene.close());

type Listed = (typeof operations)[number];

function askAs(role: Role, operation: Listed, city: City): Promise<Answer> {
  return scene.ask(`${operation.method} /${addressOf(operation, city).slice(1)}`, {
    key: keys.get(role) ?? '',
    body: bodyFor(operation, city),
    headers: { 'if-match': '"1-x"', 'idempotency-key': crypto.randomUUID() },
  });
}

/** As the document says it to whoever calls the API. */
function rolesInDocument({ description }: Listed): string[] {
  const named = description.split('one of the roles ').at(-1) ?? '';
  return [...named.matchAll(/`(\w+)`/g)].map(([, role]) => role ?? '');
}

const cases = operations.flatMap((operation) =>
  roles.map((role) => [operation.operationId, role, operation] as const),
);

describe('every operation', () => {
  it('names in the document the roles of some action', () => {
    const possible = Object.values(permissions).map((each) => Object.keys(each.roles).join());
    for (const operation of operations)
      expect(possible).toContain(rolesInDocument(operation).join());
  });

  it.each(cases)('%s as %s, in the own organisation', async (_id, role, operation) => {
    const { status, body, text } = await askAs(role, operation, scene.giessen);
    if (rolesInDocument(operation).includes(role)) {
      expect(status, text).not.toBe(403);
      expect(status, text).toBeLessThan(500);
    } else {
      expect([status, body], text).toMatchObject([403, { code: 'forbidden' }]);
      expect((body as { detail: string }).detail).toMatch(/^Das dürfen nur diese Rollen: /);
    }
  });

  it.each(cases)('%s as %s, on what is foreign', async (_id, role, operation) => {
    const { status, text } = await askAs(role, operation, scene.fulda);
    if (!rolesInDocument(operation).includes(role)) expect(status).toBe(403);
    else if (addressOf(operation, scene.fulda) !== operation.path) {
      expect([404, 422], text).toContain(status);
    }
    expect(text).not.toContain('Fulda');
  });
});

describe('a role given for a unit', () => {
  let inService: string;
  let serviceId: string;
  let otherId: string;

  beforeAll(async () => {
    const { tenantId, unitId } = scene.giessen;
    const units = await scene.database.asOwner<{ id: string }>(
      `insert into units (tenant_id, name, parent_id) values ($1, 'Service', $2), ($1, 'Kämmerei', null) returning id`,
      [tenantId, unitId],
    );
    [serviceId, otherId] = units.map(({ id }) => id) as [string, string];
    const { db } = scene.database;
    const role = 'member';
    inService = await enterKey(db, tenantId, { role, unitId: serviceId });
    keys.set(role, await enterKey(db, tenantId, { role, unitId }));
  });

  async function objectiveOf(unitId: string | null): Promise<{ id: string; etag: string }> {
    const { cycleId } = scene.giessen;
    const body = { cycleId, unitId, title: 'Ziel eines Bereichs' };
    const created = await scene.ask('POST /objectives', { body });
    return { id: (created.body as { id: string }).id, etag: created.headers['etag'] ?? '' };
  }

  async function changeAs(key: string, unitId: string | null, body: object): Promise<Answer> {
    const { id, etag } = await objectiveOf(unitId);
    return scene.ask(`PATCH /objectives/${id}`, { key, body, headers: { 'if-match': etag } });
  }

  it('covers that unit and those below it', async () => {
    const member = keys.get('member') ?? '';
    expect(await changeAs(member, scene.giessen.unitId, { title: 'Neu' })).toMatchObject({
      status: 200,
    });
    expect(await changeAs(member, serviceId, { title: 'Neu' })).toMatchObject({ status: 200 });
  });

  it('covers neither those above nor beside, nor the whole', async () => {
    for (const unitId of [scene.giessen.unitId, otherId, null]) {
      expect(await changeAs(inService, unitId, { title: 'Neu' })).toMatchObject({
        status: 403,
        body: {
          detail:
            'Das dürfen nur Rollen, die auch für diesen Bereich gelten: Mitglieder, OKR-Master.',
        },
      });
    }
  });

  it('does not let a goal be handed to a unit it does not cover', async () => {
    expect(await changeAs(inService, serviceId, { unitId: otherId })).toMatchObject({
      status: 403,
    });
  });

  it('counts for key results and check-ins of these goals', async () => {
    const { keyResultId, objectiveId } = scene.giessen;
    const keyResult = {
      objectiveId,
      title: 'Messbar',
      metric: { kind: 'number', baseline: 0, target: 1 },
    };
    const attempt = (key: string) =>
      Promise.all([
        scene.ask('POST /key-results', { key, body: keyResult }),
        scene.ask(`POST /key-results/${keyResultId}/check-ins`, { key, body: { value: 1 } }),
      ]);
    expect((await attempt(inService)).map(({ status }) => status)).toEqual([403, 403]);
    expect((await attempt(keys.get('member') ?? '')).map(({ status }) => status)).toEqual([
      201, 201,
    ]);
  });

  it('checks in what its unit contributes to, and changes nothing else of it', async () => {
    const { objectiveId } = scene.giessen;
    const metric = { kind: 'number', baseline: 0, target: 10 };
    const created = await scene.ask('POST /key-results', {
      body: { objectiveId, title: 'Gemeinsam', metric, contributorUnitIds: [serviceId] },
    });
    const path = `/key-results/${(created.body as { id: string }).id}` as const;
    const key = inService;
    const entered = await scene.ask(`POST ${path}/check-ins`, { key, body: { value: 1 } });
    const checkInPath = `${path}/check-ins/${(entered.body as { id: string }).id}` as const;
    const answers = [
      entered,
      await scene.ask(`POST ${checkInPath}/correction`, { key, body: { value: 2, note: 'x' } }),
      await scene.ask(`POST ${checkInPath}/withdrawal`, { key, body: { reason: 'x' } }),
      await scene.ask(`PUT ${path}/values/2026-11-20`, { key, body: { value: 3 } }),
      await scene.ask(`PATCH ${path}`, {
        key,
        body: { title: 'Übernommen' },
        headers: { 'if-match': created.headers['etag'] ?? '' },
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 200, 403]);
    const elsewhere = `/key-results/${scene.giessen.keyResultId}/values/2026-11-20` as const;
    expect((await scene.ask(`PUT ${elsewhere}`, { key, body: { value: 3 } })).status).toBe(403);
  });

  it('decides nothing that every unit shares', async () => {
    const { db } = scene.database;
    const { tenantId, unitId, cycleId } = scene.giessen;
    const master = await enterKey(db, tenantId, { role: 'okrMaster', unitId, scopes: [...scopes] });
    const admin = await enterKey(db, tenantId, { role: 'admin', unitId, scopes: [...scopes] });
    const asked = [
      [master, `PATCH /cycles/${cycleId}`, { phase: 'closed' }],
      [master, 'POST /themes', { name: 'Für alle' }],
      [admin, 'PATCH /settings', { authorDisplay: 'name' }],
      [admin, 'POST /people', { name: 'Ich', memberships: [{ role: 'admin', unitId: null }] }],
    ] as const;
    for (const [key, what, body] of asked) {
      const headers = { 'if-match': '"1"' };
      const { status, body: problem } = await scene.ask(what, { key, body, headers });
      expect([what, status]).toEqual([what, 403]);
      expect((problem as Problem).detail).toContain('die für die ganze Organisation gelten');
    }
  });

  it('covers a unit that is hung below it later', async () => {
    await scene.database.asOwner('update units set parent_id = $1 where id = $2', [
      serviceId,
      otherId,
    ]);
    await expect
      .poll(async () => (await changeAs(inService, otherId, { title: 'Neu' })).status)
      .toBe(200);
  });
});

describe('the table', () => {
  it('gives every action a role', () => {
    for (const action of Object.keys(permissions) as Action[]) {
      expect(Object.keys(permissions[action].roles)).not.toEqual([]);
    }
  });
});
