import { openDatabase, StartError } from '../db/index.ts';
import type { OpenDatabase, OpenOptions, Sentence } from '../db/index.ts';
import type { Surroundings } from './command.ts';

const steps: Partial<Record<Parameters<NonNullable<OpenOptions['onStep']>>[0], Sentence>> = {
  initialise: { de: 'Lege die Datenbank an …', en: 'Creating the database …' },
  start: { de: 'Starte die Datenbank …', en: 'Starting the database …' },
};

/**
 * Works with the database of a running server, or starts it for as long as the work takes. When
 * somebody interrupts, what is not finished is not kept, and nothing is left running.
 */
export async function withDatabase<Result>(
  surroundings: Surroundings,
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const { config, language, processId } = surroundings;
  const database = await openDatabase({
    dataDir: config.dataDir,
    url: config.databaseUrl,
    migrationUrl: config.migrationUrl,
    participant: { name: `okr (process ${processId})`, isServer: false },
    onStep: (step) => {
      const sentence = steps[step];
      if (sentence) surroundings.remark(sentence[language]);
    },
  });
  const interrupted = Promise.withResolvers<never>();
  const stopListening = surroundings.onInterrupt(() => interrupted.reject(interruption()));
  const working = work(database);
  try {
    const result = await Promise.race([working, interrupted.promise]);
    await database.close();
    return result;
  } catch (error) {
    await database.close({ isHurried: true });
    // Its connection has gone; how it fails is of no interest.
    await working.catch(() => undefined);
    throw error;
  } finally {
    stopListening();
  }
}

function interruption(): StartError {
  return new StartError({
    de: 'Abgebrochen; nichts wurde geändert.',
    en: 'Interrupted; nothing was changed.',
  });
}
