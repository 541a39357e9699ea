import { setTimeout as wait } from 'node:timers/promises';
import { todayInBerlin } from '@zielbaum/model';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { openDatabase } from './db/index.ts';
import type { OpenDatabase, OpenOptions } from './db/index.ts';
import { keepTicksFast } from './keep-ticks-fast.ts';
import { prepareDemo } from './seed/prepare-demo.ts';
import { languageOf } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import { StartError } from './start-error.ts';

// For requests being answered when the server is asked to end; then they are cut off.
const patienceMs = 10_000;

const language = languageOf(process.env);
const say = (sentence: Sentence) => console.log(sentence[language]);

const steps: Record<Parameters<NonNullable<OpenOptions['onStep']>>[0], Sentence> = {
  initialise: { de: 'Richte die Datenbank ein …', en: 'Setting up the database …' },
  start: { de: 'Starte die Datenbank …', en: 'Starting the database …' },
  migrate: { de: 'Bringe die Tabellen auf den Stand …', en: 'Bringing the tables up to date …' },
};

keepTicksFast();
try {
  await start(readConfig(process.env));
} catch (error) {
  console.error(error instanceof StartError ? error.sentence[language] : error);
  process.exitCode = 1;
}

async function start(config: Config): Promise<void> {
  // Asked for from the beginning: who ends the server while it starts must not orphan the database.
  const end = endOfService();
  const opening = openDatabase({
    dataDir: config.dataDir,
    url: config.databaseUrl,
    migrationUrl: config.migrationUrl,
    participant: { name: `zielbaum server (process ${process.pid})`, isServer: true },
    onStep: (step) => say(steps[step]),
  });
  // A database that somebody else runs needs no stopping, and may be slow to answer.
  if (config.databaseUrl && (await Promise.race([opening, end])) === undefined) process.exit();
  const database = await opening;
  try {
    if (config.isDemo) await fillDemo(database, config);
    const app = createApp({
      db: database.db,
      listen: database.listen,
      // What a person should know of the start is said below, in words.
      logLevel: 'warn',
      trustedProxies: config.trustedProxies,
      limits: { perKey: { quota: config.requestsPerMinute, windowSeconds: 60 } },
    });
    try {
      const address = await app.listen({ host: config.host, port: config.port });
      say({ de: `Server: ${address}`, en: `Server: ${address}` });
      app.log.level = config.logLevel;
      await end;
    } catch (error) {
      explainPort(error);
    } finally {
      await Promise.race([app.close(), wait(patienceMs, undefined, { ref: false })]);
      app.server.closeAllConnections();
    }
  } finally {
    await database.close();
  }
}

async function fillDemo({ db }: OpenDatabase, config: Config): Promise<void> {
  const { newKeys } = await prepareDemo(db, {
    dataDir: config.dataDir,
    origins: config.demoOrigins,
    today: todayInBerlin(new Date()),
  });
  if (newKeys.length === 0) return;
  say({
    de: 'Der Beispiel-Verbund ist angelegt. Seine API-Schlüssel, nur jetzt zu sehen:',
    en: 'The example alliance is in place. Its API keys, shown only now:',
  });
  for (const { organisation, key } of newKeys) console.log(`  ${organisation.padEnd(28)} ${key}`);
}

/** Resolves when somebody asks the server to end; asking again changes nothing. */
function endOfService(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => done());
  });
}

function explainPort(error: unknown): never {
  if (!(error instanceof Error && 'syscall' in error && error.syscall === 'listen')) throw error;
  throw new StartError(
    {
      de: `Der Server kann seinen Anschluss nicht öffnen (${error.message}); ZIELBAUM_HOST und ZIELBAUM_PORT wählen einen anderen.`,
      en: `The server cannot open its port (${error.message}); ZIELBAUM_HOST and ZIELBAUM_PORT choose another.`,
    },
    { cause: error },
  );
}
