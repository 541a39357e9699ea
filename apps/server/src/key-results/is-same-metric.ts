import type { Metric } from '@zielbaum/model';

/** Whether two metrics measure the same, however their optional fields are written. */
export function isSameMetric(one: Metric, other: Metric): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

function canonical(metric: Metric): unknown {
  switch (metric.kind) {
    case 'number':
      return [
        'number',
        metric.baseline,
        metric.target,
        metric.stretch ?? null,
        metric.unit ?? null,
      ];
    case 'maintain':
      return ['maintain', metric.lower ?? null, metric.upper ?? null, metric.unit ?? null];
    case 'milestones':
      return [
        'milestones',
        metric.items.map(({ label, weight, done }) => [label, weight ?? 1, done ?? false]),
      ];
    case 'steps':
      return ['steps', (metric.steps ?? []).map(({ label, score }) => [label, score])];
  }
}
