import { defaultSteps, type Metric, type Milestone, type Step } from '@zielbaum/model';
import { isNumber } from '../internal/is-number.ts';

/** A metric whose fields are all there to be drawn. */
export function isDrawable(metric: Partial<Metric> | null | undefined): metric is Metric {
  switch (metric?.kind) {
    case 'number':
      return (
        isNumber(metric.baseline) && isNumber(metric.target) && metric.baseline !== metric.target
      );
    case 'maintain':
      return isNumber(metric.lower) || isNumber(metric.upper);
    case 'milestones':
      return (
        Array.isArray(metric.items) &&
        metric.items.every((item: Partial<Milestone> | null) => typeof item?.label === 'string') &&
        weightOf(metric.items) > 0
      );
    case 'steps':
      return (
        metric.steps === undefined ||
        (Array.isArray(metric.steps) &&
          metric.steps.length > 0 &&
          metric.steps.every(
            (step: Partial<Step> | null) => isNumber(step?.score) && typeof step.label === 'string',
          ))
      );
    default:
      return false;
  }
}

/**
 * How high a value stands: a number as it is, of milestones the share done, of steps the score of
 * the one reached; `undefined` for a value of another kind.
 */
export function levelOf(metric: Metric, value: unknown): number | undefined {
  switch (metric.kind) {
    case 'milestones': {
      if (!Array.isArray(value)) return undefined;
      const done = metric.items.filter((item) => value.includes(item.label));
      return weightOf(done) / weightOf(metric.items);
    }
    case 'steps': {
      if (value !== null && typeof value !== 'string') return undefined;
      const steps = metric.steps ?? defaultSteps;
      return steps.find(({ label }) => label === value)?.score ?? 0;
    }
    default:
      return isNumber(value) ? value : undefined;
  }
}

function weightOf(items: readonly Milestone[]): number {
  return items.reduce((sum, item) => sum + Number(item.weight ?? 1), 0);
}
