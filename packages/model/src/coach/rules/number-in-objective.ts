import type { CoachWords } from '../finding.ts';
import { quantitiesIn, withPercent } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { wordsFrom } from '../tokens.ts';

/** How much, in an objective: that belongs into its key results. */
export function numberInObjective(reading: Reading): CoachWords[] {
  const { wording } = reading;
  if (wording.kind !== 'objective') return [];
  return quantitiesIn(reading).map((token) =>
    wordsFrom(wording.title, withPercent(reading, token)),
  );
}
