import { hasBaseline } from '../baseline.ts';
import { findPhrase } from '../clauses.ts';
import type { CoachWords } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { wordsFrom, type Token } from '../tokens.ts';

/**
 * A key result that is missed unless all of it is reached. A number on its way, a band or several
 * milestones and steps give credit for a part, whatever the title says.
 */
export function allOrNothing(reading: Reading): CoachWords[] {
  const { wording, tokens } = reading;
  if (wording.kind !== 'keyResult') return [];
  const { title, metric } = wording;
  if (metric) {
    const isSingle =
      (metric.kind === 'milestones' && metric.items.length === 1) ||
      (metric.kind === 'steps' && metric.steps?.length === 1);
    return isSingle ? [{ text: title, start: 0, end: title.length }] : [];
  }
  if (hasBaseline(reading)) return [];
  const harmless = new Set(
    reading.vocabulary.harmless.flatMap((phrase) => findPhrase(reading, phrase) ?? []),
  );
  return tokens
    .filter((token) => !harmless.has(token))
    .flatMap((token) => absolute(reading, token) ?? [])
    .map((found) => wordsFrom(title, found));
}

/** "alle", "100 %"; not "jeden Tag", "alle 14 Tage", "immer mehr". */
function absolute({ tokens, vocabulary }: Reading, token: Token): [Token[]] | undefined {
  const next = tokens[tokens.indexOf(token) + 1];
  if (token.text === '100' && next && vocabulary.percent.has(next.lower)) return [[token, next]];
  if (!vocabulary.absolutes.has(token.lower)) return undefined;
  const isSoftened =
    next?.kind === 'number' ||
    vocabulary.softeners.has(next?.lower ?? '') ||
    vocabulary.numberWords.has(next?.lower ?? '');
  return isSoftened ? undefined : [[token]];
}
