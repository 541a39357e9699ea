import { canBeVerb, clauseAround, isLastOfClause, splitVerbAt } from './clauses.ts';
import { isFinite, isOffice } from './finite.ts';
import { determiner, looksInfinitive } from './infinitive-form.ts';
import { isParticiple } from './participles.ts';
import { isShare, quantitiesIn } from './quantities.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import { wordList, wordSet } from './words/vocabulary.ts';

/** Words after which, as after a determiner, a form in -en goes with a noun: "mit großen und kleinen Betrieben". */
const beforeAdjectives =
  wordSet(`mit von zu aus bei in im am an auf für über unter durch gegen ohne um vor nach seit
  zum zur beim vom`);

/** Verbs that start with "ge" in every form. */
const startsWithGe =
  /^(?:.*zu)?ge(?:stalt|nehmig|winn|währ|ben|hen|fährd|lang|denk|nieß|hör|brauch)/u;

/** "einzubringen": what comes before says what it is for. */
const withZu = /^(?:ab|an|auf|aus|ein|durch|mit|nach|um|vor|zurück|weiter|los|teil|bei|her|hin)zu/u;

/** "Leitfaden erstellen": an infinitive closes a clause that nobody is the subject of. */
export function infinitiveAt(reading: Reading, at: number): Token[] | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token || !isInfinitive(reading, at) || !closesClause(reading, at)) return undefined;
  const before = tokens[at - 1]?.lower ?? '';
  if (beforeAdjectives.has(before) || determiner.test(before)) return undefined;
  const clause = clauseAround(reading, at);
  const isSaid = clause.tokens
    .slice(0, at - clause.start)
    .some((_, offset) => isFinite(reading, clause.start + offset));
  return isSaid ? undefined : [token];
}

function isInfinitive(reading: Reading, at: number): boolean {
  const { tokens, vocabulary } = reading;
  const { lower, text } = tokens[at] ?? { lower: '', text: '' };
  if (vocabulary.activities.has(lower)) return canBeVerb(reading, at);
  return (
    at > 0 &&
    looksInfinitive(text) &&
    !withZu.test(lower) &&
    !vocabulary.numberWords.has(lower) &&
    !vocabulary.presence.has(lower) &&
    (startsWithGe.test(lower) || !isParticiple(lower, vocabulary))
  );
}

/** Also before "lassen": "prüfen lassen". */
function closesClause(reading: Reading, at: number): boolean {
  return isLastOfClause(reading, at) || reading.tokens[at + 1]?.lower === 'lassen';
}

/** What comes off a verb of making: "führen … ein". */
const particles = new Set(
  wordList('ein auf um aus durch vor ab an frei fest bereit her fort weiter zusammen'),
);

/** Verbs that part in two and make nothing: "kommt … an", "hält … stand". */
const noMaking =
  /^(?:komm|geh|ging|lädt|regt|fäll|fall|steig|häl|hal|nimm|nehm|zieh|steh|spar|sieh|seh|bring|ruf|hör|lös|wach|arbeit|tret|trit|schließ|zahl)/u;

/** "Wir führen … ein", "Das Team baut … um". */
export function ourVerbAt(reading: Reading, at: number): Token[] | undefined {
  const { tokens, vocabulary } = reading;
  const subject = tokens[at]?.lower ?? '';
  const isUs =
    vocabulary.us.has(subject) ||
    (vocabulary.conjunctions.has(subject) && vocabulary.us.has(tokens[0]?.lower ?? ''));
  if (!isUs && !(at <= 2 && isOffice(subject))) return undefined;
  const place = isUs || canBeVerb(reading, at + 1) ? at + 1 : at + 2;
  const verb = tokens[place];
  if (!verb || !canBeVerb(reading, place)) return undefined;
  if (isUs) {
    const known = splitVerbAt(reading, place, vocabulary.splitActivities);
    if (known) return known;
  }
  if (isUs && isDeed(reading, place)) return [verb];
  const isForm = isUs ? /(?:en|ern|eln)$/u : /t$/u;
  if (!isForm.test(verb.lower) || noMaking.test(verb.lower)) return undefined;
  const clause = clauseAround(reading, place);
  const last = clause.tokens.at(-1);
  return last && last.start > verb.end && particles.has(last.lower) ? [verb, last] : undefined;
}

/** Verbs that go with an object and make nothing: "Wir haben eine Idee". */
const noDeed =
  /^(?:hab|sind|werd|woll|soll|mach|seh|geb|nehm|halt|biet|lass|brauch|verlier|zahl|erwart|schenk|pfleg|lieb|etablier)/u;

/** "Wir pflanzen 200 Bäume", "Wir rufen einen Preis ins Leben": a verb right before what is made. */
function isDeed(reading: Reading, at: number): boolean {
  const { tokens, vocabulary } = reading;
  const { lower } = tokens[at] ?? { lower: '' };
  const next = tokens[at + 1];
  if (!next || !looksInfinitive(lower) || noDeed.test(lower)) return false;
  if (['t', 'et'].some((end) => vocabulary.notParticiple.test(lower.replace(/e?n$/u, end)))) {
    return false;
  }
  const isNumber = quantitiesIn(reading).includes(next) && !isShare(reading, at + 1);
  return isNumber || /^eine?n?$/u.test(next.lower);
}
