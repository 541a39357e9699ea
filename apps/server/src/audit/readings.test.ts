import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createScene, enterKey, enterPerson } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';

let scene: Scene;
let admin: string;
let otherAdmin: string;
let steering: string;
let steeringId: string;
beforeAll(async () => {
  scene = await createScene();
  const enter = async (role: 'admin' | 'steering') => {
    const { tenantId } = scene.giessen;
    const personId = await enterPerson(scene.database, tenantId, { role });
    const key = await enterKey(scene.database.db, tenantId, { personId, scopes: ['okr:admin'] });
    return { personId, key };
  };
  admin = (await enter('admin')).key;
  otherAdmin = (await enter('admin')).key;
  ({ key: steering, personId: steeringId } = await enter('steering'));
});
// Entries are dated by the database, whose clock cannot be set.
beforeEach(() => void (scene.clock.now = new Date()));
afterAll(() => scene.close());

async function ask(body: object = {}, key = admin): Promise<string> {
  const asked = await scene.ask('POST /audit/readings', {
    key,
    body: { reason: 'Ein Ziel ist verschwunden', ...body },
  });
  expect(asked.status).toBe(201);
  return (asked.body as { id: string }).id;
}

function approve(id: string, key: string): Promise<Answer> {
  return scene.ask(`PUT /audit/readings/${id}/approval`, { key });
}

function read(id: string, key: string, query = ''): Promise<Answer> {
  return scene.ask(`GET /audit/readings/${id}/entries${query}`, { key });
}

const actionsOf = ({ body }: Answer) =>
  (body as { items: { action: string }[] }).items.map(({ action }) => action);

const later = (hours: number) => new Date(scene.clock.now.getTime() + hours * 3_600_000);

describe('reading the audit log', () => {
  it('takes somebody who asks and somebody of the other role who approves', async () => {
    const { cycleId } = scene.giessen;
    await scene.ask('POST /objectives', { body: { cycleId, title: 'Verschwindet' } });
    const id = await ask();
    expect(await read(id, admin)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('noch niemand zugestimmt') as string },
    });
    const askedAt = scene.clock.now.toISOString();
    // A millisecond more, because the database counts finer ones.
    scene.clock.now = new Date(Date.now() + 1);
    expect(await approve(id, steering)).toMatchObject({
      status: 200,
      body: {
        id,
        askedAs: ['admin'],
        askedAt,
        approvedAt: scene.clock.now.toISOString(),
        endsAt: later(24).toISOString(),
      },
    });
    // Again changes nothing.
    scene.clock.now = later(1);
    const again = await approve(id, steering);
    expect(again.body).toEqual((await scene.ask(`GET /audit/readings/${id}`, { key: admin })).body);
    for (const key of [admin, steering]) {
      const entries = await read(id, key);
      expect(entries.status).toBe(200);
      expect(actionsOf(entries)).toEqual(['objectives.create', 'audit.ask']);
    }
  });

  it('is entered itself, each time', async () => {
    const id = await ask();
    await approve(id, steering);
    await read(id, admin);
    const rows = await scene.database.asOwner<{ action: string; role: string }>(
      `select action, role from audit_entries where resource_id = $1 order by seq`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'audit.ask', role: 'admin' },
      { action: 'audit.approve', role: 'steering' },
      { action: 'audit.entries', role: 'admin' },
    ]);
  });

  it('is approved by nobody alone, nor by two of one role', async () => {
    const { everyRoleKey } = scene.giessen;
    const own = await ask({}, everyRoleKey);
    expect(await approve(own, everyRoleKey)).toMatchObject({ status: 403 });
    const id = await ask();
    expect(await approve(id, otherAdmin)).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('zwei Menschen mit beiden Rollen') as string },
    });
    expect((await approve(own, admin)).status).toBe(200);
    expect(await approve(own, steering)).toMatchObject({ status: 409 });
  });

  it('is for these two only, for 24 hours', async () => {
    const id = await ask();
    await approve(id, steering);
    expect(await read(id, otherAdmin)).toMatchObject({ status: 403 });
    scene.clock.now = later(23.9);
    expect((await read(id, admin)).status).toBe(200);
    scene.clock.now = later(0.1);
    expect(await read(id, admin)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('ist vorbei') as string },
    });
  });

  it('needs a person behind the key', async () => {
    const { tenantId } = scene.giessen;
    const tool = await enterKey(scene.database.db, tenantId, {
      role: 'admin',
      scopes: ['okr:admin'],
    });
    const id = await ask();
    for (const answer of [
      await scene.ask('POST /audit/readings', { key: tool, body: { reason: 'Nachts' } }),
      await approve(id, tool),
      await read(id, tool),
    ]) {
      expect(answer).toMatchObject({
        status: 403,
        body: { detail: expect.stringContaining('Schlüssel einer Person') as string },
      });
    }
  });

  it('shows the days that were asked for, page by page', async () => {
    const day = (daysAgo: number) =>
      new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
    const past = await ask({ from: day(9), to: day(3) });
    await approve(past, steering);
    expect(actionsOf(await read(past, admin))).toEqual([]);
    const id = await ask({ from: day(1) });
    await approve(id, steering);
    const all = actionsOf(await read(id, admin));
    const first = await read(id, admin, '?limit=2');
    const { nextCursor } = first.body as { nextCursor: string };
    const rest = await read(id, admin, `?cursor=${nextCursor}`);
    expect([...actionsOf(first), ...actionsOf(rest)]).toEqual(all);
    expect(actionsOf(first)).toHaveLength(2);
    expect(await read(id, admin, '?cursor=eA')).toMatchObject({ status: 422 });
  });

  it.each([
    ['/reason', { reason: ' ' }],
    ['/reason', { reason: 'x'.repeat(501) }],
    ['/from', { from: '2026-02-30' }],
    ['/to', { from: '2026-02-02', to: '2026-02-01' }],
  ])('refuses a request with a pointer to %s', async (pointer, fault) => {
    const body = { reason: 'Verdacht', ...fault };
    const answer = await scene.ask('POST /audit/readings', { key: admin, body });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('lists what was asked for, newest first, and goes on without who has been erased', async () => {
    const id = await ask({}, steering);
    const listed = await scene.ask('GET /audit/readings?limit=1', { key: admin });
    expect(listed.body).toMatchObject({ items: [{ id, askedAs: ['steering'], approvedAt: null }] });
    const gone = await scene.ask(`DELETE /people/${steeringId}`, { key: admin });
    expect(gone.status).toBe(204);
    expect(await approve(id, admin)).toMatchObject({ status: 409 });
    // Their own words are gone with them.
    const left = await scene.ask(`GET /audit/readings/${id}`, { key: admin });
    expect(left.body).toMatchObject({ id, reason: '', askedAs: ['steering'] });
  });
});
