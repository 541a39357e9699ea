import { hasSpan, startOf } from '../baseline.ts';
import { findPhrase, mainClause } from '../clauses.ts';
import type { CoachWords } from '../finding.ts';
import { isShare, quantitiesIn } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { wordsFrom, type Token } from '../tokens.ts';

/**
 * A key result that is missed unless all of it is reached. A number on its way, a band or several
 * milestones and steps give credit for a part, whatever the title says.
 */
export function allOrNothing(whole: Reading): CoachWords[] {
  const { wording } = whole;
  if (wording.kind !== 'keyResult') return [];
  const { title, metric } = wording;
  if (metric) {
    const isSingle =
      (metric.kind === 'milestones' && metric.items.length === 1) ||
      (metric.kind === 'steps' && metric.steps?.length === 1);
    return isSingle ? [{ text: title, start: 0, end: title.length }] : [];
  }
  const reading = mainClause(whole);
  const extremes = reading.tokens.flatMap((_, at) => extremeAt(reading, at) ?? []);
  const found = extremes.length > 0 || hasPartialTarget(reading) ? extremes : absolutes(reading);
  return found.map((tokens) => wordsFrom(title, tokens));
}

/** A share to reach, or a value to go to, that says how much of "all" is meant. */
function hasPartialTarget(reading: Reading): boolean {
  const { tokens } = reading;
  if (hasSpan(reading)) return true;
  const start = startOf(reading);
  return quantitiesIn(reading).some((token) => {
    const at = tokens.indexOf(token);
    const isTold = start >= 0 && at > start;
    return isShare(reading, at) && !isTold;
  });
}

/** "100 %", "auf 0", "null Unfälle", where it is the target. */
function extremeAt({ tokens, vocabulary }: Reading, at: number): [Token[]] | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || vocabulary.starts.has(tokens[at - 1]?.lower ?? '')) return undefined;
  const isPercent = next !== undefined && vocabulary.percent.has(next.lower);
  if (isPercent && (token.text === '100' || vocabulary.hundreds.has(token.lower))) {
    return [[token, next]];
  }
  if (token.text === '0' || vocabulary.noneWords.has(token.lower)) {
    return [isPercent ? [token, next] : [token]];
  }
  return undefined;
}

/** "alle"; not "jeden Tag", "alle 14 Tage", "immer mehr", "nach jeder Sitzung". */
function absolutes(reading: Reading): Token[][] {
  const { tokens, vocabulary } = reading;
  const harmless = new Set(
    vocabulary.harmless.flatMap((phrase) => findPhrase(reading, phrase) ?? []),
  );
  const single = vocabulary.notOne.flatMap((phrase) => {
    const found = findPhrase(reading, phrase);
    return found ? [found] : [];
  });
  const isSoftened = (next: string) =>
    vocabulary.softeners.has(next) || vocabulary.ordinals.test(next);
  const words = tokens.filter((token, at) => {
    const isAbsolute =
      vocabulary.absolutes.has(token.lower) ||
      vocabulary.absolutes.has(token.lower.replace(/e[mnrs]?$/u, ''));
    if (!isAbsolute || harmless.has(token)) return false;
    const before = tokens[at - 1]?.lower ?? '';
    if (vocabulary.timely.has(before) && /^(?:jed|each|every)/u.test(token.lower)) return false;
    // "of all forms", "aller Formulare": how many of them stands elsewhere.
    if (before === 'of' || token.lower === 'aller') return false;
    const next = tokens[at + 1];
    const isNumber = next?.kind === 'number' || vocabulary.numberWords.has(next?.lower ?? '');
    const isRhythm = isNumber && vocabulary.durations.has(tokens[at + 2]?.lower ?? '');
    return !isRhythm && !isSoftened(next?.lower ?? '');
  });
  return [...single, ...words.map((token) => [token])];
}
