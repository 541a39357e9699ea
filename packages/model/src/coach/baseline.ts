import { findPhrase } from './clauses.ts';
import type { Reading } from './reading.ts';

/** What stands between two numbers of which the first is the baseline: "9 → 5", "9 auf 5". */
const arrows: ReadonlySet<string> = new Set(['→', 'auf', 'to']);

/** Whether a text says where its number comes from: "von 35 auf 15", "statt 18", "heute 45". */
export function hasBaseline(reading: Reading): boolean {
  const { tokens, vocabulary } = reading;
  const isBeforeNumber = (from: number, to: number) =>
    tokens.slice(from + 1, to).some(({ kind }) => kind === 'number');
  const isSpan = vocabulary.spans.some(({ from, to }) => {
    const start = tokens.findIndex(
      ({ lower }, at) => lower === from && tokens[at + 1]?.kind === 'number',
    );
    const end = tokens.findIndex(
      ({ lower }, at) => at > start && lower === to && tokens[at + 1]?.kind === 'number',
    );
    return start >= 0 && end > start && isBeforeNumber(start, end);
  });
  const isShortSpan = tokens.some(
    ({ kind }, at) =>
      kind === 'number' &&
      tokens[at + 2]?.kind === 'number' &&
      arrows.has(tokens[at + 1]?.lower ?? ''),
  );
  const isCompared = vocabulary.baselines.some((phrase) => findPhrase(reading, phrase));
  return isSpan || isShortSpan || (isCompared && tokens.some(({ kind }) => kind === 'number'));
}
