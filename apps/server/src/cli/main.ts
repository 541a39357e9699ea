/** `okr`: the server's command line. */
import { fileURLToPath } from 'node:url';
import { todayInBerlin } from '@zielbaum/model';
import { readConfig } from '../config.ts';
import { languageOf, StartError } from '../db/index.ts';
import type { Surroundings } from './command.ts';
import { commands } from './commands.ts';
import { describeAll, describeCommand } from './help.ts';
import { parseCommand } from './parse-command.ts';
import { createProgressLine } from './progress-line.ts';

const language = languageOf(process.env);
const root = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/[\\/]$/, '');

const progress = createProgressLine(process.stderr);

try {
  await run();
} catch (error) {
  progress.end();
  console.error(error instanceof StartError ? error.sentence[language] : error);
  // Connections to a database that somebody else keeps running may still be open.
  process.exit(1);
}

async function run(): Promise<void> {
  const parsed = parseCommand(process.argv.slice(2), commands);
  if (parsed.kind === 'run') {
    await parsed.command.run(parsed.given, surroundings());
    progress.end();
    return;
  }
  const { command } = parsed;
  console.log(command ? describeCommand(command, language) : describeAll(commands, language));
}

function surroundings(): Surroundings {
  return {
    language,
    today: todayInBerlin(new Date()),
    config: readConfig(process.env),
    folder: folderOfPerson(),
    print: (text) => {
      progress.end();
      console.log(text);
    },
    remark: (text) => {
      progress.end();
      console.error(text);
    },
    progress: progress.show,
    processId: process.pid,
    onInterrupt,
  };
}

/** npm runs scripts in the repository's root and tells where it was called. */
function folderOfPerson(): string {
  const { INIT_CWD } = process.env;
  return INIT_CWD && process.cwd() === root ? INIT_CWD : process.cwd();
}

function onInterrupt(listener: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
