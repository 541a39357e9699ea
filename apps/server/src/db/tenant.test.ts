import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordUnattended } from '../audit/record.ts';
import { advancePosition, insertDeliveries } from '../deliveries/store.ts';
import { recordEvents } from './events.ts';
import type { Tables } from './tables.ts';
import { inTenant, lookUp, readInTenant } from './tenant.ts';
import type { TestDatabase } from './testing/test-database.ts';
import { createTestDatabase } from './testing/test-database.ts';

const giessen = randomUUID();
const fulda = randomUUID();
const keyHash = 'a'.repeat(64);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await furnish(giessen, 'Gießen');
  await furnish(fulda, 'Fulda');
});
afterAll(() => database.close());

/** One row in every table. */
async function furnish(tenant_id: string, name: string): Promise<void> {
  await inTenant(database.db, tenant_id, async (transaction) => {
    const [id, other] = [randomUUID(), randomUUID()];
    const named = { tenant_id, id, name };
    await transaction
      .insertInto('organisations')
      .values({ tenant_id, name, kind: 'municipality' })
      .execute();
    await transaction
      .insertInto('units')
      .values({ ...named, parent_id: null })
      .execute();
    await transaction
      .insertInto('cycles')
      .values({ ...named, start_date: '2026-10-01', end_date: '2026-12-31' })
      .execute();
    const objective = { tenant_id, cycle_id: id, unit_id: id, title: 'Ziel' };
    await transaction
      .insertInto('objectives')
      .values([
        { ...objective, id, ref: 'Z1' },
        { ...objective, id: other, ref: null },
      ])
      .execute();
    await transaction
      .insertInto('alignments')
      .values({ tenant_id, objective_id: other, parent_id: id })
      .execute();
    await transaction
      .insertInto('key_results')
      .values({
        tenant_id,
        id,
        ref: null,
        objective_id: id,
        title: 'Ergebnis',
        metric: '{"kind":"steps"}',
      })
      .execute();
    await transaction
      .insertInto('check_ins')
      .values({
        tenant_id,
        key_result_id: id,
        date: '2026-10-05',
        value: 'null',
        confidence: 7,
        author: null,
        source: 'api',
      })
      .execute();
    await transaction
      .insertInto('reviews')
      .values({
        tenant_id,
        objective_id: id,
        grade: null,
        grade_reason: null,
        outcome: null,
        outcome_reason: null,
      })
      .execute();
    await transaction
      .insertInto('key_result_contributors')
      .values({ tenant_id, key_result_id: id, unit_id: id, position: 0 })
      .execute();
    await transaction
      .insertInto('earlier_metrics')
      .values({
        tenant_id,
        key_result_id: id,
        metric: '{"kind":"steps"}',
        until: '2026-10-31',
        reason: 'Neu gezählt',
        author: null,
      })
      .execute();
    // Kept by a trigger, from what changes in an objective.
    await transaction
      .updateTable('objectives')
      .set({ title: 'Neues Ziel' })
      .where('tenant_id', '=', tenant_id)
      .where('id', '=', id)
      .execute();
    await transaction.insertInto('themes').values({ tenant_id, name: 'RPA' }).execute();
    const person = await transaction
      .insertInto('people')
      .values({ tenant_id, name: 'Kim' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('memberships')
      .values({ tenant_id, person_id: person.id, role: 'member', unit_id: null })
      .execute();
    await transaction
      .insertInto('api_keys')
      .values({
        tenant_id,
        kind: 'embed',
        hash: name === 'Gießen' ? keyHash : 'b'.repeat(64),
        prefix: 'okr_pk_aaaa',
        scopes: ['okr:read'],
        role: 'viewer',
        origins: [`https://${name === 'Gießen' ? 'giessen' : 'fulda'}.example`],
      })
      .execute();
    await recordUnattended(transaction, tenant_id, {
      action: 'goalList.import',
      thing: { resource: 'people', id: person.id },
    });
    const voted = { tenant_id, cycle_id: id, objective_id: id, dots: 2 };
    await transaction
      .insertInto('dots')
      .values({ ...voted, person_id: person.id })
      .execute();
    await transaction.insertInto('dot_sums').values(voted).execute();
    await transaction
      .insertInto('audit_readings')
      .values({
        tenant_id,
        person_id: person.id,
        roles: ['admin'],
        reason: 'Verdacht',
        from_date: null,
        to_date: null,
      })
      .execute();
    await transaction
      .insertInto('idempotency_keys')
      .values({
        tenant_id,
        key: 'k',
        operation: 'POST /x',
        request_hash: 'h',
        status: null,
        headers: null,
        body: null,
      })
      .execute();
    await recordEvents(transaction, tenant_id, [{ resource: 'objective', id }]);
    const invitation = { tenant_id, invitation_id: id, name: 'Verbund' };
    await transaction
      .insertInto('alliance_memberships')
      .values({ ...invitation, alliance_id: id })
      .execute();
    await transaction
      .insertInto('alliance_members')
      .values({ ...invitation, member_id: id })
      .execute();
    await transaction
      .insertInto('shares')
      .values({ tenant_id, objective_id: id, audience: 'public', with_key_results: false })
      .execute();
    const shared = await transaction
      .insertInto('shared_objectives')
      .values({ tenant_id, member_id: id, objective_id: id })
      .returning('id as shared_id')
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('shared_snapshots')
      .values({ tenant_id, ...shared, day: '2026-11-23', snapshot: '{}' })
      .execute();
    await transaction
      .insertInto('shared_alignments')
      .values({ tenant_id, ...shared, objective_id: id, weight: 1 })
      .execute();
    await insertDeliveries(transaction, tenant_id, [
      { recipientId: id, kind: 'withdrawal', payload: { objectiveId: id } },
    ]);
    await advancePosition(transaction, { tenantId: tenant_id, senderId: id }, 1);
  });
}

const tables = [
  'organisations',
  'units',
  'cycles',
  'objectives',
  'alignments',
  'key_results',
  'refs',
  'reviews',
  'key_result_contributors',
  'earlier_metrics',
  'objective_events',
  'check_ins',
  'api_keys',
  'themes',
  'people',
  'memberships',
  'dots',
  'dot_sums',
  'audit_names',
  'audit_chains',
  'audit_entries',
  'audit_readings',
  'idempotency_keys',
  'events',
  'alliance_members',
  'alliance_memberships',
  'shares',
  'shared_objectives',
  'shared_snapshots',
  'shared_alignments',
  'deliveries',
  'delivery_positions',
  'sharing_tenants',
  'retention_runs',
] as const satisfies (keyof Tables)[];

describe('row level security', () => {
  it('covers every table that has a tenant, and forces it', async () => {
    const rows = await database.asOwner<{ name: string; forced: boolean }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'zielbaum_migrations'`,
    );
    expect(rows.map((row) => row.name).sort()).toEqual([...tables].sort());
    expect(rows.filter((row) => !row.forced)).toEqual([]);
  });

  it.each(tables)('shows rows of %s to their own tenant only', async (table) => {
    const seen = (tenant: string) =>
      readInTenant(database.db, tenant, (transaction) =>
        transaction.selectFrom(table).select('tenant_id').execute(),
      );
    expect((await seen(giessen)).length).toBeGreaterThan(0);
    expect(new Set((await seen(giessen)).map((row) => row.tenant_id))).toEqual(new Set([giessen]));
    expect(await seen(randomUUID())).toEqual([]);
    expect(await database.db.selectFrom(table).select('tenant_id').execute()).toEqual([]);
  });

  it.each(tables)('refuses to add or change rows of another tenant in %s', async (table) => {
    const [row] = await database.asOwner<Record<string, unknown>>(
      `select * from ${table} where tenant_id = $1`,
      [fulda],
    );
    const copy = JSON.stringify({
      ...row,
      id: randomUUID(),
      name: 'x',
      hash: 'c'.repeat(64),
      ref: 'x',
      key: 'x',
    });
    const columns = await database.asOwner<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    const names = sql.join(columns.map(({ name }) => sql.ref(name)));
    const insert = sql`insert into ${sql.table(table)} (${names}) overriding system value
      select ${names} from jsonb_populate_record(null::${sql.table(table)}, ${copy}::jsonb)`;
    await expect(
      inTenant(database.db, giessen, (transaction) => insert.execute(transaction)),
    ).rejects.toThrow(/row-level security|invalid input syntax|permission denied/);
    await expect(insert.execute(database.db)).rejects.toThrow(
      /row-level security|invalid input syntax|permission denied/,
    );

    const steal = sql`update ${sql.table(table)} set tenant_id = ${giessen} where tenant_id = ${fulda}`;
    const stolen = await inTenant(database.db, giessen, (transaction) =>
      steal.execute(transaction),
    ).catch((error) => {
      expect(String(error)).toContain('permission denied');
      return { numAffectedRows: 0n };
    });
    expect(stolen.numAffectedRows).toBe(0n);
    const give = sql`update ${sql.table(table)} set tenant_id = ${fulda}`;
    await expect(
      inTenant(database.db, giessen, (transaction) => give.execute(transaction)),
    ).rejects.toThrow(/row-level security|permission denied/);
  });

  it.each(tables)('deletes no row of another tenant in %s', async (table) => {
    const count = () => database.asOwner(`select 1 from ${table} where tenant_id = $1`, [fulda]);
    const before = (await count()).length;
    const remove = sql`delete from ${sql.table(table)} where tenant_id = ${fulda}`;
    await inTenant(database.db, giessen, (transaction) => remove.execute(transaction)).catch(
      (error) => expect(String(error)).toContain('permission denied'),
    );
    expect((await count()).length).toBe(before);
  });

  it('lets no foreign key reach into another tenant', async () => {
    const [cycle] = await database.asOwner<{ id: string }>(
      'select id from cycles where tenant_id = $1',
      [fulda],
    );
    const insert = inTenant(database.db, giessen, (transaction) =>
      transaction
        .insertInto('objectives')
        .values({
          tenant_id: giessen,
          ref: null,
          cycle_id: cycle?.id ?? '',
          unit_id: null,
          title: 'x',
        })
        .execute(),
    );
    await expect(insert).rejects.toThrow('foreign key');
  });
});

describe('a tenant', () => {
  it('is forgotten with the end of its transaction, also on the same connection', async () => {
    for (let turn = 0; turn < 30; turn++) {
      const tenant = turn % 2 ? giessen : fulda;
      const [row] = await readInTenant(database.db, tenant, (transaction) =>
        transaction.selectFrom('organisations').select('tenant_id').execute(),
      );
      expect(row?.tenant_id).toBe(tenant);
      expect(await database.db.selectFrom('organisations').selectAll().execute()).toEqual([]);
    }
  });

  it('keeps nothing of work that throws', async () => {
    const work = inTenant(database.db, giessen, async (transaction) => {
      await transaction.updateTable('organisations').set({ name: 'anders' }).execute();
      throw new Error('abgebrochen');
    });
    await expect(work).rejects.toThrow('abgebrochen');
    const rows = await database.asOwner('select 1 from organisations where name = $1', ['anders']);
    expect(rows).toEqual([]);
  });

  it('only reads where it said so', async () => {
    const write = readInTenant(database.db, giessen, (transaction) =>
      transaction.updateTable('organisations').set({ name: 'x' }).execute(),
    );
    await expect(write).rejects.toThrow('read-only transaction');
  });

  it('is refused unless it is a UUID', () => {
    expect(() => inTenant(database.db, `${giessen}'; drop table units; --`, async () => 1)).toThrow(
      'Not a tenant',
    );
  });
});

describe('looking up before the tenant is known', () => {
  it('finds a key by its hash, and that one only', async () => {
    const rows = await lookUp(database.db, { keyHash }, (transaction) =>
      transaction.selectFrom('api_keys').selectAll().execute(),
    );
    expect(rows.map((row) => row.tenant_id)).toEqual([giessen]);
  });

  it('finds an organisation by its exact name', async () => {
    const find = (organisation: string) =>
      lookUp(database.db, { organisation }, (transaction) =>
        transaction.selectFrom('organisations').selectAll().execute(),
      );
    expect((await find('Fulda')).map((row) => row.tenant_id)).toEqual([fulda]);
    expect(await find('fuld%')).toEqual([]);
    expect(await find(`' or true --`)).toEqual([]);
  });

  it('finds valid embed keys by an origin', async () => {
    const find = (origin: string) =>
      lookUp(database.db, { origin }, (transaction) =>
        transaction.selectFrom('api_keys').select('tenant_id').execute(),
      );
    expect(await find('https://giessen.example')).toEqual([{ tenant_id: giessen }]);
    expect(await find('https://giessen.example.evil')).toEqual([]);
    expect(await find('')).toEqual([]);
    await database.asOwner('update api_keys set expires_at = now() where tenant_id = $1', [
      giessen,
    ]);
    expect(await find('https://giessen.example')).toEqual([]);
  });

  it('opens no other table', async () => {
    const rows = await lookUp(database.db, { organisation: 'Fulda' }, (transaction) =>
      transaction.selectFrom('objectives').selectAll().execute(),
    );
    expect(rows).toEqual([]);
  });
});
