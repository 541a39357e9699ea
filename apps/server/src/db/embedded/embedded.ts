import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../../start-error.ts';
import { defaultConnectTimeoutMs } from '../connection.ts';
import { appRole, createAppRole } from '../migrate.ts';
import type { Binaries } from './binaries.ts';
import { findBinaries } from './binaries.ts';
import type { Credentials } from './credentials.ts';
import { databaseName, ownerRole, readCredentials, serverRole } from './credentials.ts';
import type { DataFolder } from './data-folder.ts';
import { isInitialised, prepareDataFolder } from './data-folder.ts';
import { initialise } from './initialise.ts';
import type { Participant, Participation } from './participation.ts';
import { join } from './participation.ts';
import type { Settings } from './postmaster.ts';
import { findPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';

export interface EmbeddedOptions {
  dataDir: string;
  participant: Participant;
  settings?: Settings;
  /** Called before the steps that take a moment. */
  onStep?: ((step: 'initialise' | 'start') => void) | undefined;
}

/** The embedded PostgreSQL, running. */
export interface EmbeddedDatabase {
  /** For migrations only: owns the tables and may do everything. */
  owner: pg.ClientConfig;
  /** A login of its own without any privilege but the server's. */
  server: pg.ClientConfig;
  /** Stops PostgreSQL, unless another process still works with it. */
  close(): Promise<void>;
}

const patienceMs = 60_000;
const retryMs = 50;
const restartDelayMs = 250;

/**
 * Starts the PostgreSQL of a data folder, or joins the one that runs there already: started by
 * another process, or left behind by a killed one. When it dies under a server, it is started again.
 *
 * @throws StartError for what a person can put right
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = await prepareDataFolder(options.dataDir);
  const binaries = await findBinaries(folder.runsAs !== undefined);
  let isClosing = false;
  let restarting: Promise<void> | undefined;
  const first = await startOrJoin({ folder, binaries, options });
  const { port, credentials } = first;
  let { participation } = first;

  function watch(): void {
    if (options.participant.isServer) participation.onLost(() => (restarting = restart()));
  }
  async function restart(): Promise<void> {
    while (!isClosing) {
      try {
        // On the same port, where every pool looks for it.
        ({ participation } = await startOrJoin({ folder, binaries, options, port }));
        return watch();
      } catch {
        await wait(restartDelayMs);
      }
    }
  }
  watch();

  const login = { host: '127.0.0.1', port, database: databaseName };
  return {
    owner: { ...login, user: ownerRole, password: credentials.owner },
    server: { ...login, user: serverRole, password: credentials.server },
    async close() {
      isClosing = true;
      await restarting;
      await participation.leave(() => stopPostmaster(folder, binaries));
    },
  };
}

interface Job {
  folder: DataFolder;
  binaries: Binaries;
  options: EmbeddedOptions;
  port?: number;
}

interface Joined {
  participation: Participation;
  port: number;
  credentials: Credentials;
}

/** Starting and stopping processes may cross each other at every point: look again until one state holds. */
async function startOrJoin({ folder, binaries, options, port }: Job): Promise<Joined> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (!(await isInitialised(folder, binaries.major))) {
      options.onStep?.('initialise');
      await initialise(folder, binaries);
    }
    const credentials = await readCredentials(folder);
    let running = await findPostmaster(folder);
    if (!running) {
      options.onStep?.('start');
      running = await startPostmaster(folder, binaries, { ...options, port });
    }
    if (running) {
      const config = {
        host: '127.0.0.1',
        port: running.port,
        user: ownerRole,
        password: credentials.owner,
        connectionTimeoutMillis: defaultConnectTimeoutMs,
      };
      const maintenance = { ...config, database: 'postgres' };
      const participation = await join(maintenance, options.participant, folder.path);
      if (participation) {
        await furnish(maintenance, credentials);
        return { participation, port: running.port, credentials };
      }
    }
    await wait(retryMs);
  }
  throw new StartError({
    de: `Die Datenbank in „${folder.path}“ antwortet nicht (mehr in ${folder.log}).`,
    en: `The database in "${folder.path}" does not answer (more in ${folder.log}).`,
  });
}

/** Creates database and login where a first start has not come so far. */
async function furnish(maintenance: pg.ClientConfig, credentials: Credentials): Promise<void> {
  const client = new pg.Client(maintenance);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7242, 4)');
    await createAppRole(client);
    const { rows } = await client.query<{ database: boolean; role: boolean }>(
      `select exists (select from pg_database where datname = $1) as database,
              exists (select from pg_roles where rolname = $2) as role`,
      [databaseName, serverRole],
    );
    if (!rows[0]?.role) {
      await client.query(
        `create role ${serverRole} login nosuperuser nobypassrls password '${credentials.server}' in role ${appRole}`,
      );
    }
    if (!rows[0]?.database) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}
