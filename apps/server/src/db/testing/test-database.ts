import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { asAppRole, connect } from '../connection.ts';
import type { ListenOptions } from '../listen.ts';
import { listen } from '../listen.ts';
import type { OpenDatabase } from '../open.ts';
import { atDatabase } from './at-database.ts';

export interface TestDatabase extends OpenDatabase {
  /** The owner's address, to look past row level security. */
  ownerUrl: string;
  /** Runs one statement as the owner. */
  asOwner<Row extends pg.QueryResultRow>(statement: string, parameters?: unknown[]): Promise<Row[]>;
}

/** A fresh, migrated, empty database for one test file; `close` drops it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = inject('testCluster');
  const name = `zielbaum_test_${randomUUID().replaceAll('-', '')}`;
  const maintenance = cluster.connectionString ? cluster : { ...cluster, database: 'postgres' };
  await once(maintenance, `create database ${name} template ${inject('testTemplate')}`);
  const owner = atDatabase(cluster, name);
  const login = asAppRole(owner);
  const db = await connect(login);
  return {
    db,
    migrated: [],
    ownerUrl:
      owner.connectionString ??
      `postgres://${owner.user}:${String(owner.password)}@${owner.host}:${owner.port}/${name}`,
    listen: (options: ListenOptions) => listen(login, options),
    asOwner: (statement, parameters) => once(owner, statement, parameters),
    async close() {
      await db.destroy();
      await once(maintenance, `drop database if exists ${name} with (force)`);
    },
  };
}

async function once<Row extends pg.QueryResultRow>(
  config: pg.ClientConfig,
  statement: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return (await client.query<Row>(statement, parameters)).rows;
  } finally {
    await client.end();
  }
}
