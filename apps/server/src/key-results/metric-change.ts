import type { CheckInValue, Metric } from '@zielbaum/model';
import { ProblemError } from '../http/problem-error.ts';
import type { Writing } from '../live/writer.ts';
import { fitsMetric } from './fits-metric.ts';
import { listValues } from './store.ts';

/**
 * Refuses a metric that existing check-ins do not fit: another kind, or a step or milestone gone or
 * renamed that they name. Check-ins never change, so their values would lose their meaning.
 *
 * @throws ProblemError `conflict`
 */
export async function checkMetric(
  { transaction, tenantId }: Writing,
  { id, metric }: { id: string; metric: Metric },
): Promise<void> {
  const values = await listValues(transaction, tenantId, id);
  const unfit = values.filter((value) => !fitsMetric(metric, value));
  if (unfit.length === 0) return;
  const labels = [...new Set(unfit.flatMap((value) => missingLabels(metric, value)))].slice(0, 10);
  const named = labels.map((label) => `„${label}“`).join(', ');
  const detail = named
    ? {
        de: `muss die Bezeichnungen behalten, die Zwischenstände nennen: ${named}`,
        en: `must keep the labels that check-ins name: ${named}`,
      }
    : {
        de: 'muss die Art behalten, weil es schon Zwischenstände gibt',
        en: 'must keep its kind, because there are check-ins already',
      };
  throw new ProblemError('conflict', { errors: [{ pointer: '/metric', detail }] });
}

function missingLabels(metric: Metric, value: CheckInValue): string[] {
  if (metric.kind !== 'steps' && metric.kind !== 'milestones') return [];
  if (typeof value === 'string') return metric.kind === 'steps' ? [value] : [];
  if (typeof value === 'number' || value === null || metric.kind === 'steps') return [];
  return value.filter((label) => !fitsMetric(metric, [label]));
}
