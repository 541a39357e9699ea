/** `okr`: the server's command line. */
import { fileURLToPath } from 'node:url';
import { todayInBerlin } from '@zielbaum/model';
import { readConfig } from '../config.ts';
import { languageOf } from '../sentence.ts';
import { StartError } from '../start-error.ts';
import type { Surroundings } from './command.ts';
import { createProgressLine } from './progress-line.ts';
import { runCommandLine } from './run.ts';

const language = languageOf(process.env);
const root = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/[\\/]$/, '');

const progress = createProgressLine(process.stderr);

const surroundings: Surroundings = {
  language,
  today: todayInBerlin(new Date()),
  // Read when a command asks for it: help needs no setting.
  get config() {
    return readConfig(process.env);
  },
  folder: folderOfPerson(),
  print(text) {
    progress.end();
    console.log(text);
  },
  remark(text) {
    progress.end();
    console.error(text);
  },
  progress: progress.show,
  processId: process.pid,
  onInterrupt,
};

try {
  await runCommandLine(process.argv.slice(2), surroundings);
  progress.end();
} catch (error) {
  progress.end();
  console.error(error instanceof StartError ? error.sentence[language] : error);
  process.exitCode = 1;
  await Promise.all([process.stdout, process.stderr].map(flushed));
  // Connections to a database that somebody else keeps running may still be open.
  process.exit();
}

/** Resolves when a pipe's reader has taken everything, or has gone. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => {
    stream.once('error', () => done());
    stream.write('', () => done());
  });
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
