import { canBeVerb, splitVerbAt } from './clauses.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** What says that something gets more or less: "sinkt", "fewer", "geht … zurück". */
export function movementsIn(reading: Reading): Token[] {
  const { tokens, vocabulary } = reading;
  return tokens.flatMap((token, index) => {
    const split = splitVerbAt(reading, index, vocabulary.splitMovements);
    if (split) return split;
    return vocabulary.movements.has(token.lower) && !isNoMovement(reading, index) ? [token] : [];
  });
}

/** "nicht mehr" moves nothing, and "mehr Workshops" is more work. */
function isNoMovement({ tokens, vocabulary }: Reading, index: number): boolean {
  const { negations, products } = vocabulary;
  const isNegated = tokens.slice(0, index).some(({ lower }) => negations.has(lower));
  return isNegated || tokens.slice(index + 1, index + 3).some(({ lower }) => products.has(lower));
}

/** Whether a text tells of an effect: something moves, or people do, feel or can do something. */
export function hasOutcome(reading: Reading): boolean {
  const { tokens, vocabulary } = reading;
  if (movementsIn(reading).length > 0) return true;
  if (tokens.some(({ lower }, at) => vocabulary.effects.has(lower) && canBeVerb(reading, at)))
    return true;
  const has = (words: ReadonlySet<string>) => tokens.some(({ lower }) => words.has(lower));
  return has(vocabulary.subordinators) || (has(vocabulary.modals) && !has(vocabulary.us));
}
