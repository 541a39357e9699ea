import type { CheckInValue } from './check-in.ts';
import { finite } from './finite.ts';
import { InvalidInputError, type InputPath } from './invalid-input-error.ts';
import { defaultSteps, type Metric } from './metric.ts';

/**
 * Refuses a value that a check-in of this metric cannot have, unknown labels included. Scoring is
 * milder: there a label that is gone since only does not count.
 * @throws InvalidInputError with key `value_kind`, `not_finite` or `unknown_label`
 */
export function assertCheckInValue(
  metric: Metric,
  value: CheckInValue,
  path: InputPath = ['value'],
): void {
  assertValueKind(metric, value, path);
  const labels = new Set(labelsOf(metric));
  if (typeof value === 'string' && !labels.has(value)) throw unknownLabel(path);
  if (Array.isArray(value)) {
    for (const [index, label] of value.entries()) {
      if (!labels.has(label)) throw unknownLabel([...path, index]);
    }
  }
}

/** @throws InvalidInputError with key `value_kind` or `not_finite` */
export function assertValueKind(metric: Metric, value: CheckInValue, path: InputPath): void {
  if (metric.kind === 'number' || metric.kind === 'maintain') {
    if (typeof value !== 'number') throw new InvalidInputError('value_kind', path, 'not a number');
    finite(value, path);
  } else if (metric.kind === 'steps') {
    if (value !== null && typeof value !== 'string') {
      throw new InvalidInputError('value_kind', path, 'neither the label of a step nor null');
    }
  } else if (!Array.isArray(value) || value.some((label) => typeof label !== 'string')) {
    throw new InvalidInputError('value_kind', path, 'not a list of labels');
  }
}

/** What check-ins of this metric may name: its steps, also the default ones, or milestones. */
export function labelsOf(metric: Metric): readonly string[] {
  if (metric.kind === 'steps') return stepsOf(metric).map(({ label }) => label);
  if (metric.kind === 'milestones') return metric.items.map(({ label }) => label);
  return [];
}

/** The steps of a metric, or the default ones. */
export function stepsOf(metric: Extract<Metric, { kind: 'steps' }>): typeof defaultSteps {
  return metric.steps && metric.steps.length > 0 ? metric.steps : defaultSteps;
}

function unknownLabel(path: InputPath): InvalidInputError {
  return new InvalidInputError('unknown_label', path, 'not a label of this key result');
}
