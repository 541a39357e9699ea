import { isBreak, mainClause } from './clauses.ts';
import { isFinite } from './finite.ts';
import { hasOutcome } from './outcome.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** "Einführung der …", "Software-Einführung", "Introducing …": among the first four words. */
export function activityNounOf(whole: Reading): Token[] {
  const reading = mainClause(whole);
  const { tokens, vocabulary, language } = reading;
  const at = tokens.slice(0, 4).findIndex((_, index) => isActivityNoun(reading, index));
  const noun = tokens[at];
  if (!noun || tokens.slice(0, at).some(isBreak) || hasOutcome(whole)) return [];
  const isSentence = tokens.some(
    ({ lower }, index) =>
      index > at &&
      (vocabulary.auxiliaries.has(lower) || (language === 'de' && isFinite(reading, index))),
  );
  return isSentence || vocabulary.countWords.has(tokens[at - 1]?.lower ?? '') ? [] : [noun];
}

/** "Einführung" before "der", "Introduction" before "of". */
export function isActivityNoun({ tokens, vocabulary, language }: Reading, at: number): boolean {
  const { activities, doing, ofWords, activityNoun, stateNoun } = vocabulary;
  const { lower, text } = tokens[at] ?? { lower: '', text: '' };
  const next = tokens[at + 1];
  if (stateNoun.test(lower)) return false;
  const isFollowed = next !== undefined && ofWords.has(next.lower);
  const isNoun = language === 'en' || text !== lower;
  const isKnown = doing.has(lower) || (language === 'de' && endsIn(lower, doing));
  if (isKnown && isNoun && next !== undefined) {
    return isFollowed || (at === 0 && language === 'de');
  }
  return (
    isFollowed &&
    isNoun &&
    (activityNoun.test(lower) || (language === 'de' && activities.has(lower)))
  );
}

function endsIn(word: string, endings: ReadonlySet<string>): boolean {
  for (const ending of endings) {
    if (ending.length > 4 && word.length > ending.length + 1 && word.endsWith(ending)) return true;
  }
  return false;
}
