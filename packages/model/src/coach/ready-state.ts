import { isLastOfClause, splitVerbAt } from './clauses.ts';
import { hasShare, prepositions } from './done.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** "ist online", "liegt vor". */
export function readyState(reading: Reading): Token[] | undefined {
  const { tokens, vocabulary } = reading;
  for (const at of tokens.keys()) {
    const split = splitVerbAt(reading, at, vocabulary.splitStates);
    const last = split ? tokens.lastIndexOf(split.at(-1) as Token) : -1;
    if (split && isLastOfClause(reading, last)) return split;
  }
  const auxiliary = tokens.findIndex(({ lower }) => vocabulary.beingWords.has(lower));
  if (auxiliary < 0 || (hasShare(reading) && isOngoing(reading))) return undefined;
  for (const state of vocabulary.readyStates) {
    const words = state.split(' ');
    const last = words.length - 1;
    const at = tokens.findIndex(
      (_, index) =>
        index > 0 &&
        tokens[index - 1]?.lower !== 'to' &&
        words.every((word, offset) => tokens[index + offset]?.lower === word) &&
        (isLastOfClause(reading, index + last) ||
          prepositions.has(tokens[index + last + 1]?.lower ?? '')),
    );
    const verb = tokens[auxiliary];
    if (at > 0 && verb) return [verb, ...tokens.slice(at, at + last + 1)];
  }
  return undefined;
}

function isOngoing({ tokens, vocabulary }: Reading): boolean {
  return tokens.some(({ lower }) => vocabulary.ongoing.has(lower));
}
