import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../embedded/embedded.ts';
import { migrate } from '../migrate.ts';
import { atDatabase } from './at-database.ts';
import { prefix, removeAbandoned } from './abandoned.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's login at the cluster tests make their databases in. */
    testCluster: {
      host?: string;
      port?: number;
      user?: string;
      password?: string;
      connectionString?: string;
    };
    testTemplate: string;
  }
}

/** Speed in place of durability: what a crash loses here is a test's. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
};

/** One PostgreSQL for all test files of a run, and in it a migrated template for their databases. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['TEST_DATABASE_URL'];
  const cluster = url
    ? { owner: { connectionString: url }, close: async () => {} }
    : await startThrowAway();
  const template = `zielbaum_template_${process.pid}_${Date.now().toString(36)}`;
  try {
    await onCluster(cluster.owner, `create database ${template}`);
    await migrate(atDatabase(cluster.owner, template));
  } catch (error) {
    await cluster.close();
    throw error;
  }
  project.provide('testCluster', cluster.owner);
  project.provide('testTemplate', template);
  return async () => {
    await onCluster(cluster.owner, `drop database if exists ${template} with (force)`);
    await cluster.close();
  };
}

async function startThrowAway() {
  await removeAbandoned();
  const dataDir = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const participant = { name: `zielbaum tests (${process.pid})`, isServer: false };
  const embedded = await openEmbedded({ dataDir, participant, settings });
  const { host, port, user, password } = embedded.owner;
  return {
    owner: { host, port, user, password: String(password) },
    async close() {
      await embedded.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function onCluster(owner: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(owner.connectionString ? owner : { ...owner, database: 'postgres' });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
