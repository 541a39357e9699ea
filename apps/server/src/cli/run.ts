import { parseArgs } from 'node:util';
import type { Language, Sentence } from '../db/index.ts';
import { StartError } from '../db/index.ts';
import type { Command, Surroundings } from './command.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { keyCreateCommand } from './key-create.ts';
import { keyListCommand } from './key-list.ts';
import { keyRevokeCommand } from './key-revoke.ts';
import { migrateCommand } from './migrate.ts';
import { openapiCommand } from './openapi.ts';
import { seedCommand } from './seed.ts';

const commands: readonly Command[] = [
  importCommand,
  exportCommand,
  seedCommand,
  migrateCommand,
  openapiCommand,
  keyCreateCommand,
  keyListCommand,
  keyRevokeCommand,
];

/**
 * Runs one command line of `okr`; resolves with its exit code.
 *
 * @throws StartError for what the person who typed it can put right
 */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { language, print } = surroundings;
  const command = commands.find(({ name }) => isBeginning(name.split(' '), words));
  if (!command) {
    if (words.length > 0 && !asksForHelp(words)) throw unknownCommand(words);
    print(overview(language));
    return words.length > 0 ? 0 : 1;
  }
  const rest = words.slice(command.name.split(' ').length);
  if (asksForHelp(rest)) {
    print(helpOf(command, language));
    return 0;
  }
  return (await command.run(parse(command, rest, language), surroundings)) ?? 0;
}

function isBeginning(name: readonly string[], words: readonly string[]): boolean {
  return name.every((word, index) => words[index] === word);
}

function asksForHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h') || words[0] === 'help';
}

function parse(command: Command, words: readonly string[], language: Language) {
  const { name, usage, options, positionals: wanted } = command;
  const call = `okr ${name} ${usage}`.trim();
  let given;
  try {
    given = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw misuse(call, error instanceof Error ? error.message : String(error));
  }
  if (given.positionals.length === wanted) return given;
  const surplus = given.positionals.slice(wanted).join(' ');
  throw misuse(
    call,
    surplus
      ? { de: `„${surplus}“ ist zu viel`, en: `"${surplus}" is too much` }[language]
      : { de: 'es fehlt eine Angabe', en: 'an argument is missing' }[language],
  );
}

function misuse(call: string, reason: string): StartError {
  return new StartError({
    de: `So geht es nicht (${reason.replace(/\.$/, '')}); erwartet wird: ${call}`,
    en: `That does not work (${reason.replace(/\.$/, '')}); expected is: ${call}`,
  });
}

function unknownCommand(words: readonly string[]): StartError {
  const names = commands.map(({ name }) => name).join(', ');
  return new StartError({
    de: `Den Befehl „${words.join(' ')}“ gibt es nicht; es gibt ${names}.`,
    en: `There is no command "${words.join(' ')}"; there are ${names}.`,
  });
}

function overview(language: Language): string {
  const intro: Sentence = {
    de: 'okr: die Kommandozeile von Zielbaum',
    en: 'okr: the command line of Zielbaum',
  };
  const more: Sentence = {
    de: 'Mehr zu einem Befehl: okr BEFEHL --help',
    en: 'More about a command: okr COMMAND --help',
  };
  const lines = commands.map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.trim()}\n      ${summary[language]}`,
  );
  return [intro[language], '', ...lines, '', more[language]].join('\n');
}

function helpOf({ name, usage, summary, details }: Command, language: Language): string {
  const lines = [`okr ${name} ${usage}`.trim(), '', summary[language]];
  return [...lines, ...(details ? ['', details[language]] : [])].join('\n');
}
