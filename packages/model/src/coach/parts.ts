import { hasOutcome, movementsIn } from './outcome.ts';
import type { Reading } from './reading.ts';

/**
 * What is done and, after "und", what it moves: "Heizung umbauen und den Verbrauch senken". A text
 * that does not part so is both.
 */
export function partsOf(whole: Reading): { deed: Reading; effect: Reading } {
  const { tokens, vocabulary } = whole;
  for (const [at, { lower }] of tokens.entries()) {
    if (!vocabulary.conjunctions.has(lower)) continue;
    const deed = { ...whole, tokens: tokens.slice(0, at) };
    const effect = { ...whole, tokens: tokens.slice(at + 1) };
    if (movementsIn(effect).length > 0 && !hasOutcome(deed)) return { deed, effect };
  }
  return { deed: whole, effect: whole };
}
