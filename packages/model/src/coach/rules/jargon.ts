import { findPhrase } from '../clauses.ts';
import type { CoachWords } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { wordsFrom, type Token } from '../tokens.ts';

/** Words that residents and colleagues from other offices would have to look up. */
export function jargon(reading: Reading): CoachWords[] {
  const found = new Map<number, CoachWords>();
  for (const phrase of reading.vocabulary.jargon) {
    const tokens = findPhrase(reading, phrase, isFormOf);
    const words = tokens && wordsFrom(reading.wording.title, tokens);
    if (words) found.set(words.start, longer(words, found.get(words.start)));
  }
  return [...found.values()].sort((one, other) => one.start - other.start);
}

function longer(one: CoachWords, other: CoachWords | undefined): CoachWords {
  return other && other.end > one.end ? other : one;
}

/** The word itself, with an ending, or as a part of a compound. Abbreviations have no ending but -s. */
function isFormOf({ lower }: Token, word: string): boolean {
  const parts = [lower, ...lower.split('-')];
  return parts.some(
    (part) =>
      part === word ||
      part === `${word}s` ||
      (part.startsWith(word) &&
        (word.length >= 8 || (word.length >= 4 && part.length - word.length <= 3))),
  );
}
