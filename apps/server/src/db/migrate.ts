import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { StartError } from '../start-error.ts';

/** Owns no table and cannot bypass row level security; every query of the server runs as it. */
export const appRole = 'zielbaum_app';

const folder = new URL('./migrations/', import.meta.url);
// Any number will do, as long as every process takes the same.
const migrationLock = 7_242_100;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Brings the database up to date, as its owner: creates the server's role, then applies each new
 * file of `migrations/` in a transaction of its own. Processes that come at the same time wait.
 *
 * @returns the names of the files applied now
 * @throws StartError when an applied file has been changed since, or PostgreSQL is older than 15
 */
export async function migrate(owner: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await createAppRole(client);
    await client.query(
      'create table if not exists zielbaum_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    return await applyNew(client, await readMigrations());
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      // A checkout on Windows may end lines differently; that is no change.
      const sql = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function applyNew(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from zielbaum_migrations',
  );
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  for (const { name, checksum } of migrations) {
    if (applied.has(name) && applied.get(name) !== checksum) throw changedFile(name);
  }
  const fresh = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of fresh) await apply(client, migration);
  return fresh.map(({ name }) => name);
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into zielbaum_migrations (name, checksum) values ($1, $2)', [
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num') as number`,
  );
  const server = rows[0];
  if (server && Number(server.number) >= 150_000) return;
  throw new StartError({
    de: `Die Datenbank ist PostgreSQL ${server?.version}; nötig ist Version 15 oder neuer: bitte in DATABASE_URL eine solche nennen, oder ohne DATABASE_URL die eingebaute benutzen.`,
    en: `The database is PostgreSQL ${server?.version}; version 15 or newer is needed: please name such a one in DATABASE_URL, or use the embedded one without DATABASE_URL.`,
  });
}

/**
 * Roles belong to the whole cluster, so another database's migration may create it meanwhile. Whoever
 * creates it without being superuser may administer it, but has to become a member to act as it.
 */
export async function createAppRole(client: pg.Client): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${appRole}') then
      create role ${appRole} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
      grant ${appRole} to current_user;
    elsif not pg_has_role(current_user, '${appRole}', 'member') then
      grant ${appRole} to current_user;
    end if;
  exception when duplicate_object or unique_violation then null; end $$`);
}

function changedFile(name: string): StartError {
  return new StartError({
    de: `Die Migration ${name} wurde geändert, nachdem sie in dieser Datenbank angewendet war; das Original muss wiederhergestellt werden.`,
    en: `Migration ${name} was changed after it had been applied to this database; restore the original file.`,
  });
}
