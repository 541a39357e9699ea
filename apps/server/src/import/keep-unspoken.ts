import type { Metric } from '@zielbaum/model';
import type { Column } from './columns.ts';

/** What a file without a column for it does not speak of stays as it is. */
export function keepUnspoken(listed: Metric, stored: Metric, columns: ReadonlySet<Column>): Metric {
  const metric = { ...listed };
  if (metric.kind === 'number' && stored.kind === 'number' && !columns.has('stretch')) {
    metric.stretch = stored.stretch;
  }
  if (metric.kind === 'number' || metric.kind === 'maintain') {
    if ('unit' in stored && !columns.has('measure')) metric.unit = stored.unit;
  }
  if (metric.kind === 'milestones' && stored.kind === 'milestones' && !columns.has('done')) {
    const done = new Set(stored.items.filter((item) => item.done).map((item) => item.label));
    metric.items = metric.items.map((item) => ({ ...item, done: done.has(item.label) }));
  }
  return metric;
}
