import { Kysely, sql } from 'kysely';
import pg from 'pg';
import { StartError } from '../start-error.ts';
import { appRole } from './migrate.ts';
import type { Db, Tables } from './tables.ts';
import { tenantDialect } from './tenant-driver.ts';

const dateType = 1082;
const bigintType = 20;

// A day stays text (a Date would put it into a zone); ids and counts stay far below 2^53.
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === dateType) return (text: string) => text;
    if (oid === bigintType) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};

/** How to reach the database as the server's own role. */
export function asAppRole(config: pg.ClientConfig): pg.ClientConfig {
  return { ...config, options: `${config.options ?? ''} -c role=${appRole}`.trim() };
}

// A database that accepts and then says nothing must not hold up anybody for longer.
export const defaultConnectTimeoutMs = 5_000;

const mostConnections = 10;

export interface ConnectOptions {
  /** How long a new connection may take, and a query wait for a free one, before it fails; default 5,000. */
  connectTimeoutMs?: number;
}

/**
 * Opens the pool, as the role given by the configuration.
 *
 * @throws StartError when that role could bypass row level security
 */
export async function connect(config: pg.ClientConfig, options: ConnectOptions = {}): Promise<Db> {
  const { connectTimeoutMs = defaultConnectTimeoutMs } = options;
  const pool = new pg.Pool({
    ...config,
    max: mostConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    types,
    pipeline: true,
  } as pg.PoolConfig);
  // An idle connection may break at any time; the pool replaces it, and the next query tells.
  pool.on('error', () => undefined);
  // One in use tells by the failing query.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: tenantDialect(pool) });
  try {
    await refuseMightyRole(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

async function refuseMightyRole(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string; mighty: boolean }>`
    select rolname as name, rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user
  `.execute(db);
  const role = rows[0];
  if (role && !role.mighty) return;
  throw new StartError({
    de: `Die Datenbankrolle „${role?.name}“ umgeht die Zeilensicherheit (SUPERUSER oder BYPASSRLS); der Server startet nur mit einer Rolle, die das nicht kann.`,
    en: `The database role "${role?.name}" bypasses row level security (SUPERUSER or BYPASSRLS); the server only starts with a role that cannot.`,
  });
}
