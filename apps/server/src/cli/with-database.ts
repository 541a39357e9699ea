import { databaseProblemOf, openDatabase } from '../db/index.ts';
import type { OpenDatabase, OpenOptions } from '../db/index.ts';
import type { Sentence } from '../sentence.ts';
import { StartError } from '../start-error.ts';
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
  let stopListening = () => {};
  const interrupted = new Promise<never>((_, reject) => {
    stopListening = surroundings.onInterrupt(() => reject(new StartError(interruptedSentence)));
  });
  let isHurried = false;
  try {
    return await Promise.race([work(database), interrupted]);
  } catch (error) {
    isHurried = error instanceof StartError && error.sentence === interruptedSentence;
    throw databaseProblemOf(error)?.kind === 'unavailable' ? brokenOff(error) : error;
  } finally {
    stopListening();
    await database.close({ isHurried });
  }
}

const interruptedSentence: Sentence = {
  de: 'Abgebrochen; nichts wurde geändert.',
  en: 'Interrupted; nothing was changed.',
};

/** Stopped, killed, or out of disk space in the middle of the work. */
function brokenOff(error: unknown): StartError {
  const reason = error instanceof Error ? error.message : String(error);
  return new StartError(
    {
      de: `Die Datenbank hat die Arbeit abgebrochen (${reason}); nichts wurde geändert.`,
      en: `The database broke off the work (${reason}); nothing was changed.`,
    },
    { cause: error },
  );
}
