import { isBreak } from './clauses.ts';
import { isValue, isYear } from './quantities.ts';
import type { Reading } from './reading.ts';

/** Whether a text says where its number comes from: "von 35 auf 15", "statt 18", "heute 45". */
export function hasBaseline(reading: Reading): boolean {
  return hasSpan(reading) || startOf(reading) >= 0 || hasTwoShares(reading) || hasBracket(reading);
}

/** The place of the next value, at most `reach` tokens from `from` on and in the same clause, else -1. */
function valueWithin(reading: Reading, from: number, reach: number): number {
  for (let at = from; at < from + reach && !isBreak(reading.tokens[at]); at += 1) {
    if (isValue(reading, at)) return at;
  }
  return -1;
}

/** "von elf auf höchstens sechs", "9 → 5"; "neun von zehn" starts nothing. */
export function hasSpan(reading: Reading): boolean {
  const { tokens, vocabulary } = reading;
  return tokens.some(({ lower, text }, at) => {
    if (text === '→') return tokens.slice(0, at).some((_, index) => isValue(reading, index));
    if (isValue(reading, at)) {
      return vocabulary.spanEnds.has(tokens[at + 1]?.lower ?? '') && isValue(reading, at + 2);
    }
    if (!vocabulary.spanStarts.has(lower) || isValue(reading, at - 1)) return false;
    const start = valueWithin(reading, at + 1, 4);
    if (start < 0) return false;
    const end = tokens.findIndex(
      (token, index) => index > start && vocabulary.spanEnds.has(token.lower),
    );
    return end > 0 && end - start <= 8 && valueWithin(reading, end + 1, 5) >= 0;
  });
}

/** "gegenüber dem Sommer 2025 (212)". */
function hasBracket(reading: Reading): boolean {
  const { tokens } = reading;
  return tokens.some(
    ({ text }, at) => text === '(' && isValue(reading, at + 1) && tokens[at + 2]?.text === ')',
  );
}

/** "12 % im Januar, 40 % im Dezember". */
function hasTwoShares({ tokens, vocabulary }: Reading): boolean {
  return tokens.filter(({ lower }) => vocabulary.percent.has(lower)).length >= 2;
}

/** The place where a text begins to tell of the start ("bisher 18", "(2024: 88 %)"), or -1. */
export function startOf(reading: Reading): number {
  const { tokens, vocabulary } = reading;
  const values = tokens.filter((_, at) => isValue(reading, at)).length;
  return tokens.findIndex((token, at) => {
    if (token.kind === 'number') return isYear(token.text) && startsByYear(reading, at);
    const phrase = vocabulary.baselines.find((words) => {
      const all = words.split(' ');
      return all.every((word, offset) => tokens[at + offset]?.lower === word);
    });
    if (phrase === undefined) return false;
    const after = at + phrase.split(' ').length;
    const before = tokens[at - 1];
    if (before?.lower === 'nur') return false;
    const isCompared = tokens
      .slice(Math.max(0, at - 2), at)
      .some(({ lower }) => vocabulary.comparisons.has(lower));
    if (isCompared) {
      const value = valueWithin(reading, after, 2);
      return value >= 0 && !isRelative(reading, value);
    }
    if (vocabulary.beforeValue.has(phrase)) return valueWithin(reading, after, 2) >= 0;
    return values >= 2 || valueWithin(reading, after, 8) >= 0;
  });
}

/** "10 % weniger": a difference, and no place where something stands. */
function isRelative({ tokens, vocabulary }: Reading, value: number): boolean {
  return tokens.slice(value + 1, value + 3).some(({ lower }) => vocabulary.movements.has(lower));
}

/** "2024: bei 88 %", "2023 = 100". */
function startsByYear(reading: Reading, year: number): boolean {
  const sign = reading.tokens[year + 1]?.text;
  return (sign === ':' || sign === '=') && valueWithin(reading, year + 2, 5) >= 0;
}
