import type { Metric } from '@zielbaum/model';

/** Whether a form can ask for a value of this metric, as a page has handed it over. */
export function isReadable(metric: Partial<Metric> | null | undefined): metric is Metric {
  switch (metric?.kind) {
    case 'number':
    case 'maintain':
      return true;
    case 'steps':
      return metric.steps === undefined || isLabelled(metric.steps);
    case 'milestones':
      return isLabelled(metric.items);
    default:
      return false;
  }
}

function isLabelled(items: readonly { label: string }[] | undefined): boolean {
  return Array.isArray(items) && items.every((item) => typeof item?.label === 'string');
}
