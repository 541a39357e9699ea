import type { Share, SharedObjective } from '@zielbaum/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { inTenant } from '../db/index.ts';
import { createAlliance, join } from '../testing/alliance.ts';
import type { Alliance } from '../testing/alliance.ts';
import { layCable } from '../testing/cable.ts';
import { startProgram } from '../testing/program.ts';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';
import { createDispatcher } from './dispatcher.ts';
import { receive } from './receive.ts';
import { insertDeliveries } from './store.ts';

/** What is shared, and what the alliance has received of it, whatever becomes of the servers. */
let scene: Scene;
let alliance: Alliance;

beforeAll(async () => {
  scene = await createScene({ limits: { sweepMs: 100 } });
  alliance = await createAlliance(scene, 'Verbund Mittelhessen');
  await join(scene, scene.giessen, alliance);
});
afterAll(() => scene.close());

async function shareWith({ tenantId }: Alliance): Promise<void> {
  const { objectiveId, everyRoleKey: key } = scene.giessen;
  const body = { withKeyResults: true };
  const answer = await scene.ask(`PUT /objectives/${objectiveId}/shares/${tenantId}`, {
    key,
    body,
  });
  expect(answer.status).toBe(200);
}

async function sent({ tenantId }: Alliance): Promise<unknown> {
  const { body } = await scene.ask(`GET /shares?audience=${tenantId}`);
  return (body as { items: Share[] }).items.map(({ snapshot }) => snapshot);
}

async function received({ key }: Alliance): Promise<unknown> {
  const { body } = await scene.ask('GET /shared-objectives', { key });
  return (body as { items: SharedObjective[] }).items.map(({ snapshot }) => snapshot);
}

async function waiting(): Promise<object[]> {
  const { tenantId } = scene.giessen;
  return scene.database.asOwner('select id from deliveries where tenant_id = $1', [tenantId]);
}

/** Writes check-ins to a server until it no longer answers; tells the last value it confirmed. */
async function checkInUntilGone(address: string): Promise<number> {
  const { apiKey, keyResultId } = scene.giessen;
  for (let value = 1; ; value += 1) {
    const status = await fetch(`${address}/api/v1/key-results/${keyResultId}/check-ins`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ value }),
    }).then(
      (response) => response.status,
      () => 0,
    );
    if (status !== 201) return value - 1;
  }
}

it('are made once each when two servers make them at the same time', async () => {
  await shareWith(alliance);
  const cable = await layCable(scene.database.ownerUrl);
  const other = createApp({
    db: cable.db,
    listen: (handlers) => cable.listen(handlers),
    clock: () => scene.clock.now,
    limits: { sweepMs: 100 },
  });
  await other.ready();
  const { apiKey, keyResultId } = scene.giessen;
  const statuses = await Promise.all(
    Array.from({ length: 40 }, async (_, number) => {
      const app = number % 2 === 0 ? scene.app : other;
      const response = await app.inject({
        method: 'POST',
        url: `/api/v1/key-results/${keyResultId}/check-ins`,
        headers: { authorization: `Bearer ${apiKey}` },
        payload: { value: number },
      });
      return response.statusCode;
    }),
  );
  expect(statuses.every((status) => status === 201)).toBe(true);
  await expect.poll(waiting).toEqual([]);
  expect(await received(alliance)).toEqual(await sent(alliance));
  await other.close();
  await cable.close();
});

it('that come twice change nothing', async () => {
  const { tenantId } = scene.giessen;
  const { db } = scene.database;
  const [newest] = await scene.database.asOwner<{ position: number }>(
    'select position from delivery_positions where tenant_id = $1 and sender_id = $2',
    [alliance.tenantId, tenantId],
  );
  const everything = () =>
    Promise.all(
      ['alliance_members', 'shared_objectives', 'delivery_positions', 'events'].map((table) =>
        scene.database.asOwner(`select * from ${table} t where tenant_id = $1 order by t::text`, [
          alliance.tenantId,
        ]),
      ),
    );
  const before = await everything();
  expect(before[1]).toHaveLength(1);
  const { objectiveId } = scene.giessen;
  await inTenant(db, alliance.tenantId, (transaction) =>
    receive(
      transaction,
      { senderId: tenantId, today: '2026-11-23' },
      {
        id: Number(newest?.position),
        recipientId: alliance.tenantId,
        kind: 'withdrawal',
        payload: { objectiveId },
      },
    ),
  );
  expect(await everything()).toEqual(before);
});

it('of somebody who is no member are passed over', async () => {
  const other = await createAlliance(scene, 'Verbund Nord');
  const { body } = await scene.ask('GET /shares');
  const [known] = (body as { items: Share[] }).items;
  const { tenantId, objectiveId } = scene.giessen;
  if (!known) throw new Error('nothing is shared');
  await inTenant(scene.database.db, other.tenantId, (transaction) =>
    receive(
      transaction,
      { senderId: tenantId, today: '2026-11-23' },
      {
        id: 1,
        recipientId: other.tenantId,
        kind: 'snapshot',
        payload: { objectiveId, day: '2026-11-23', snapshot: known.snapshot },
      },
    ),
  );
  expect(await received(other)).toEqual([]);
});

it('to one that cannot be reached keep no other waiting, and follow', async () => {
  const closed = await createAlliance(scene, 'Verbund West');
  await join(scene, scene.giessen, closed);
  await shareWith(closed);
  const before = await received(closed);
  const { asOwner } = scene.database;
  await asOwner(`create function refuse() returns trigger language plpgsql as $$
    begin raise exception 'out of order'; end $$`);
  await asOwner(`create trigger refused before insert or update on delivery_positions for each row
    when (new.tenant_id = '${closed.tenantId}') execute function refuse()`);
  const { everyRoleKey: key, objectiveId } = scene.giessen;
  const { headers } = await scene.ask(`GET /objectives/${objectiveId}`, { key });
  const changed = await scene.ask(`PATCH /objectives/${objectiveId}`, {
    key,
    body: { title: 'Anträge sind schneller beschieden' },
    headers: { 'if-match': headers['etag'] ?? '' },
  });
  expect(changed.status).toBe(200);
  expect(await received(alliance)).toMatchObject([{ title: 'Anträge sind schneller beschieden' }]);
  expect(await received(closed)).toEqual(before);
  // What is taken back is not said to be gone as long as it is not.
  const path = `/objectives/${objectiveId}/shares/${closed.tenantId}` as const;
  expect(await scene.ask(`DELETE ${path}`, { key })).toMatchObject({
    status: 503,
    body: { code: 'unavailable' },
  });
  await asOwner('drop trigger refused on delivery_positions');
  await expect.poll(waiting).toEqual([]);
  expect(await received(closed)).toEqual([]);
});

it('of a sweep that midnight overtakes do not bring back the day before', async () => {
  const { objectiveId, keyResultId, tenantId } = scene.giessen;
  await shareWith(alliance);
  const body = { value: 77 };
  await scene.ask(`POST /key-results/${keyResultId}/check-ins`, { body });
  const before = await sent(alliance);
  const damage = `update shares set snapshot = snapshot || '{"title": ""}' where objective_id = $1`;
  await scene.database.asOwner(damage, [objectiveId]);
  const days = ['2026-11-22'];
  const dispatcher = createDispatcher({
    db: scene.database.db,
    today: () => days.pop() ?? '2026-11-23',
    sweepMs: 60_000,
    onReceived: () => {},
    onFailed: (error) => expect.fail(String(error)),
  });
  dispatcher.start();
  const isRepaired = async () => {
    const damaged = `select 1 from shares where tenant_id = $1 and snapshot ->> 'title' = ''`;
    return (await scene.database.asOwner(damaged, [tenantId])).length === 0;
  };
  await expect.poll(isRepaired).toBe(true);
  await dispatcher.close();
  expect(await sent(alliance)).toEqual(before);
});

it('are lost by no kill', { timeout: 120_000 }, async () => {
  // The program knows no other time.
  scene.clock.now = new Date();
  for (const ms of [20, 90, 170, 300]) {
    const program = startProgram({ DATABASE_URL: scene.database.ownerUrl });
    try {
      await expect.poll(program.address, { timeout: 30_000 }).not.toBe('');
      const confirmed = checkInUntilGone(program.address());
      setTimeout(() => program.child.kill('SIGKILL'), ms + Math.random() * 50);
      await program.ended;
      const value = await confirmed;
      await expect.poll(waiting).toEqual([]);
      const [snapshot] = (await received(alliance)) as Share['snapshot'][];
      expect(await sent(alliance)).toEqual([snapshot]);
      // The one that was under way may have been written too.
      if (value > 0) expect([value, value + 1]).toContain(snapshot?.keyResults?.[0]?.value);
    } finally {
      program.child.kill('SIGKILL');
    }
  }
});

it('left over by a server that ended are made by the next one, in order', async () => {
  const { tenantId, objectiveId } = scene.giessen;
  const { db } = scene.database;
  const [first] = (await received(alliance)) as Share['snapshot'][];
  if (!first) throw new Error('nothing is shared');
  await scene.app.close();
  await inTenant(db, tenantId, (transaction) =>
    insertDeliveries(
      transaction,
      tenantId,
      ['Erst', 'Dann', 'Zuletzt'].map((title) => ({
        recipientId: alliance.tenantId,
        kind: 'snapshot' as const,
        payload: { objectiveId, day: '2026-12-30', snapshot: { ...first, title } },
      })),
    ),
  );
  expect(await waiting()).toHaveLength(3);
  const next = createApp({ db, clock: () => scene.clock.now });
  await next.ready();
  await expect.poll(waiting).toEqual([]);
  const response = await next.inject({
    url: '/api/v1/shared-objectives',
    headers: { authorization: `Bearer ${alliance.key}` },
  });
  expect(response.json()).toMatchObject({ items: [{ snapshot: { title: 'Zuletzt' } }] });
  await next.close();
});
