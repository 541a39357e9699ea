import { isActivityNoun } from './activity-nouns.ts';
import { hasShare } from './done.ts';
import { isParticiple } from './participles.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const happening = /^(?:erfolg(?:t|en)|startet|beginnt|geplant|vorgesehen|planned|scheduled)$/u;
const future = /^(?:wird|werden|will|shall)$/u;

/** "Es erfolgt die Sanierung der …", "wird bis Mai gestrichen", "will be sent": still to be done, by nobody named. */
export function announcementOf(reading: Reading): Token[] {
  return plannedNoun(reading) ?? plannedVerb(reading) ?? [];
}

function plannedNoun(reading: Reading): Token[] | undefined {
  const { tokens } = reading;
  const verb = tokens.findIndex(({ lower }) => happening.test(lower));
  if (verb < 0) return undefined;
  // "Die Zustellung der Post erfolgt per Rad" tells how.
  const first = tokens[verb]?.lower.startsWith('erfolg') ? verb : 0;
  const noun = tokens.find((_, at) => at >= first && isActivityNoun(reading, at));
  return noun && [noun];
}

function plannedVerb(reading: Reading): Token[] | undefined {
  const { tokens, vocabulary, language } = reading;
  const auxiliary = tokens.findIndex(({ lower }) => future.test(lower));
  const isQuality = tokens.some(({ lower }) => vocabulary.qualities.has(lower));
  if (auxiliary < 0 || isQuality || hasShare(reading)) return undefined;
  // What is done day by day has neither a date nor a "soll".
  const isDated = language === 'en' || tokens.some(({ lower }) => /^(?:bis|sollen?)$/u.test(lower));
  const participle = tokens.find(
    ({ lower }, at) =>
      (at > auxiliary || at === auxiliary - 1) &&
      (vocabulary.done.has(lower) || (isDated && isParticiple(lower, vocabulary))),
  );
  return participle && [participle];
}
