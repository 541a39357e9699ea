import type { DatedEntry } from './dated-entries.ts';
import { finiteWithin } from './finite.ts';
import type { Measured } from './measured.ts';
import type { Milestone, MilestonesMetric } from './metric.ts';
import { weightedMean } from './roll-up.ts';

/** The weight of what is done, as a share of all; never open. */
export function milestonesProgress(
  metric: MilestonesMetric,
  entries: readonly DatedEntry[],
): Measured {
  const named = entries.at(-1)?.checkIn.value;
  const done = Array.isArray(named) ? new Set<unknown>(named) : null;
  const isDone = (item: Milestone): boolean => (done ? done.has(item.label) : item.done === true);
  const items = metric.items.map((item, index) => ({
    label: item.label,
    progress: isDone(item) ? 1 : 0,
    counted: isDone(item) ? 1 : 0,
    weight: finiteWithin(item.weight ?? 1, { least: 0 }, ['metric', 'items', index, 'weight']),
  }));
  const mean = weightedMean(items.map(({ counted, weight }) => ({ value: counted, weight })));
  const value = metric.items.filter(isDone).map(({ label }) => label);
  return {
    raw: mean ?? 0,
    value,
    inputs: { done: value.length, of: items.length },
    items,
  };
}
