import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** A text without its side clauses: "Berichte, die wir erstellen" keeps "Berichte,". */
export function mainClause(reading: Reading): Reading {
  const { relatives, subordinators } = reading.vocabulary;
  let isInside = false;
  const tokens = reading.tokens.filter((token, at) => {
    if (token.kind === 'sign' && token.text !== '%') {
      const next = reading.tokens[at + 1]?.lower ?? '';
      isInside = token.text === ',' && (relatives.has(next) || subordinators.has(next));
      return true;
    }
    return !isInside;
  });
  return { ...reading, tokens };
}

/** Whether a clause ends after this token: at a sign, at "und", or with the text. */
export function isLastOfClause({ tokens, vocabulary }: Reading, index: number): boolean {
  const next = tokens[index + 1];
  return next === undefined || next.kind === 'sign' || vocabulary.conjunctions.has(next.lower);
}

/** Whether a token can be a verb: German nouns, but for the first word, start with a capital. */
export function canBeVerb({ tokens }: Reading, index: number): boolean {
  const token = tokens[index];
  return token?.kind === 'word' && (index === 0 || token.text === token.lower);
}

/**
 * The two words of a verb that stands in two ("liegt … vor"), or its one word where nothing has to
 * follow; `undefined` without it.
 */
export function splitVerbAt(
  { tokens }: Reading,
  index: number,
  verbs: ReadonlyMap<string, ReadonlySet<string>>,
): Token[] | undefined {
  const first = tokens[index];
  const seconds = first && verbs.get(first.lower);
  if (!seconds) return undefined;
  const second = tokens.findLast((token, at) => at > index && seconds.has(token.lower));
  if (second) return [first, second];
  return seconds.has('') ? [first] : undefined;
}

/** The first place where the words of a phrase follow each other. */
export function findPhrase(
  { tokens }: Reading,
  phrase: string,
  isSame: (token: Token, word: string) => boolean = (token, word) => token.lower === word,
): Token[] | undefined {
  const words = phrase.split(' ');
  const start = tokens.findIndex((_, at) =>
    words.every((word, offset) => {
      const token = tokens[at + offset];
      return token !== undefined && isSame(token, word);
    }),
  );
  return start < 0 ? undefined : tokens.slice(start, start + words.length);
}
