import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StartError } from '../start-error.ts';
import { connect } from './connection.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';
import type { TestDatabase } from './testing/test-database.ts';
import { createTestDatabase } from './testing/test-database.ts';

const all = readdirSync(new URL('./migrations/', import.meta.url)).sort();

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const participant = { name: 'zielbaum test', isServer: true };

it('applies each file once, also when several processes come together', async () => {
  await database.asOwner('drop owned by zielbaum_app');
  await database.asOwner('drop schema public cascade');
  await database.asOwner('create schema public');
  await database.asOwner('grant usage on schema public to public');
  const owner = { connectionString: database.ownerUrl };
  const applied = await Promise.all([migrate(owner), migrate(owner), migrate(owner)]);
  expect(applied.flat()).toEqual(all);
});

it('refuses a file that was changed after it had been applied', async () => {
  await database.asOwner(`update zielbaum_migrations set checksum = 'x'`);
  await expect(migrate({ connectionString: database.ownerUrl })).rejects.toThrow(
    'Die Migration 0001-first-tables.sql wurde geändert',
  );
});

it('works on an existing PostgreSQL as the restricted role, though its login is an owner', async () => {
  await database.asOwner('drop table zielbaum_migrations');
  await database.asOwner('drop owned by zielbaum_app');
  await database.asOwner('drop schema public cascade');
  await database.asOwner('create schema public');
  await database.asOwner('grant usage on schema public to public');
  const opened = await openDatabase({ dataDir: '/nowhere', url: database.ownerUrl, participant });
  expect(opened.migrated).toEqual(all);
  await expect(opened.db.selectFrom('organisations').selectAll().execute()).resolves.toEqual([]);
  await opened.close();
});

it('refuses a role that could see every tenant', async () => {
  const error: unknown = await connect({ connectionString: database.ownerUrl }).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartError);
  expect((error as StartError).sentence.en).toContain('bypasses row level security');
});

it('says in one sentence that a database cannot be reached', async () => {
  const opening = openDatabase({
    dataDir: '/nowhere',
    url: 'postgres://x@127.0.0.1:1/x',
    participant,
  });
  await expect(opening).rejects.toThrow(
    /^Die Datenbank ist nicht zu erreichen \(connect ECONNREFUSED/,
  );
});
