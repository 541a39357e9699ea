import { addDays } from '@zielbaum/model';
import type { CheckInValue, CyclePhase, IsoDate, Metric } from '@zielbaum/model';
import { invalidInput, ProblemError } from '../http/problem-error.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writing } from '../live/writer.ts';
import { authorOf } from './author-of.ts';
import { insertEarlierMetric } from './earlier-metric-store.ts';
import { fitsMetric } from './fits-metric.ts';
import { isSameMetric } from './is-same-metric.ts';
import { listValues } from './store.ts';
import type { StoredKeyResult } from './store.ts';

/**
 * Sees to it that a key result may be measured by another metric, and keeps the old one where the
 * cycle is under way: progress until the day before stays what it was.
 *
 * @throws ProblemError `invalid_input` where a reason is missing, `conflict` where check-ins do not fit
 */
export async function changeMetric(
  writing: Writing,
  current: StoredKeyResult,
  change: {
    by: Credential;
    metric: Metric;
    reason: string | undefined;
    phase: CyclePhase;
    today: IsoDate;
  },
): Promise<void> {
  const { by, metric, reason, phase, today } = change;
  if (isSameMetric(metric, current.metric)) return;
  const isUnderWay = phase !== 'planning';
  if (isUnderWay && reason === undefined) throw reasonMissing();
  await checkMetric(writing, { id: current.id, metric });
  if (!isUnderWay || reason === undefined) return;
  const { transaction, tenantId } = writing;
  const place = { tenantId, keyResultId: current.id };
  await insertEarlierMetric(transaction, place, {
    metric: current.metric,
    until: addDays(today, -1),
    reason,
    ...(await authorOf(writing, by, current)),
  });
}

function reasonMissing(): ProblemError {
  return invalidInput('/metricChange', {
    de: 'fehlt: Solange der Zyklus läuft, braucht ein anderes Ziel eine Begründung (metricChange.reason)',
    en: 'is missing: while the cycle is under way, another target needs a reason (metricChange.reason)',
  });
}

/**
 * Refuses a metric that existing check-ins do not fit: another kind, or a step or milestone gone or
 * renamed that they name. Check-ins never change, so their values would lose their meaning.
 *
 * @throws ProblemError `conflict`
 */
async function checkMetric(
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
