import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant, readInTenant } from '../db/index.ts';
import { insertDeliveries, listDeliveries } from '../deliveries/store.ts';
import { createAlliance, join } from '../testing/alliance.ts';
import type { Alliance } from '../testing/alliance.ts';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
let alliance: Alliance;

beforeAll(async () => {
  scene = await createScene({ limits: { sweepMs: 20 } });
  alliance = await createAlliance(scene, 'Verbund Mittelhessen');
  for (const city of [scene.giessen, scene.fulda]) await join(scene, city, alliance);
});
afterAll(() => scene.close());

describe('membership', () => {
  it('is seen by both sides, page by page', async () => {
    const members = await scene.ask('GET /alliance/members?limit=1', { key: alliance.key });
    const { items, nextCursor } = members.body as { items: object[]; nextCursor: string };
    expect(items).toEqual([{ id: scene.giessen.tenantId, name: 'Gießen', state: 'member' }]);
    const rest = await scene.ask(`GET /alliance/members?cursor=${nextCursor}`, {
      key: alliance.key,
    });
    expect(rest.body).toMatchObject({ items: [{ name: 'Fulda' }], nextCursor: null });
    expect(await scene.ask('GET /alliances')).toMatchObject({
      body: { items: [{ id: alliance.tenantId, name: 'Verbund Mittelhessen', state: 'member' }] },
    });
  });

  it('begins as an invitation that is accepted, which may be repeated', async () => {
    const other = await createAlliance(scene, 'Verbund Nord');
    const body = { organisation: 'Gießen' };
    const headers = { 'idempotency-key': 'einladung' };
    const invite = () => scene.ask('POST /alliance/invitations', { key: other.key, body, headers });
    expect((await invite()).status).toBe(201);
    expect((await invite()).headers['idempotency-replayed']).toBe('true');
    const { everyRoleKey: key } = scene.giessen;
    const listed = await scene.ask('GET /alliances', { key });
    expect(listed.body).toMatchObject({ items: [{}, { name: 'Verbund Nord', state: 'invited' }] });
    const path = `/objectives/${scene.giessen.objectiveId}/shares/${other.tenantId}` as const;
    const refused = await scene.ask(`PUT ${path}`, { key, body: {} });
    expect(refused).toMatchObject({
      status: 404,
      body: { detail: 'Diesen Verbund gibt es hier nicht.' },
    });
    for (let times = 0; times < 2; times += 1) {
      expect((await scene.ask(`PUT /alliances/${other.tenantId}/membership`, { key })).status).toBe(
        200,
      );
    }
    const members = await scene.ask('GET /alliance/members', { key: other.key });
    expect(members.body).toMatchObject({ items: [{ name: 'Gießen', state: 'member' }] });
    expect(await scene.ask('POST /alliance/invitations', { key: other.key, body })).toMatchObject({
      status: 409,
      body: { code: 'duplicate' },
    });
  });

  it('is declined by the one, or taken back by the other', async () => {
    const other = await createAlliance(scene, 'Verbund Süd');
    const { everyRoleKey: key, tenantId } = scene.fulda;
    const invite = async () => {
      const body = { organisation: 'Fulda' };
      const { status } = await scene.ask('POST /alliance/invitations', { key: other.key, body });
      expect(status).toBe(201);
    };
    const states = async () => {
      const members = await scene.ask('GET /alliance/members', { key: other.key });
      const alliances = await scene.ask('GET /alliances', { key });
      const isOther = ({ id }: { id: string }) => id === other.tenantId;
      return [
        (members.body as { items: unknown[] }).items.length,
        (alliances.body as { items: { id: string }[] }).items.filter(isOther).length,
      ];
    };
    await invite();
    expect(await states()).toEqual([1, 1]);
    const membership = `/alliances/${other.tenantId}/membership` as const;
    expect((await scene.ask(`DELETE ${membership}`, { key })).status).toBe(204);
    expect(await states()).toEqual([0, 0]);
    expect((await scene.ask(`DELETE ${membership}`, { key })).status).toBe(404);
    expect((await scene.ask(`PUT ${membership}`, { key })).status).toBe(404);
    await invite();
    const member = `/alliance/members/${tenantId}` as const;
    expect((await scene.ask(`DELETE ${member}`, { key: other.key })).status).toBe(204);
    expect(await states()).toEqual([0, 0]);
    expect((await scene.ask(`DELETE ${member}`, { key: other.key })).status).toBe(404);
  });

  it('passes over what was said about an earlier invitation', async () => {
    const other = await createAlliance(scene, 'Verbund Ost');
    const { db } = scene.database;
    const { tenantId } = scene.fulda;
    await join(scene, scene.fulda, other);
    await inTenant(db, tenantId, (transaction) =>
      insertDeliveries(transaction, tenantId, [
        {
          recipientId: other.tenantId,
          kind: 'ending',
          payload: { invitationId: crypto.randomUUID() },
        },
      ]),
    );
    await expect
      .poll(() =>
        readInTenant(db, tenantId, (transaction) =>
          listDeliveries(transaction, tenantId, { notTo: [], limit: 1 }),
        ),
      )
      .toEqual([]);
    const members = await scene.ask('GET /alliance/members', { key: other.key });
    expect(members.body).toMatchObject({ items: [{ name: 'Fulda', state: 'member' }] });
  });

  it.each([
    ['an unknown name', { organisation: 'Nirgendwo' }, '/organisation'],
    ['an alliance', { organisation: 'Verbund Mittelhessen' }, '/organisation'],
    ['no name', { organisation: ' ' }, '/organisation'],
    ['a wrong type', { organisation: 7 }, '/organisation'],
    ['a name too long', { organisation: 'x'.repeat(301) }, '/organisation'],
  ])('is not offered to %s', async (_what, body, pointer) => {
    expect(
      await scene.ask('POST /alliance/invitations', { key: alliance.key, body }),
    ).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ pointer }] },
    });
  });

  it('is not offered by a municipality', async () => {
    const { everyRoleKey: key } = scene.giessen;
    const body = { organisation: 'Fulda' };
    expect(await scene.ask('POST /alliance/invitations', { key, body })).toMatchObject({
      status: 409,
      body: { detail: 'Nur ein Verbund lädt ein; diese Organisation ist keiner.' },
    });
  });
});
