import { canBeVerb, clauseAround, isLastOfClause } from './clauses.ts';
import { isFinite, isOffice } from './finite.ts';
import { hasPeople } from './outcome.ts';
import { isParticiple } from './participles.ts';
import { isShare, quantitiesIn } from './quantities.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './words/vocabulary.ts';

/** What may follow an English participle: "held in May". */
export const prepositions = wordSet(
  'in for at with by on to across off up out over outside since throughout',
);
const articles = wordSet('a an the our');

/** "as planned", "wie geplant" tells how. */
const comparing = wordSet('as than how wie als');

/** "ist eingeführt", "20 workshops held". */
export function done(reading: Reading): Token[] | undefined {
  const { tokens } = reading;
  for (const at of tokens.keys()) {
    const found = doneAt(reading, at);
    if (found) return found;
  }
  return undefined;
}

function doneAt(reading: Reading, at: number): Token[] | undefined {
  const { tokens, vocabulary, language } = reading;
  const lower = tokens[at]?.lower ?? '';
  if (!canBeVerb(reading, at) || comparing.has(tokens[at - 1]?.lower ?? '')) return undefined;
  const isDeed = vocabulary.attended.has(lower) || vocabulary.delivered.has(lower);
  const isAfterPassive = vocabulary.withoutGe.test(lower);
  const clause = clauseAround(reading, at);
  const isFitted = !hasShare(reading) && isFittedOut(clause.tokens, lower, vocabulary);
  if (!isDeed && !isAfterPassive && !isFitted && !isParticiple(lower, vocabulary)) return undefined;
  const has = (words: ReadonlySet<string>) => clause.tokens.some((token) => words.has(token.lower));
  if (
    tellsHow(reading, at) ||
    has(vocabulary.qualities) ||
    (has(vocabulary.passive) && has(vocabulary.us))
  ) {
    return undefined;
  }
  const isKnown = vocabulary.done.has(lower);
  // "Jedes Kind ist untergekommen": how people are.
  if (!isKnown && !isDeed && hasPeopleFirst(reading, clause.start, at)) return undefined;
  const offset = clause.tokens.findIndex(
    (token, index) =>
      vocabulary.auxiliaries.has(token.lower) &&
      (clause.start + index < at || clause.start + index === at + 1),
  );
  if (offset < 0) return at > 0 ? doneAlone(reading, at) : undefined;
  const auxiliary = clause.start + offset;
  const first = tokens[auxiliary]?.lower ?? '';
  if (isCaused(reading, auxiliary, at)) return undefined;
  const isPassive = has(vocabulary.passive) || language === 'de';
  const isOngoing = vocabulary.ongoing.has(first) && !has(vocabulary.perfect);
  if (isOngoing && (!isKnown || hasShare(reading))) return undefined;
  if (vocabulary.having.has(first) && !has(vocabulary.perfect)) {
    const isDelivery = vocabulary.delivered.has(lower) && !hasPeople(clause.tokens, vocabulary);
    const isLesson = vocabulary.attended.has(lower) && hasProduct(clause.tokens, vocabulary);
    const isOurs =
      isMakersDeed(reading, clause.start, auxiliary) && isParticiple(lower, vocabulary);
    if (!isKnown && !isDelivery && !isLesson && !isOurs) return undefined;
  } else if (!isKnown && !isPassive) return undefined;
  if (language === 'de' && !isLastOfClause(reading, at) && auxiliary !== at + 1) {
    const next = tokens[at + 1]?.lower ?? '';
    if (next !== 'worden' && !(isKnown && !/en$/u.test(lower))) return undefined;
  }
  return tokens.slice(Math.min(auxiliary, at), Math.max(auxiliary, at) + 1);
}

/** "mit WLAN versorgt": of a thing, since of people it would be an effect. */
function isFittedOut(
  clause: readonly Token[],
  participle: string,
  vocabulary: Reading['vocabulary'],
): boolean {
  const isWith = clause.some(({ lower }) => lower === 'mit');
  return isWith && /^(?:versorgt|belegt)$/u.test(participle) && !hasPeople(clause, vocabulary);
}

/** "krisenfest aufgestellt", "breit verankert". */
function tellsHow({ tokens, language }: Reading, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  return (
    language === 'de' &&
    /(?:fest|fähig|breit|solide|stabil|stark|eng|fair|resilient|verständlich)$/u.test(before)
  );
}

/** "have it signed off": to be done by somebody else. */
function isCaused(
  { tokens, vocabulary, language }: Reading,
  auxiliary: number,
  at: number,
): boolean {
  const between = tokens.slice(auxiliary + 1, at);
  return (
    language === 'en' &&
    vocabulary.having.has(tokens[auxiliary]?.lower ?? '') &&
    vocabulary.conjunctions.has(tokens[auxiliary - 1]?.lower ?? '') &&
    between.some(({ lower }) => !/(?:ly|been|now|all|already|also|not)$/u.test(lower))
  );
}

/** Whether people, and not what is meant for them, stand in a clause. */
function hasPeopleFirst({ tokens, vocabulary }: Reading, start: number, end: number): boolean {
  return tokens.slice(start, end).some(({ lower }, offset) => {
    const at = start + offset;
    const [second, first] = [tokens[at - 2], tokens[at - 1]];
    const isMeant = [first, second].some((token) =>
      vocabulary.prepositions.has(token?.lower ?? ''),
    );
    const isOwner = first?.lower === 'der' && second !== undefined && second.text !== second.lower;
    const isOther = !vocabulary.us.has(lower) && vocabulary.people.test(lower);
    return isOther && !isMeant && !isOwner;
  });
}

/** "Wir haben … gepflanzt", "The town has planted": who has done it is the office itself. */
function isMakersDeed({ tokens, vocabulary }: Reading, start: number, auxiliary: number): boolean {
  return tokens
    .slice(start, auxiliary + 2)
    .some(({ lower }) => vocabulary.us.has(lower) || isOffice(lower));
}

/** "15 Prozesse digitalisiert": a participle without a verb beside it. */
function doneAlone(reading: Reading, at: number): Token[] | undefined {
  const { tokens, vocabulary, language } = reading;
  const token = tokens[at];
  if (!token || articles.has(tokens[at - 1]?.lower ?? '')) return undefined;
  // "25 points energised": a count in front makes a participle of what could be a past tense.
  const isCounted =
    quantitiesIn(reading).includes(tokens[0] as Token) && !hasPeople(tokens, vocabulary);
  const isSafe = isCounted || vocabulary.bareParticiple.test(token.lower);
  if (!vocabulary.done.has(token.lower) && !isSafe) return undefined;
  if (vocabulary.presence.has(token.lower) || isSaid(reading, at)) return undefined;
  const next = tokens[at + 1]?.lower ?? '';
  const isEnd = isLastOfClause(reading, at) || (language === 'en' && prepositions.has(next));
  const isLesson = vocabulary.attended.has(token.lower) && hasProduct(tokens, vocabulary);
  return isEnd || isLesson ? [token] : undefined;
}

/** Whether a German clause has its verb already. */
function isSaid(reading: Reading, at: number): boolean {
  if (reading.language === 'en') return false;
  const { start } = clauseAround(reading, at);
  return reading.tokens.slice(start, at).some((_, offset) => isFinite(reading, start + offset));
}

function hasProduct(tokens: readonly Token[], { product }: Reading['vocabulary']): boolean {
  return tokens.some(({ lower }) => product.test(lower));
}

/** "80 % der Anträge werden digital geprüft" tells how work goes on. */
export function hasShare(reading: Reading): boolean {
  const { tokens } = reading;
  return quantitiesIn(reading).some((token) => isShare(reading, tokens.indexOf(token)));
}
