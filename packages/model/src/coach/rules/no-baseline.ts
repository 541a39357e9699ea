import { hasBaseline } from '../baseline.ts';
import { findPhrase, isLastOfClause } from '../clauses.ts';
import type { CoachWords } from '../finding.ts';
import { movementsIn } from '../outcome.ts';
import { partsOf } from '../parts.ts';
import { quantitiesIn, withPercent } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { wordsFrom } from '../tokens.ts';
import { output } from './output.ts';
import { task } from './task.ts';

/**
 * A target without the value of today. A metric answers it; only a baseline of 0 under something
 * that rises or sinks looks like a value nobody has measured. Silent for tasks and outputs, whose
 * question comes first, and where a value only has to be kept.
 */
export function noBaseline(reading: Reading): CoachWords[] {
  const { wording, vocabulary } = reading;
  if (wording.kind !== 'keyResult' || hasBaseline(reading)) return [];
  const { title, metric } = wording;
  if (metric) {
    const isUnmeasured = metric.kind === 'number' && metric.baseline === 0;
    return isUnmeasured ? movementsIn(reading).map((token) => wordsFrom(title, [token])) : [];
  }
  if (isKept(reading)) return [];
  const { effect } = partsOf(reading);
  if (effect === reading && (task(reading).length > 0 || output(reading).length > 0)) return [];
  const limits = effect.tokens.filter(({ lower }) => vocabulary.limits.has(lower));
  const quantities = quantitiesIn(effect);
  return [...new Set([...movementsIn(effect), ...limits, ...quantities])]
    .sort((one, other) => one.start - other.start)
    .map((token) => wordsFrom(title, withPercent(reading, token)));
}

/** "bleibt unter 6 %", "weiterhin"; not "70 % der Auszubildenden bleiben". */
function isKept(reading: Reading): boolean {
  const { tokens, vocabulary } = reading;
  if (vocabulary.asBefore.some((phrase) => findPhrase(reading, phrase))) return true;
  const at = tokens.findIndex(({ lower }) => vocabulary.keeping.has(lower));
  if (at < 0) return false;
  const verb = tokens[at]?.start ?? 0;
  const values = quantitiesIn(reading);
  const isInfinitiveAtEnd =
    isLastOfClause(reading, at) && /(?:en|kept|held|maintained)$/u.test(tokens[at]?.lower ?? '');
  const isSteady = values.length === 0 && movementsIn(reading).length === 0;
  return isInfinitiveAtEnd || isSteady || values.some(({ start }) => start > verb);
}
