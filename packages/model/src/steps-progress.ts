import { stepsOf } from './check-in-value.ts';
import type { DatedEntry } from './dated-entries.ts';
import { finiteWithin } from './finite.ts';
import { InvalidInputError } from './invalid-input-error.ts';
import type { Measured } from './measured.ts';
import type { StepsMetric } from './metric.ts';

/** The score of the step reached; 0 for none, and for one that is no longer among the steps. */
export function stepsProgress(metric: StepsMetric, entries: readonly DatedEntry[]): Measured {
  const steps = stepsOf(metric);
  let before = -1;
  for (const [index, { score }] of steps.entries()) {
    const path = ['metric', 'steps', index, 'score'];
    finiteWithin(score, { least: 0, most: 1 }, path);
    if (score <= before) {
      throw new InvalidInputError('steps_not_rising', path, 'not above the one before');
    }
    before = score;
  }
  const current = entries.at(-1);
  if (!current) return { raw: null, value: null, inputs: { reached: null } };
  const reached = typeof current.checkIn.value === 'string' ? current.checkIn.value : null;
  const score = steps.find(({ label }) => label === reached)?.score ?? 0;
  return { raw: score, value: reached, inputs: { reached, score } };
}
