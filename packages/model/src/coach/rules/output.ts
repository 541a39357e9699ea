import { hasBaseline } from '../baseline.ts';
import { mainClause } from '../clauses.ts';
import { done } from '../done.ts';
import type { CoachWords } from '../finding.ts';
import { newThing } from '../new-thing.ts';
import { hasOutcome } from '../outcome.ts';
import { partsOf } from '../parts.ts';
import { pastDeed } from '../past-deed.ts';
import { presence } from '../presence.ts';
import { quantitiesIn } from '../quantities.ts';
import { isMade } from '../participles.ts';
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
        pastDeed(reading) ??
        numberOfProducts(reading) ??
        newThing(reading)));
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
