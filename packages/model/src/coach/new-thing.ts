import { isFinite } from './finite.ts';
import { hasPeople } from './outcome.ts';
import { isMade, isParticiple } from './participles.ts';
import { quantitiesIn } from './quantities.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** "Ein neues Leitbild", "Fertiggestelltes Gerätehaus", "Drei neue Querungshilfen": a thing, and nothing said of it. */
export function newThing(reading: Reading): Token[] | undefined {
  const { tokens, vocabulary, language } = reading;
  const isSentence = tokens.some(
    ({ lower }, at) =>
      vocabulary.auxiliaries.has(lower) || (language === 'de' && isFinite(reading, at)),
  );
  if (isSentence || hasPeople(tokens, vocabulary)) return undefined;
  const quality = tokens
    .slice(0, 4)
    .findIndex(({ lower, text }, at) => (at === 0 || text === lower) && isNew(lower, vocabulary));
  if (quality < 0 || !tokens.slice(0, quality).every((token) => isBefore(reading, token))) {
    return undefined;
  }
  const isCounted = quantitiesIn(reading).some((token) => tokens.indexOf(token) < quality);
  const noun = tokens
    .slice(quality + 1, quality + 4)
    .find(
      ({ lower, text }) => vocabulary.product.test(lower) || (isCounted && isThing(text, reading)),
    );
  return noun && tokens.slice(quality, tokens.indexOf(noun) + 1);
}

function isNew(lower: string, vocabulary: Reading['vocabulary']): boolean {
  return (
    vocabulary.newWords.has(lower) ||
    isMade(lower, vocabulary) ||
    isParticiple(lower.replace(/e[nrs]?$/u, ''), vocabulary)
  );
}

/** An article, a number, "at least". */
function isBefore(reading: Reading, token: Token): boolean {
  const small = /^(?:eine?|an?|our|unser|mindestens|rund|etwa|at|least|brand)$/u;
  return small.test(token.lower) || quantitiesIn(reading).includes(token);
}

/** "Querungshilfen"; not what people do: "Anmeldungen", "Besuche". */
function isThing(text: string, { vocabulary, language }: Reading): boolean {
  const lower = text.toLowerCase();
  return language === 'de' && text !== lower && !vocabulary.abstract.test(lower);
}
