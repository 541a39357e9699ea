import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { languageOf, openDatabase, StartError } from '../db/index.ts';
import type { OpenOptions, Sentence } from '../db/index.ts';
import { runCommandLine } from './run.ts';

const language = languageOf(process.env);
const tell = (sentence: Sentence) => console.error(sentence[language]);

const steps: Partial<Record<Parameters<NonNullable<OpenOptions['onStep']>>[0], Sentence>> = {
  initialise: { de: 'Richte die Datenbank ein …', en: 'Setting up the database …' },
};

try {
  const config = readConfig(process.env);
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    config,
    language,
    print: (text) => console.log(text),
    tell,
    showProgress(sentence) {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${sentence[language]}`);
      else tell(sentence);
    },
    // npm runs scripts in the root and says where the user stands in INIT_CWD.
    resolvePath: (path) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path),
    async withDatabase(work) {
      const database = await openDatabase({
        dataDir: config.dataDir,
        url: config.databaseUrl,
        migrationUrl: config.migrationUrl,
        participant: { name: `zielbaum okr (process ${process.pid})`, isServer: false },
        onStep(step) {
          const sentence = steps[step];
          if (sentence) tell(sentence);
        },
      });
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    },
  });
} catch (error) {
  console.error(error instanceof StartError ? error.sentence[language] : error);
  process.exitCode = 1;
}
