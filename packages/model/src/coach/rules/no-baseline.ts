import { hasBaseline } from '../baseline.ts';
import type { CoachWords } from '../finding.ts';
import { movementsIn } from '../outcome.ts';
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
  const { wording, tokens, vocabulary } = reading;
  if (wording.kind !== 'keyResult' || hasBaseline(reading)) return [];
  const { title, metric } = wording;
  const movements = movementsIn(reading);
  if (metric) {
    const isUnmeasured = metric.kind === 'number' && metric.baseline === 0;
    return isUnmeasured ? movements.map((token) => wordsFrom(title, [token])) : [];
  }
  if (tokens.some(({ lower }) => vocabulary.keeping.has(lower))) return [];
  if (task(reading).length > 0 || output(reading).length > 0) return [];
  const limits = tokens.filter(({ lower }) => vocabulary.limits.has(lower));
  const quantities = quantitiesIn(reading);
  return [...new Set([...movements, ...limits, ...quantities])]
    .sort((one, other) => one.start - other.start)
    .map((token) => wordsFrom(title, withPercent(reading, token)));
}
