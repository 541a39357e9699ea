import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** Numbers that say how much, in figures or in words; years, dates, sections and names are none. */
export function quantitiesIn(reading: Reading): Token[] {
  return reading.tokens.filter((token, index) =>
    token.kind === 'number'
      ? !isNameOrDate(reading, index)
      : isNumberWord(reading, index) && !isKnownGroup(reading, index) && !isAge(reading, index),
  );
}

/** "zwölf", "ein Viertel", "doppelt so viele"; not "das Viertel", "zweimal". */
function isNumberWord({ tokens, vocabulary }: Reading, index: number): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (vocabulary.numberWords.has(lower)) {
    return !vocabulary.months.has(tokens[index + 1]?.lower ?? '');
  }
  const before = tokens[index - 1]?.lower ?? '';
  const after = tokens[index + 1]?.lower ?? '';
  if (vocabulary.fractions.has(lower)) {
    return vocabulary.ones.has(before) || vocabulary.numberWords.has(before);
  }
  if (vocabulary.multiples.has(lower)) {
    return vocabulary.comparing.has(after) || vocabulary.beforeValue.has(before);
  }
  // "Null Verkehrstote"; "Zero Waste" may be a name.
  if (vocabulary.noneWords.has(lower)) {
    return vocabulary.percent.has(after) || (lower === 'null' && index === 0);
  }
  return vocabulary.ordinals.test(lower) && vocabulary.every.has(before);
}

/** "die sechs Städte", "alle sechs". */
function isKnownGroup({ tokens, vocabulary }: Reading, index: number): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  const after = tokens[index + 1]?.lower ?? '';
  const isDuration = vocabulary.durations.has(after) && !isRhythm(after);
  const isPlain = !vocabulary.fractions.has(tokens[index]?.lower ?? '');
  return (
    isPlain && !isDuration && (vocabulary.definites.has(before) || vocabulary.allWords.has(before))
  );
}

/** "alle 14 Tage" says how often something happens; "alle zehn Minuten" how long people wait. */
function isRhythm(duration: string): boolean {
  return /^(?:tag|woche|monat|jahr|quartal|day|week|month|year|quarter)/u.test(duration);
}

/** Whether a token can be where something stands or goes: any number but a year, also "null", "jedes zweite". */
export function isValue(reading: Reading, index: number): boolean {
  const { tokens, vocabulary } = reading;
  const token = tokens[index];
  if (!token) return false;
  if (token.kind === 'number') return !isYear(token.text) || isMeasured(reading, index);
  return vocabulary.noneWords.has(token.lower) || isNumberWord(reading, index);
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

/** A number that can only be a year. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/u.test(text);
}

function isMeasured({ tokens, vocabulary }: Reading, index: number): boolean {
  const after = tokens[index + 1]?.lower ?? '';
  return vocabulary.percent.has(after) || after === '€' || tokens[index - 1]?.text === '€';
}

function isNameOrDate(reading: Reading, index: number): boolean {
  const { tokens, vocabulary } = reading;
  const number = tokens[index]?.text ?? '';
  const before = tokens[index - 1]?.lower ?? '';
  const next = tokens[index + 1];
  const after = (next?.text === '.' ? tokens[index + 2] : next)?.lower ?? '';
  if (isMeasured(reading, index)) return false;
  return (
    isYear(number) ||
    /^\d\.0$/u.test(number) ||
    serviceNumbers.has(number) ||
    sections.has(before) ||
    next?.text === '/' ||
    vocabulary.months.has(after) ||
    vocabulary.months.has(before) ||
    vocabulary.named.test(before) ||
    isOrdinal(reading, index) ||
    isAge(reading, index) ||
    isKnownGroup(reading, index) ||
    isName(reading, index)
  );
}

/** "im 1. Anlauf", "the 1st". */
function isOrdinal({ tokens, language }: Reading, index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next?.start !== token.end) return false;
  if (language === 'en') return /^(?:st|nd|rd|th)$/u.test(next.lower);
  return next.text === '.' && tokens[index + 2]?.kind === 'word' && /^\d\d?$/u.test(token.text);
}

/** "unter 3 Jahren", "people over 80": a group of people. */
function isAge({ tokens, vocabulary }: Reading, index: number): boolean {
  const isBound = vocabulary.ageBounds.has(tokens[index - 1]?.lower ?? '');
  const isOfPeople = vocabulary.people.test(tokens[index - 2]?.lower ?? '');
  const isNamed = /^(?:alter|age)$/u.test(tokens[index - 2]?.lower ?? '');
  return isNamed || (isBound && isOfPeople);
}

/** "Wache 2": in an objective, a number between a name and no unit. */
function isName({ tokens, wording, language }: Reading, index: number): boolean {
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (wording.kind !== 'objective' || !/^\d{1,3}$/u.test(tokens[index]?.text ?? '')) return false;
  const isCapital = before?.kind === 'word' && before.text !== before.lower && index > 1;
  const isFollowedByUnit = next?.kind === 'word' && language === 'de' && next.text !== next.lower;
  return isCapital && !isFollowedByUnit;
}

/** "80 %", "ein Drittel", "neun von zehn": a part of a whole. */
export function isShare({ tokens, vocabulary }: Reading, index: number): boolean {
  const after = tokens[index + 1]?.lower ?? '';
  return (
    vocabulary.percent.has(after) ||
    vocabulary.shareWords.has(after) ||
    vocabulary.fractions.has(tokens[index]?.lower ?? '')
  );
}

/** A percentage as its number and sign. */
export function withPercent({ tokens, vocabulary }: Reading, token: Token): Token[] {
  const next = tokens[tokens.indexOf(token) + 1];
  return next && vocabulary.percent.has(next.lower) ? [token, next] : [token];
}
