import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { inTenant, readInTenant, recordEvents } from './index.ts';
import type { TestDatabase } from './testing/test-database.ts';
import { createTestDatabase } from './testing/test-database.ts';

const tenantId = randomUUID();
let database: TestDatabase;
/** However busy the machine is. */
const patience = { timeout: 10_000 };

beforeAll(async () => {
  database = await createTestDatabase();
  await inTenant(database.db, tenantId, (transaction) =>
    transaction
      .insertInto('organisations')
      .values({ tenant_id: tenantId, name: 'Limburg', kind: 'municipality' })
      .execute(),
  );
});
afterAll(() => database.close());

function record(count: number): Promise<void> {
  const events = Array.from({ length: count }, () => ({
    resource: 'objective' as const,
    id: randomUUID(),
  }));
  return inTenant(database.db, tenantId, (transaction) =>
    recordEvents(transaction, tenantId, events),
  );
}

async function listening() {
  const heard: { tenant: string; id: number | string }[] = [];
  const onGap = vi.fn();
  const end = await database.listen({
    channels: ['zielbaum_events', 'zielbaum_keys'],
    onNotification: (_, payload) => heard.push(payload),
    onGap,
  });
  return { heard, onGap, end };
}

async function newestId(): Promise<number> {
  const row = await readInTenant(database.db, tenantId, (transaction) =>
    transaction
      .selectFrom('events')
      .select((of) => of.fn.max('id').as('id'))
      .executeTakeFirstOrThrow(),
  );
  return row.id;
}

it('wakes listeners once for many changes, with the tenant and the newest id', async () => {
  const { heard, end } = await listening();
  await record(300);
  await vi.waitFor(() => expect(heard).toHaveLength(1), patience);
  expect(heard).toEqual([{ tenant: tenantId, id: await newestId() }]);
  await end();
});

it('tells listeners of a new key', async () => {
  const { heard, end } = await listening();
  await inTenant(database.db, tenantId, (transaction) =>
    transaction
      .insertInto('api_keys')
      .values({
        tenant_id: tenantId,
        kind: 'api',
        hash: 'f'.repeat(64),
        prefix: 'okr_sk_x',
        scopes: ['okr:read'],
        role: 'viewer',
      })
      .execute(),
  );
  await vi.waitFor(() => expect(heard[0]?.tenant).toBe(tenantId), patience);
  await end();
});

it('listens again after a lost connection and says that it has missed something', async () => {
  const { heard, onGap, end } = await listening();
  await database.asOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()`,
  );
  await vi.waitFor(() => expect(onGap).toHaveBeenCalledOnce(), patience);
  await record(1);
  await vi.waitFor(() => expect(heard).toHaveLength(1), patience);
  await end();
});

it('makes ids visible in rising order, however long a writer takes', async () => {
  const seen: number[] = [];
  const slow = inTenant(database.db, tenantId, async (transaction) => {
    await recordEvents(transaction, tenantId, [{ resource: 'cycle', id: randomUUID() }]);
    // Would get a higher id and be committed first, did it not have to wait.
    const fast = record(1).then(async () => seen.push(await newestId()));
    await vi.waitFor(async () => {
      const waiting = await database.asOwner(
        `select 1 from pg_locks where locktype = 'advisory' and not granted`,
      );
      expect(waiting.length).toBeGreaterThan(0);
    }, patience);
    expect(seen).toEqual([]);
    return { fast };
  });
  await (
    await slow
  ).fast;
  expect(seen).toEqual([await newestId()]);
});

it('forgets events after a day', async () => {
  await database.asOwner(`update events set created_at = now() - interval '25 hours'`);
  await record(1);
  const rows = await database.asOwner('select 1 from events');
  expect(rows).toHaveLength(1);
});

it('counts a version only when something changes', async () => {
  const version = async (title: string) =>
    inTenant(database.db, tenantId, async (transaction) => {
      const row = await transaction
        .updateTable('objectives')
        .set({ title })
        .returning('version')
        .executeTakeFirstOrThrow();
      return row.version;
    });
  await inTenant(database.db, tenantId, async (transaction) => {
    const cycle = await transaction
      .insertInto('cycles')
      .values({
        tenant_id: tenantId,
        name: '2026',
        start_date: '2026-01-01',
        end_date: '2026-12-31',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('objectives')
      .values({ tenant_id: tenantId, ref: null, cycle_id: cycle.id, unit_id: null, title: 'eins' })
      .execute();
  });
  expect(await version('eins')).toBe(1);
  expect(await version('zwei')).toBe(2);
});
