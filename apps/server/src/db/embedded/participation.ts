import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../../start-error.ts';
import { databaseProblemOf } from '../database-problem.ts';

/** Who works with a database: its name is what other processes are told. */
export interface Participant {
  /** Plain ASCII, at most 63 characters, e.g. `zielbaum server (Prozess 123)`. */
  name: string;
  /** Of servers there is one to a data folder; command line tools may join at any time. */
  isServer: boolean;
}

/**
 * One process's part in a running database. Held by locks of a session: they end with the process,
 * however it ends, and need no lock file.
 */
export interface Participation {
  /** Calls `stop` if no other process works with the database, then leaves. */
  leave(stop: () => Promise<void>): Promise<void>;
  /** Called when the database goes away by itself. */
  onLost(listener: () => void): void;
}

// The first number of all these locks; the second tells them apart.
const lockSpace = 7_242;
const serverLock = `${lockSpace}, 1`;
const participantLock = `${lockSpace}, 2`;
/** Shared while joining, exclusive while leaving: nobody joins a database that is about to stop. */
const comingAndGoingLock = `${lockSpace}, 3`;

// A killed server's session ends a moment after it.
const serverPatienceMs = 2_000;

/**
 * @returns undefined when the database was just stopping or starting: look again
 * @throws StartError when another server has it
 */
export async function join(
  config: pg.ClientConfig,
  participant: Participant,
  dataFolder: string,
): Promise<Participation | undefined> {
  const client = new pg.Client({ ...config, application_name: participant.name, keepAlive: true });
  let isLost = false;
  let listener = () => {};
  client.on('error', () => undefined);
  client.on('end', () => {
    isLost = true;
    listener();
  });
  try {
    await client.connect();
    await client.query(`select pg_advisory_lock_shared(${comingAndGoingLock})`);
    if (participant.isServer) await becomeServer(client, dataFolder);
    await client.query(`select pg_advisory_lock_shared(${participantLock})`);
    await client.query(`select pg_advisory_unlock_shared(${comingAndGoingLock})`);
  } catch (error) {
    await client.end().catch(() => undefined);
    if (isGone(error)) return undefined;
    throw error;
  }
  return {
    async leave(stop) {
      listener = () => {};
      if (isLost) return;
      try {
        await client.query(`select pg_advisory_lock(${comingAndGoingLock})`);
        if (await isLast(client)) await stop();
      } catch (error) {
        // It has just gone by itself: nothing is left to stop.
        if (!isGone(error)) throw error;
      } finally {
        await client.end().catch(() => undefined);
      }
    },
    onLost(next) {
      listener = next;
      if (isLost) next();
    },
  };
}

async function becomeServer(client: pg.Client, dataFolder: string): Promise<void> {
  const deadline = Date.now() + serverPatienceMs;
  for (;;) {
    const { rows } = await client.query<{ locked: boolean }>(
      `select pg_try_advisory_lock(${serverLock}) as locked`,
    );
    if (rows[0]?.locked) return;
    if (Date.now() > deadline) break;
    await wait(50);
  }
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and classid = ${lockSpace} and objid = 1 and granted`,
  );
  const holder = rows[0]?.name ?? 'zielbaum server';
  throw new StartError({
    de: `Der Datenordner „${dataFolder}“ wird schon von einem anderen Prozess benutzt (${holder}).`,
    en: `The data folder "${dataFolder}" is already in use by another process (${holder}).`,
  });
}

async function isLast(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::integer as others from pg_locks
     where locktype = 'advisory' and classid = ${lockSpace} and objid = 2 and granted and pid <> pg_backend_pid()`,
  );
  return rows[0]?.others === 0;
}

function isGone(error: unknown): boolean {
  return databaseProblemOf(error)?.kind === 'unavailable';
}
