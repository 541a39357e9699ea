import { canBeVerb, isLastOfClause, mainClause, splitVerbAt } from '../clauses.ts';
import type { CoachWords } from '../finding.ts';
import { hasOutcome } from '../outcome.ts';
import type { Reading } from '../reading.ts';
import { wordsFrom, type Token } from '../tokens.ts';
import { wordSet } from '../words/vocabulary.ts';

/** A to-do: what somebody is going to do, without what it is good for. */
export function task(whole: Reading): CoachWords[] {
  if (hasOutcome(whole)) return [];
  const reading = mainClause(whole);
  const { tokens } = reading;
  const found =
    reading.language === 'en'
      ? firstVerb(reading)
      : tokens.flatMap((_, at) => ourVerb(reading, at) ?? infinitive(reading, at) ?? []);
  return found.map((word) => wordsFrom(reading.wording.title, [word]));
}

/** "Leitfaden erstellen": an infinitive closes the clause. */
function infinitive(reading: Reading, at: number): Token[] | undefined {
  const token = reading.tokens[at];
  const isFound =
    token !== undefined &&
    reading.vocabulary.activities.has(token.lower) &&
    canBeVerb(reading, at) &&
    isLastOfClause(reading, at);
  return isFound ? [token] : undefined;
}

/** "Wir führen … ein". */
function ourVerb(reading: Reading, at: number): Token[] | undefined {
  const { tokens, vocabulary } = reading;
  if (!vocabulary.us.has(tokens[at]?.lower ?? '')) return undefined;
  return splitVerbAt(reading, at + 1, vocabulary.splitActivities);
}

const leadIns = wordSet('to we will want are going must shall please');

/** "Create a guide", "We will create a guide": the first verb of an English text. */
function firstVerb(reading: Reading): Token[] {
  const { tokens, vocabulary } = reading;
  const at = tokens.findIndex(({ lower }) => !leadIns.has(lower));
  const verb = tokens[at];
  if (!verb || !tokens[at + 1] || tokens[at + 1]?.kind === 'sign') return [];
  const isSentence =
    at === 0 && tokens.some(({ lower }) => vocabulary.auxiliaries.has(lower) && lower !== 'be');
  if (isSentence) return [];
  if (vocabulary.activities.has(verb.lower)) return [verb];
  return splitVerbAt(reading, at, vocabulary.splitActivities) ?? [];
}
