import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** Numbers that say how much, in figures or in words; years, dates, sections and names are none. */
export function quantitiesIn(reading: Reading): Token[] {
  return reading.tokens.filter((token, index) =>
    token.kind === 'number'
      ? !isNameOrDate(reading, index)
      : reading.vocabulary.numberWords.has(token.lower) && !isKnownGroup(reading, index),
  );
}

/** "die sechs Städte", "alle sechs". */
function isKnownGroup({ tokens, vocabulary }: Reading, index: number): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  const isDuration = vocabulary.durations.has(tokens[index + 1]?.lower ?? '');
  return !isDuration && (vocabulary.definites.has(before) || vocabulary.allWords.has(before));
}

const serviceNumbers: ReadonlySet<string> = new Set(['110', '112', '115', '116117']);
const sections: ReadonlySet<string> = new Set([
  '§',
  'artikel',
  'article',
  'absatz',
  'section',
  '/',
]);

function isNameOrDate(reading: Reading, index: number): boolean {
  const { tokens, vocabulary } = reading;
  const number = tokens[index]?.text ?? '';
  const before = tokens[index - 1]?.lower ?? '';
  const next = tokens[index + 1];
  const after = (next?.text === '.' ? tokens[index + 2] : next)?.lower ?? '';
  if (vocabulary.percent.has(after) || after === '€') return false;
  return (
    /^(?:19|20)\d\d$/u.test(number) ||
    /^\d\.0$/u.test(number) ||
    serviceNumbers.has(number) ||
    sections.has(before) ||
    vocabulary.months.has(after) ||
    vocabulary.months.has(before)
  );
}

/** A percentage as its number and sign. */
export function withPercent({ tokens, vocabulary }: Reading, token: Token): Token[] {
  const next = tokens[tokens.indexOf(token) + 1];
  return next && vocabulary.percent.has(next.lower) ? [token, next] : [token];
}
