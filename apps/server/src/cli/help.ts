import type { Language, Sentence } from '../sentence.ts';
import type { Command } from './command.ts';

const title: Sentence = {
  de: 'okr: die Kommandozeile des Servers',
  en: 'okr: the server’s command line',
};
const usage: Sentence = { de: 'Aufruf', en: 'Usage' };
const required: Sentence = { de: 'nötig', en: 'required' };
const several: Sentence = { de: 'mehrfach möglich', en: 'may be repeated' };
const more: Sentence = {
  de: 'Mehr zu einem Befehl: okr BEFEHL --help',
  en: 'More about a command: okr COMMAND --help',
};

/** The overview of all commands. */
export function describeAll(commands: readonly Command[], language: Language): string {
  const rows = commands.map(({ name, summary }) => [name, summary[language]] as const);
  return `${title[language]}\n\n${columns(rows)}\n\n${more[language]}`;
}

/** Everything about one command. */
export function describeCommand(command: Command, language: Language): string {
  const { name, summary, argument, options, notes } = command;
  const line = [
    'okr',
    name,
    argument,
    ...Object.entries(options).map(([option, rule]) => {
      const text = rule.value ? `--${option} ${rule.value}` : `--${option}`;
      const repeated = rule.isMultiple ? `${text} …` : text;
      return rule.isRequired ? repeated : `[${repeated}]`;
    }),
  ];
  const rows = Object.entries(options).map(([option, rule]) => {
    const marks = [
      rule.isRequired && required[language],
      rule.isMultiple && several[language],
    ].filter(Boolean);
    const suffix = marks.length > 0 ? ` (${marks.join(', ')})` : '';
    return [
      `--${option}${rule.value ? ` ${rule.value}` : ''}`,
      rule.meaning[language] + suffix,
    ] as const;
  });
  const parts = [
    summary[language],
    `${usage[language]}: ${line.filter(Boolean).join(' ')}`,
    ...(rows.length > 0 ? [columns(rows)] : []),
    ...(notes ? [notes[language]] : []),
  ];
  return parts.join('\n\n');
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`).join('\n');
}
