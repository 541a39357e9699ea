import { canBeVerb, isLastOfClause, mainClause, splitVerbAt } from '../clauses.ts';
import type { CoachWords } from '../finding.ts';
import { hasOutcome } from '../outcome.ts';
import { quantitiesIn } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { wordsFrom, type Token } from '../tokens.ts';
import { wordSet } from '../words/vocabulary.ts';
import { task } from './task.ts';

/**
 * What is made, held or switched on, in place of what it changes. Silent where the text is a to-do
 * or tells of an effect; only counting products stays an output even when the count rises.
 */
export function output(whole: Reading): CoachWords[] {
  if (task(whole).length > 0) return [];
  const reading = mainClause(whole);
  const found =
    countOfProducts(reading) ??
    (hasOutcome(whole) || isKept(whole)
      ? undefined
      : (activityAsNoun(reading) ??
        done(reading) ??
        readyState(reading) ??
        numberOfProducts(reading)));
  return found ? [wordsFrom(whole.wording.title, found)] : [];
}

/** A value that has to stay in a band is about how things go, not about what is made. */
function isKept({ wording }: Reading): boolean {
  return wording.kind === 'keyResult' && wording.metric?.kind === 'maintain';
}

/** "Anzahl der Schulungen". */
function countOfProducts({ tokens, vocabulary }: Reading): Token[] | undefined {
  const at = tokens.findIndex(({ lower }) => vocabulary.countWords.has(lower));
  if (at < 0) return undefined;
  const product = tokens.slice(at + 1, at + 5).find((token) => isProduct(token, vocabulary));
  return product && tokens.slice(at, tokens.indexOf(product) + 1);
}

/** "12 Newsletter im Jahr". */
function numberOfProducts(reading: Reading): Token[] | undefined {
  const { tokens, vocabulary } = reading;
  for (const number of quantitiesIn(reading)) {
    const at = tokens.indexOf(number);
    const near = tokens.slice(at + 1, at + 4);
    const product = near.find((token) => isProduct(token, vocabulary));
    const isShare = near.some(
      ({ lower, kind }) => kind === 'sign' || vocabulary.percent.has(lower),
    );
    if (product && !isShare) return tokens.slice(at, tokens.indexOf(product) + 1);
  }
  return undefined;
}

/** A product, or a compound that ends in one. */
function isProduct({ lower }: Token, { products }: Reading['vocabulary']): boolean {
  return products.has(lower) || endsIn(lower, products);
}

function endsIn(word: string, endings: ReadonlySet<string>): boolean {
  for (const ending of endings) {
    if (ending.length > 4 && word.length > ending.length + 1 && word.endsWith(ending)) return true;
  }
  return false;
}

/** "Einführung der …", "Software-Einführung", "Introducing …": among the first three words. */
function activityAsNoun({ tokens, vocabulary, language }: Reading): Token[] | undefined {
  const { doing, activities, ofWords } = vocabulary;
  const at = tokens.slice(0, 3).findIndex(({ lower, text }, index) => {
    const next = tokens[index + 1];
    const isFollowed =
      next !== undefined && (ofWords.has(next.lower) || next.kind === 'number' || index === 0);
    if (doing.has(lower)) return isFollowed && (next.kind !== 'sign' || language === 'de');
    if (language === 'en') return false;
    const isNounOfVerb = activities.has(lower) && text !== lower && next !== undefined;
    return (isNounOfVerb && ofWords.has(next.lower)) || endsIn(lower, doing);
  });
  const noun = tokens[at];
  return noun && [noun];
}

const prepositions = wordSet('in for at with by on to across');
const articles = wordSet('a an the our');
const ongoing = wordSet('werden wird are is');

/** "ist eingeführt", "20 workshops held". */
function done(reading: Reading): Token[] | undefined {
  const { tokens, vocabulary, language } = reading;
  if (isOngoingShare(reading)) return undefined;
  if (tokens.some(({ lower }) => vocabulary.qualities.has(lower))) return undefined;
  const auxiliary = tokens.findIndex(({ lower }) => vocabulary.auxiliaries.has(lower));
  const participle = tokens.findIndex(({ lower }, at) => {
    if (at === 0 || !vocabulary.done.has(lower) || !canBeVerb(reading, at)) return false;
    if (auxiliary >= 0) return auxiliary < at || auxiliary === at + 1;
    if (articles.has(tokens[at - 1]?.lower ?? '')) return false;
    const next = tokens[at + 1]?.lower ?? '';
    return isLastOfClause(reading, at) || (language === 'en' && prepositions.has(next));
  });
  if (participle < 0) return undefined;
  return tokens.slice(
    auxiliary >= 0 ? Math.min(auxiliary, participle) : participle,
    Math.max(participle, auxiliary) + 1,
  );
}

/** "80 % der Anträge werden digital geprüft" tells how work goes on. */
function isOngoingShare({ tokens, vocabulary }: Reading): boolean {
  const has = (words: ReadonlySet<string>) => tokens.some(({ lower }) => words.has(lower));
  return has(ongoing) && has(vocabulary.percent);
}

/** "ist online", "liegt vor". */
function readyState(reading: Reading): Token[] | undefined {
  const { tokens, vocabulary } = reading;
  for (const at of tokens.keys()) {
    const split = splitVerbAt(reading, at, vocabulary.splitStates);
    if (split) return split;
  }
  const auxiliary = tokens.find(({ lower }) => vocabulary.auxiliaries.has(lower));
  if (!auxiliary || isOngoingShare(reading)) return undefined;
  for (const state of vocabulary.readyStates) {
    const words = state.split(' ');
    const at = tokens.findIndex(({ lower }, index) => lower === words[0] && index > 0);
    const last = at + words.length - 1;
    const isThere = words.every((word, offset) => tokens[at + offset]?.lower === word);
    const next = tokens[last + 1]?.lower ?? '';
    if (at > 0 && isThere && (isLastOfClause(reading, last) || prepositions.has(next))) {
      return [auxiliary, ...tokens.slice(at, last + 1)];
    }
  }
  return undefined;
}
