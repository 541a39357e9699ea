import { canBeVerb, isLastOfClause, mainClause, splitVerbAt } from './clauses.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** What says that something gets more or less: "sinkt", "fewer", "geht … zurück". */
export function movementsIn(reading: Reading): Token[] {
  const { tokens, vocabulary } = reading;
  return tokens.flatMap((token, index) => {
    const split = splitVerbAt(reading, index, vocabulary.splitMovements);
    if (split) return split;
    const isMovement =
      vocabulary.movements.has(token.lower) || vocabulary.movementForm.test(token.lower);
    return isMovement && !isNoMovement(reading, index) ? [token] : [];
  });
}

/** "nicht mehr" moves nothing, "mehr Workshops" is more work, and "leichter Sprache" a way to write. */
function isNoMovement(reading: Reading, index: number): boolean {
  const { tokens, vocabulary } = reading;
  const { negations, product } = vocabulary;
  const isNegated = tokens.slice(0, index).some(({ lower }) => negations.has(lower));
  if (splitVerbAt(reading, index, vocabulary.notMovements)) return true;
  if (/^(?:oder|or)$/u.test(tokens[index - 1]?.lower ?? '') && isLastOfClause(reading, index))
    return true;
  const after = tokens.slice(index + 1, index + 3);
  return isNegated || after.some(({ lower }) => product.test(lower) || lower === 'sprache');
}

/** Whether a text tells of an effect: something moves, or people do, feel or can do something. */
export function hasOutcome(whole: Reading): boolean {
  const reading = mainClause(whole);
  const { tokens, vocabulary } = reading;
  if (movementsIn(reading).length > 0 || hasDifference(reading)) return true;
  if (tokens.some((_, at) => isEffect(reading, at))) return true;
  const has = (words: ReadonlySet<string>) => tokens.some(({ lower }) => words.has(lower));
  const isReason = whole.tokens.some(({ lower }) => vocabulary.reasons.has(lower));
  return (
    isReason || (tokens.some(({ text }) => vocabulary.modals.has(text)) && !has(vocabulary.us))
  );
}

/** "um 8 %", "to 85%": whatever the verb, something moves; and so does what is brought to a number. */
function hasDifference(reading: Reading): boolean {
  const { tokens, vocabulary } = reading;
  const isBrought = tokens.some(({ lower }) => vocabulary.bringing.has(lower));
  if (isBrought && tokens.some((token) => isNumber(token, vocabulary))) return true;
  return tokens.some(
    ({ lower }, at) =>
      vocabulary.differences.has(lower) &&
      tokens.slice(at + 1, at + 4).some((token) => vocabulary.percent.has(token.lower)),
  );
}

/** "hat eine Tafel erhalten" is a delivery; what people have got is an effect. */
function isEffect(reading: Reading, at: number): boolean {
  const { tokens, vocabulary, language } = reading;
  const lower = tokens[at]?.lower ?? '';
  // "nutzt" is "nutzen", but "geht" may be "geht online".
  const base = language === 'en' ? lower.replace(/s$/u, '') : lower.replace(/(?<!^geh)e?t$/u, 'en');
  const isKnown = vocabulary.effects.has(lower) || vocabulary.effects.has(base);
  if (!isKnown || !canBeVerb(reading, at)) return false;
  // "in use", "to use", "a help desk"
  const before = tokens[at - 1]?.lower ?? '';
  const isNoun = vocabulary.prepositions.has(before) || /^(?:an?|the)$/u.test(before);
  if (language === 'en' && isNoun) return false;
  const isPerfect = tokens.slice(0, at).some(({ lower }) => vocabulary.having.has(lower));
  const isDelivery = isPerfect && vocabulary.delivered.has(lower);
  return !isDelivery || !isLastOfClause(reading, at) || hasPeople(tokens, vocabulary);
}

/** Whether people, households or clubs stand in a text. */
export function hasPeople(
  tokens: readonly Token[],
  { people }: Pick<Reading['vocabulary'], 'people'>,
): boolean {
  return tokens.some(({ lower }) => people.test(lower));
}

function isNumber(
  { kind, lower }: Token,
  { numberWords }: Pick<Reading['vocabulary'], 'numberWords'>,
): boolean {
  return kind === 'number' || numberWords.has(lower);
}
