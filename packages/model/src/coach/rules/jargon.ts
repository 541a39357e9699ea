import { findPhrase } from '../clauses.ts';
import type { CoachWords } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { wordsFrom, type Token } from '../tokens.ts';

/** Words that residents and colleagues from other offices would have to look up. */
export function jargon(reading: Reading): CoachWords[] {
  const { tokens, vocabulary, wording } = reading;
  const { phrases, short, long } = vocabulary.jargon;
  const found = new Map<number, CoachWords>();
  const add = (words: CoachWords) => found.set(words.start, longer(words, found.get(words.start)));
  for (const phrase of phrases) {
    const words = findPhrase(reading, phrase, isFormOf);
    if (words) add(wordsFrom(wording.title, words));
  }
  const isShouted = !tokens.some(
    ({ text, lower }) => text === lower && lower !== text.toUpperCase(),
  );
  tokens.forEach((token, at) => {
    const isWord = token.kind === 'word' && (short.test(token.lower) || long.test(token.lower));
    const isShort = !isShouted && isUnknownAbbreviation(reading, at);
    if (isWord || isShort) add(wordsFrom(wording.title, [token]));
  });
  return [...found.values()].sort((one, other) => one.start - other.start);
}

/** The word itself or, from three letters on, with an ending. */
function isFormOf(word: string, given: string): boolean {
  const isLonger = given.length >= 3 && word.length - given.length <= 3;
  return word === given || (isLonger && word.startsWith(given));
}

function longer(one: CoachWords, other: CoachWords | undefined): CoachWords {
  return other && other.end > one.end ? other : one;
}

/** Also of laws: "BImSchG". */
const abbreviation = /^(?:\p{L}{2,5}|\p{Lu}\p{L}{4,6}[GOV])$/u;
const roman = /^[IVX]+$/u;

/** "HzE", "OZG-Leistungen"; not "PDF", "SGB" after a section, "II". */
function isUnknownAbbreviation({ tokens, vocabulary }: Reading, at: number): boolean {
  const isLaw = tokens.slice(Math.max(0, at - 4), at).some(({ text }) => text === '§');
  const token: Token | undefined = tokens[at];
  if (isLaw || token?.kind !== 'word') return false;
  return token.text.split('-').some((part) => {
    const capitals = part.match(/\p{Lu}/gu)?.length ?? 0;
    const isShort = abbreviation.test(part) && capitals >= 2 && !roman.test(part);
    return isShort && !vocabulary.known.has(part.toLowerCase());
  });
}
