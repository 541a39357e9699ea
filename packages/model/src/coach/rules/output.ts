import { hasBaseline } from '../baseline.ts';
import { canBeVerb, isLastOfClause, mainClause } from '../clauses.ts';
import { done } from '../done.ts';
import type { CoachWords } from '../finding.ts';
import { hasOutcome, hasPeople } from '../outcome.ts';
import { partsOf } from '../parts.ts';
import { quantitiesIn } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { readyState } from '../ready-state.ts';
import { wordsFrom, type Token } from '../tokens.ts';
import { task } from './task.ts';

/**
 * What is made, held or switched on, in place of what it changes. Silent where the text tells of an
 * effect; only counting products stays an output even when the count rises. Beside a to-do it needs
 * a sentence of its own.
 */
export function output(text: Reading): CoachWords[] {
  const whole = partsOf(text).deed;
  const reading = withoutTasks(whole);
  const found =
    countOfProducts(reading) ??
    (hasOutcome(whole) || isKept(whole)
      ? undefined
      : ((hasBaseline(whole) || isTimed(whole)
          ? undefined
          : (done(reading) ?? readyState(reading))) ??
        presence(reading) ??
        numberOfProducts(reading)));
  return found ? [wordsFrom(whole.wording.title, found)] : [];
}

/** The sentences of a main clause that hold no to-do. */
function withoutTasks(whole: Reading): Reading {
  const reading = mainClause(whole);
  const todo = task(whole);
  const isTask = (start: number, end: number) =>
    todo.some((words) => words.start >= start && words.start < end);
  let sentences: Token[][] = [[]];
  for (const token of reading.tokens) {
    sentences.at(-1)?.push(token);
    if (/[.;!?]/u.test(token.text) && token.kind === 'sign') sentences.push([]);
  }
  sentences = sentences.filter((tokens) => !isTask(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0));
  return { ...reading, tokens: sentences.flat() };
}

/** "nach 14 Tagen ausgestellt" tells how fast a service is. */
function isTimed(reading: Reading): boolean {
  const { tokens, vocabulary } = reading;
  return quantitiesIn(reading).some((token) =>
    vocabulary.durations.has(tokens[tokens.indexOf(token) + 1]?.lower ?? ''),
  );
}

/** A value that has to stay in a band is about how things go, not about what is made. */
function isKept({ wording }: Reading): boolean {
  return wording.kind === 'keyResult' && wording.metric?.kind === 'maintain';
}

/** "Anzahl der Schulungen". */
function countOfProducts({ tokens, vocabulary }: Reading): Token[] | undefined {
  const at = tokens.findIndex(({ lower }) => vocabulary.countWords.has(lower));
  if (at < 0) return undefined;
  const product = tokens
    .slice(at + 1, at + 5)
    .find(({ lower }) => vocabulary.product.test(lower) || isMade(lower, vocabulary));
  return product && tokens.slice(at, tokens.indexOf(product) + 1);
}

/** "geschulten", "installed". */
function isMade(lower: string, { done: participles }: Reading['vocabulary']): boolean {
  return participles.has(lower) || participles.has(lower.replace(/e[nrs]?$/u, ''));
}

/** "12 Newsletter im Jahr". */
function numberOfProducts(reading: Reading): Token[] | undefined {
  const { tokens, vocabulary } = reading;
  for (const number of quantitiesIn(reading)) {
    const at = tokens.indexOf(number);
    const near = tokens.slice(at + 1, at + 4);
    const product = near.find(({ lower }) => vocabulary.product.test(lower));
    const isPart = near.some(({ lower, kind }) => kind === 'sign' || vocabulary.percent.has(lower));
    if (product && !isPart) return tokens.slice(at, tokens.indexOf(product) + 1);
  }
  return undefined;
}

/** "Am Platz stehen acht neue Bänke", "läuft seit Juli": something is there now. */
function presence(reading: Reading): Token[] | undefined {
  const { tokens, vocabulary } = reading;
  const at = tokens.findIndex(
    ({ lower }, index) => vocabulary.presence.has(lower) && canBeVerb(reading, index),
  );
  const others = tokens.filter(({ lower }) => !vocabulary.us.has(lower));
  if (at < 0 || hasPeople(others, vocabulary)) return undefined;
  const after = tokens.slice(at + 1, at + 8);
  const find = (words: ReadonlySet<string>) => after.find(({ lower }) => words.has(lower));
  const found = find(vocabulary.since) ?? find(vocabulary.newWords) ?? assetIn(reading, at);
  if (found) return tokens.slice(at, tokens.indexOf(found) + 1);
  return stands(reading, at) ? tokens.slice(at, at + 1) : undefined;
}

/** "hat endlich einen Hitzeplan", "has a heat action plan". */
function assetIn({ tokens, vocabulary }: Reading, has: number): Token | undefined {
  const article = tokens.findIndex(
    ({ lower }, at) => at > has && at < has + 4 && /^(?:eine?n?|an?)$/u.test(lower),
  );
  if (article < 0) return undefined;
  return tokens.slice(article + 1, article + 5).find(({ lower }) => vocabulary.product.test(lower));
}

/** "Das neue Gerätehaus steht", "Das neue Löschfahrzeug steht in der Halle". */
function stands(reading: Reading, at: number): boolean {
  const { tokens, vocabulary } = reading;
  if (!/^(?:steh|häng)/u.test(tokens[at]?.lower ?? '')) return false;
  const isNew = tokens.slice(0, at).some(({ lower }) => vocabulary.newWords.has(lower));
  return (
    isLastOfClause(reading, at) ||
    (isNew && /^(?:in|im|am|an|auf|vor)$/u.test(tokens[at + 1]?.lower ?? ''))
  );
}
