import { isOffice } from './finite.ts';
import { isParticiple } from './participles.ts';
import { quantitiesIn } from './quantities.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const objects = /^(?:an?|the|our|all|eine?n?|d(?:en|ie|as)|unsere?n?)$/u;

/** "We launched the app", "Das Bürgeramt eröffnete eine Außenstelle": a deed told as done. */
export function pastDeed(reading: Reading): Token[] | undefined {
  const { tokens, vocabulary } = reading;
  const subject = tokens
    .slice(0, 3)
    .findIndex(({ lower }) => vocabulary.us.has(lower) || isOffice(lower));
  const verb = tokens[subject + 1];
  const next = tokens[subject + 2];
  if (subject < 0 || !verb || !next || verb.text !== verb.lower) return undefined;
  const isObject = objects.test(next.lower) || quantitiesIn(reading).includes(next);
  return isObject && isPast(reading, verb.lower) ? [verb] : undefined;
}

function isPast({ vocabulary, language }: Reading, lower: string): boolean {
  if (language === 'en') return isParticiple(lower, vocabulary);
  // "eröffnete"; a verb of today ends in -t.
  return (
    /\p{L}{3}te$/u.test(lower) &&
    !/^(?:konnte|sollte|wollte|musste|durfte|hatte|möchte|nutzte|erreichte)$/u.test(lower)
  );
}
