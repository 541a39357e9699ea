import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const openSigns: ReadonlySet<string> = new Set(['%', '€', '§', '/', '=']);

/** Whether a sign parts what is said: "%" and "/" do not. */
export function isBreak(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'sign' && !openSigns.has(token.text));
}

/**
 * A text without its side clauses and insertions: "Berichte, die wir erstellen" keeps "Berichte,".
 * A German side clause closes with its verb, so a comma after a noun only goes on enumerating.
 */
export function mainClause(reading: Reading): Reading {
  const { language, tokens: all, vocabulary } = reading;
  const isOpening = vocabulary.subordinators.has(all[0]?.lower ?? '');
  let isInside = isOpening && all.some(({ text }) => text === ',');
  const tokens = all.filter((token, at) => {
    if (!isBreak(token)) return !isInside;
    const wasInside = isInside;
    if (token.text !== ',') isInside = false;
    else if (opensSideClause(reading, at)) isInside = true;
    else if (isInside) {
      const before = all[at - 1];
      isInside = language === 'de' && before?.text !== before?.lower;
    }
    return token.text !== ',' || !wasInside;
  });
  return { ...reading, tokens };
}

function opensSideClause({ tokens, vocabulary }: Reading, comma: number): boolean {
  const next = tokens[comma + 1]?.lower ?? '';
  const afterNext = tokens[comma + 2]?.lower ?? '';
  if (vocabulary.subordinators.has(next)) return true;
  // ", der Flyer ist gedruckt" is a sentence of its own: the verb comes second.
  if (vocabulary.definites.has(next) && vocabulary.auxiliaries.has(tokens[comma + 3]?.lower ?? ''))
    return false;
  if (vocabulary.relatives.has(next)) return true;
  if (vocabulary.prepositions.has(next) && vocabulary.relatives.has(afterNext)) return true;
  const isClosed = tokens.slice(comma + 1).some(({ text }) => text === ',');
  return isClosed && vocabulary.insertions.has(next);
}

/** The tokens around a place that no sign parts from it, with the place of the first. */
export function clauseAround(
  { tokens }: Reading,
  index: number,
): { start: number; tokens: readonly Token[] } {
  const start = tokens.findLastIndex((token, at) => at < index && isBreak(token)) + 1;
  const end = tokens.findIndex((token, at) => at > index && isBreak(token));
  return { start, tokens: tokens.slice(start, end < 0 ? undefined : end) };
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
  isSame: (word: string, given: string) => boolean = (word, given) => word === given,
): Token[] | undefined {
  const words = phrase.split(' ');
  const start = tokens.findIndex((_, at) =>
    words.every((word, offset) => isSame(tokens[at + offset]?.lower ?? '', word)),
  );
  return start < 0 ? undefined : tokens.slice(start, start + words.length);
}
