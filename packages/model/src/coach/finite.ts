import { looksInfinitive } from './infinitive-form.ts';
import { isParticiple } from './participles.ts';
import type { Reading } from './reading.ts';
import { wordSet } from './words/vocabulary.ts';

const notFinite =
  wordSet(`mit seit gut jetzt erst selbst laut samt damit zuerst zuletzt insgesamt statt anstatt sonst nebst meist
    komplett`);

/** How adjectives end that could be verbs by their -t: "klimafest", "transparent". */
const adjective =
  /(?:fest|gerecht|haft|dicht|wert|weit|bunt|kret|zit|ent|ant|ekt|akt|echt|icht|eicht|bereit|alt)$/u;

/** Whether a word names who works with us: "Team", "Fachdienst", "council". */
export function isOffice(lower: string): boolean {
  return office.test(lower);
}

const office =
  /(?:team|amt|abteilung|behörde|referat|bauhof|verwaltung|gruppe|dezernat|bereich|dienst|sachgebiet|stelle|stab|stadt|gemeinde|werke|leitung|büro|council|town|city)$/u;

/** Whether a word says what its subject does: "lernt", "können", "Kinder lernen früh". */
export function isFinite(reading: Reading, at: number): boolean {
  const { tokens, vocabulary } = reading;
  const { text, lower, kind } = tokens[at] ?? { text: '', lower: '', kind: 'sign' };
  if (kind !== 'word' || text !== lower) return false;
  // What we want or will do is ours to do.
  if (vocabulary.ongoing.has(lower) || vocabulary.modals.has(lower)) {
    return !tokens.some(
      (token, index) => vocabulary.us.has(token.lower) || (index <= 2 && isOffice(token.lower)),
    );
  }
  if (vocabulary.auxiliaries.has(lower)) return true;
  if (notFinite.has(lower) || isParticiple(lower, vocabulary)) return false;
  if (/\p{L}{2}t$/u.test(lower)) return !adjective.test(lower);
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  // "lassen sich online stellen": what anybody can do.
  if (lower === 'lassen' && next?.lower === 'sich') return true;
  const isAfterNoun = before?.kind === 'word' && (at === 1 || before.text !== before.lower);
  const isBeforeMore =
    next?.kind === 'word' &&
    next.text === next.lower &&
    next.lower !== 'lassen' &&
    !vocabulary.conjunctions.has(next.lower);
  return isAfterNoun && isBeforeMore && looksInfinitive(lower);
}
