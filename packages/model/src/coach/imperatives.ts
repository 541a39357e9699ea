import { clauseAround, isBreak, splitVerbAt } from './clauses.ts';
import { isShare, quantitiesIn } from './quantities.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './words/vocabulary.ts';

const leadIns = wordSet(
  'to we will want need aim intend are going must shall please let us jointly together',
);
const intentions = wordSet('will going must shall to');

/** Words that stand at the beginning and are no verbs. */
const openers =
  wordSet(`a an the that these those our their all both half each every any no not just almost about at in on by with
    within without from for of after before between among since until through under over above below more most
    fewer many much some few such what who when where how if because while than and or but so there here it they we
    average total share instead outside inside despite against per are were be have can may`);

const determiners =
  wordSet(`a an the our all every each its their this these that those new another both more
  any some`);

const prepositions = wordSet(`by until before after in with within together at from for on during
  through via as over`);

/** "Create a guide", "We will create a guide", "By May, create a guide": the first verb of an English text. */
export function imperativeOf(reading: Reading): Token[] {
  const { tokens } = reading;
  for (const start of [0, afterLead(reading)]) {
    const at =
      start < 0 ? -1 : tokens.findIndex(({ lower }, i) => i >= start && !leadIns.has(lower));
    const found = at < 0 ? undefined : verbAt(reading, start, at);
    if (found) return found;
  }
  return [];
}

/** The place after "By May," or "Together with schools,". */
function afterLead({ tokens }: Reading): number {
  if (!prepositions.has(tokens[0]?.lower ?? '')) return -1;
  const comma = tokens.findIndex(({ text }) => text === ',');
  return comma > 0 && comma < 7 ? comma + 1 : -1;
}

function verbAt(reading: Reading, start: number, at: number): Token[] | undefined {
  const { tokens, vocabulary } = reading;
  const verb = tokens[at];
  const next = tokens[at + 1];
  if (verb?.kind !== 'word' || isBreak(next) || vocabulary.aims.has(verb.lower)) return undefined;
  const isSentence =
    at === start &&
    clauseAround(reading, at).tokens.some(
      ({ lower }, offset, { [offset - 1]: before }) =>
        vocabulary.auxiliaries.has(lower) &&
        lower !== 'be' &&
        !(lower === 'have' && vocabulary.conjunctions.has(before?.lower ?? '')),
    );
  if (isSentence) return undefined;
  // "We publish a report" is a deed, "We publish reports" a habit.
  const isHabit =
    vocabulary.us.has(tokens[at - 1]?.lower ?? '') && !determiners.has(next?.lower ?? '');
  if (isHabit) return undefined;
  if (vocabulary.activities.has(verb.lower)) return [verb];
  const split = splitVerbAt(reading, at, vocabulary.splitActivities);
  if (split) return split;
  return isVerbByForm(reading, at) ? [verb] : undefined;
}

/** "Relocate the office": a word in its base form before an article or a number. */
function isVerbByForm(reading: Reading, at: number): boolean {
  const { tokens, vocabulary } = reading;
  const verb = tokens[at];
  const next = tokens[at + 1];
  if (!verb || !next || vocabulary.numberWords.has(verb.lower)) return false;
  if (openers.has(verb.lower) || /(?:s|ed|ing|ly)$/u.test(verb.lower)) {
    return /[^s]ss$/u.test(verb.lower) && determiners.has(next?.lower ?? '');
  }
  const isIntended = tokens.slice(0, at).some(({ lower }) => intentions.has(lower));
  if (isIntended) return true;
  if (at > 0 && tokens[at - 1]?.text !== ',') return false;
  if (determiners.has(next.lower) || vocabulary.numberWords.has(next.lower)) return true;
  if (next.kind === 'number') return isCount(reading, at + 1);
  const isObject =
    next.kind === 'word' && !prepositions.has(next.lower) && !/^(?:of|to)$/u.test(next.lower);
  return (
    isObject &&
    /(?:[a-z]{3}i[sz]e|[a-z]{3}ify|[^r]ate)$/u.test(verb.lower) &&
    !vocabulary.notVerb.test(verb.lower)
  );
}

/** "Refurbish 12 classrooms"; not "Line 5 passengers", "Energy 30% down". */
function isCount(reading: Reading, at: number): boolean {
  const { tokens, vocabulary } = reading;
  const isNamed = vocabulary.named.test(tokens[at - 1]?.lower ?? '');
  const number = tokens[at];
  const isQuantity = number !== undefined && quantitiesIn(reading).includes(number);
  return isQuantity && !isNamed && !isShare(reading, at) && tokens[at + 1]?.kind === 'word';
}
