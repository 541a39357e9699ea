import type pg from 'pg';
import { asAppRole, connect, defaultConnectTimeoutMs } from './connection.ts';
import type { ConnectOptions } from './connection.ts';
import { connectionProblem } from './connection-problem.ts';
import type { AddressSetting } from './connection-problem.ts';
import { codeOf, diskFull } from './embedded/data-folder.ts';
import { openEmbedded } from './embedded/embedded.ts';
import type { EmbeddedOptions } from './embedded/embedded.ts';
import type { ListenOptions } from './listen.ts';
import { listen } from './listen.ts';
import { migrate } from './migrate.ts';
import type { Db } from './tables.ts';

export interface OpenOptions extends ConnectOptions {
  /** Where the embedded PostgreSQL keeps its data; unused with `url`. */
  dataDir: string;
  /** An existing PostgreSQL in place of the embedded one. */
  url?: string | undefined;
  /** The owner's address for migrations, where `url` names a login that owns nothing; default `url`. */
  migrationUrl?: string | undefined;
  /** Who opens it: of servers there is one to a data folder. */
  participant: EmbeddedOptions['participant'];
  /** Called before the steps that take a moment. */
  onStep?: ((step: 'initialise' | 'start' | 'migrate') => void) | undefined;
}

export interface OpenDatabase {
  db: Db;
  /** Names of the migrations applied while opening. */
  migrated: string[];
  /** Listens on a connection of its own; returns a function that ends it. */
  listen(options: ListenOptions): Promise<() => Promise<void>>;
  /**
   * Ends all connections; stops the embedded PostgreSQL unless another process works with it.
   * `isHurried` does not wait for work in progress: of what is not committed, nothing is kept.
   */
  close(options?: { isHurried?: boolean }): Promise<void>;
}

/**
 * Opens the database, ready to use: started, migrated, and with a role that cannot bypass row level
 * security.
 *
 * @throws StartError for what a person can put right
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { url, migrationUrl = url } = options;
  if (url) {
    return openWith(
      { owner: { connectionString: migrationUrl }, server: { connectionString: url } },
      options,
    );
  }
  const embedded = await openEmbedded(options);
  try {
    return await openWith(embedded, options, () => embedded.close());
  } catch (error) {
    await embedded.close();
    throw codeOf(error) === '53100' ? diskFull(options.dataDir, error) : error;
  }
}

async function openWith(
  logins: { owner: pg.ClientConfig; server: pg.ClientConfig },
  options: OpenOptions,
  stop: () => Promise<void> = async () => {},
): Promise<OpenDatabase> {
  options.onStep?.('migrate');
  const { connectTimeoutMs = defaultConnectTimeoutMs } = options;
  let setting: AddressSetting = options.migrationUrl ? 'MIGRATION_DATABASE_URL' : 'DATABASE_URL';
  try {
    const migrated = await migrate({
      ...logins.owner,
      connectionTimeoutMillis: connectTimeoutMs,
    });
    setting = 'DATABASE_URL';
    const login = asAppRole({ ...logins.server, application_name: options.participant.name });
    const db = await connect(login, options);
    return {
      db,
      migrated,
      listen: (listenOptions) => listen(login, listenOptions),
      async close({ isHurried = false } = {}) {
        const ended = db.destroy();
        if (isHurried) ended.catch(() => undefined);
        else await ended;
        await stop();
      },
    };
  } catch (error) {
    throw connectionProblem(error, setting);
  }
}
