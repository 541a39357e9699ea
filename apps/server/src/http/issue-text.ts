import { issueMessages } from '@zielbaum/model/schemas';
import type { $ZodIssue } from 'zod/v4/core';
import type { Language, Text } from './text.ts';

/**
 * What is wrong with a value, in words for the person who filled in a form rather than for the
 * schema's author. Reads on from the field's name, as the model's own messages do.
 */
export function issueText(issue: $ZodIssue): Text {
  // JSON itself has no infinity, but `1e999` becomes one.
  if (issue.input === Infinity || issue.input === -Infinity) return issueMessages.not_finite;
  switch (issue.code) {
    case 'invalid_type':
      return typeText(issue);
    case 'too_small':
      return limitText(issue.origin, issue.minimum, issue.inclusive === false ? 'above' : 'least');
    case 'too_big':
      return limitText(issue.origin, issue.maximum, issue.inclusive === false ? 'below' : 'most');
    case 'invalid_value':
      return optionsText(issue.values);
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? optionsText(issue.options)
        : alternativesText(issue);
    case 'custom':
      return customText(issue.params?.['key']);
    default:
      return unfit;
  }
}

const missing: Text = { de: 'fehlt', en: 'is missing' };

const unfit: Text = { de: 'hat nicht die erwartete Form', en: 'does not have the expected form' };

const typeNames: Readonly<Record<string, Text>> = {
  string: { de: 'ein Text', en: 'text' },
  number: { de: 'eine Zahl', en: 'a number' },
  int: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'wahr oder falsch', en: 'true or false' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'ein Objekt', en: 'an object' },
  null: { de: 'null', en: 'null' },
};

function typeText({ input, expected }: Extract<$ZodIssue, { code: 'invalid_type' }>): Text {
  if (input === undefined) return missing;
  const name = typeNames[expected];
  return name ? { de: `muss ${name.de} sein`, en: `must be ${name.en}` } : unfit;
}

/** Where every alternative wants another type, all those types. */
function alternativesText({ input, errors }: Extract<$ZodIssue, { code: 'invalid_union' }>): Text {
  if (input === undefined) return missing;
  const names = errors.map(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0
      ? typeNames[first.expected]
      : undefined,
  );
  if (names.length === 0 || names.includes(undefined)) return unfit;
  const list = (language: Language) =>
    new Intl.ListFormat(language, { type: 'disjunction' }).format(
      names.flatMap((name) => name?.[language] ?? []),
    );
  return { de: `muss ${list('de')} sein`, en: `must be ${list('en')}` };
}

function optionsText(values: readonly unknown[]): Text {
  const list = values.map(String).join(', ');
  return { de: `muss eines davon sein: ${list}`, en: `must be one of: ${list}` };
}

const limits: Readonly<Record<string, Text>> = {
  least: { de: 'mindestens', en: 'at least' },
  most: { de: 'höchstens', en: 'at most' },
  above: { de: 'mehr als', en: 'more than' },
  below: { de: 'weniger als', en: 'less than' },
};

function limitText(origin: string, limit: number | bigint, kind: string): Text {
  const words = limits[kind] ?? { de: '', en: '' };
  if (origin === 'string' && kind === 'least' && limit === 1) {
    return { de: 'darf nicht leer sein', en: 'must not be empty' };
  }
  if (origin === 'string') {
    return {
      de: `muss ${words.de} ${limit} Zeichen haben`,
      en: `must have ${words.en} ${limit} characters`,
    };
  }
  if (origin === 'array') {
    return {
      de: `muss ${words.de} ${limit} Einträge haben`,
      en: `must have ${words.en} ${limit} entries`,
    };
  }
  return { de: `muss ${words.de} ${limit} sein`, en: `must be ${words.en} ${limit}` };
}

function customText(key: unknown): Text {
  return Object.entries(issueMessages).find(([name]) => name === key)?.[1] ?? unfit;
}
