import { parseArgs } from 'node:util';
import { StartError } from '../start-error.ts';
import type { Command, Given } from './command.ts';

/** Which command is meant and what was given to it; `help` for it, or for all of them. */
export type Parsed =
  { kind: 'run'; command: Command; given: Given } | { kind: 'help'; command: Command | undefined };

/** @throws StartError for a command, option or value that cannot be understood */
export function parseCommand(args: readonly string[], commands: readonly Command[]): Parsed {
  const words = args.filter((arg) => !arg.startsWith('-'));
  if (words[0] === undefined || words[0] === 'help') return { kind: 'help', command: undefined };
  const command = findCommand(words, commands);
  if (!command) {
    const isGroup = commands.some(({ name }) => name.startsWith(`${words[0]} `));
    if (isGroup && args.includes('--help')) return { kind: 'help', command: undefined };
    throw unknownCommand(isGroup ? words.slice(0, 2).join(' ') : words[0], commands);
  }
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help', command };
  return { kind: 'run', command, given: read(args, command) };
}

function findCommand(words: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands.find(({ name }) => name.split(' ').every((word, index) => word === words[index]));
}

function read(args: readonly string[], command: Command): Given {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value, isMultiple }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), multiple: isMultiple ?? false },
    ]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const rule = command.options[token.name];
    if (!rule) throw unknownOption(token.rawName, command);
    if (
      rule.value &&
      (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))
    ) {
      throw missingValue(token.rawName, rule.value);
    }
    if (!rule.value && token.value !== undefined) throw needlessValue(token.rawName);
    const before = values.get(token.name) ?? [];
    if (before.length > 0 && rule.value && !rule.isMultiple) throw repeated(token.rawName);
    values.set(token.name, [...before, token.value ?? '']);
  }
  for (const [name, rule] of Object.entries(command.options)) {
    if (rule.isRequired && !values.get(name)?.[0]?.trim()) throw missingOption(name, command);
  }
  return {
    argument: onlyArgument(positionals, command),
    text: (option) => values.get(option)?.[0],
    texts: (option) => values.get(option) ?? [],
    isOn: (option) => values.has(option),
  };
}

function onlyArgument(positionals: readonly string[], command: Command): string {
  const [argument, ...more] = positionals.slice(command.name.split(' ').length);
  const surplus = command.argument ? more[0] : argument;
  if (surplus !== undefined) throw surplusArgument(surplus, command);
  if (command.argument && !argument) throw missingArgument(command);
  return argument ?? '';
}

const seeHelp = (command: Command) => `okr ${command.name} --help`;

function unknownCommand(name: string, commands: readonly Command[]): StartError {
  const names = commands.map((command) => command.name).join(', ');
  return new StartError({
    de: `Den Befehl „${name}“ gibt es nicht; möglich sind: ${names}.`,
    en: `There is no command "${name}"; there are: ${names}.`,
  });
}

function unknownOption(option: string, command: Command): StartError {
  return new StartError({
    de: `„okr ${command.name}“ kennt ${option} nicht; mehr sagt ${seeHelp(command)}.`,
    en: `"okr ${command.name}" does not know ${option}; see ${seeHelp(command)}.`,
  });
}

function missingValue(option: string, value: string): StartError {
  return new StartError({
    de: `Nach ${option} fehlt ${value}.`,
    en: `${value} is missing after ${option}.`,
  });
}

function needlessValue(option: string): StartError {
  return new StartError({
    de: `${option} steht für sich und braucht keinen Wert.`,
    en: `${option} stands alone and takes no value.`,
  });
}

function repeated(option: string): StartError {
  return new StartError({
    de: `${option} darf nur einmal stehen.`,
    en: `${option} may be given only once.`,
  });
}

function missingOption(name: string, command: Command): StartError {
  const value = command.options[name]?.value ?? '';
  return new StartError({
    de: `„okr ${command.name}“ braucht --${name} ${value}; mehr sagt ${seeHelp(command)}.`,
    en: `"okr ${command.name}" needs --${name} ${value}; see ${seeHelp(command)}.`,
  });
}

function missingArgument(command: Command): StartError {
  return new StartError({
    de: `„okr ${command.name}“ braucht ${command.argument}; mehr sagt ${seeHelp(command)}.`,
    en: `"okr ${command.name}" needs ${command.argument}; see ${seeHelp(command)}.`,
  });
}

function surplusArgument(argument: string, command: Command): StartError {
  return new StartError({
    de: `„okr ${command.name}“ kann mit „${argument}“ nichts anfangen; Namen mit Leerzeichen gehören in Anführungszeichen.`,
    en: `"okr ${command.name}" cannot make sense of "${argument}"; names with spaces belong in quotation marks.`,
  });
}
