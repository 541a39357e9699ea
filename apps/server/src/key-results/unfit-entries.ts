import { assertCheckInValue, isInvalidInputError, labelsOf } from '@zielbaum/model';
import type { CheckInValue, InputPath, IsoDate, Metric, ValueRow } from '@zielbaum/model';
import { issueMessages } from '@zielbaum/model/schemas';
import { pointerTo } from '../http/json-pointer.ts';
import { invalidInput, ProblemError } from '../http/problem-error.ts';
import type { Text } from '../http/text.ts';
import { shortList } from '../shortened.ts';

/** Nobody knows yet what will be. @throws ProblemError `invalid_input` */
export function refuseDayToCome(date: IsoDate, today: IsoDate): void {
  if (date > today) throw invalidInput('/date', inTheFuture);
}

/** A value that the metric cannot have. @throws ProblemError `invalid_input` */
export function refuseUnfitValue(metric: Metric, value: CheckInValue): void {
  const errors = unfitErrors(metric, value, ['value']);
  if (errors.length > 0) throw new ProblemError('invalid_input', { errors });
}

/** Every row that cannot be entered, by its place. @throws ProblemError `invalid_input` */
export function refuseUnfitRows(rows: readonly ValueRow[], metric: Metric, today: IsoDate): void {
  const errors = rows.flatMap(({ date, value }, index) => [
    ...(date > today ? [{ pointer: `/rows/${index}/date`, detail: inTheFuture }] : []),
    ...unfitErrors(metric, value, ['rows', index, 'value']),
  ]);
  if (errors.length > 0) {
    throw new ProblemError('invalid_input', { errors: errors.slice(0, mostErrors) });
  }
}

// As many as a request's own check names.
const mostErrors = 50;

function unfitErrors(
  metric: Metric,
  value: CheckInValue,
  path: InputPath,
): { pointer: string; detail: Text }[] {
  try {
    assertCheckInValue(metric, value, path);
    return [];
  } catch (error) {
    if (!isInvalidInputError(error)) throw error;
    const detail = error.key === 'unknown_label' ? unknownLabel(metric) : issueMessages[error.key];
    return [{ pointer: pointerTo(error.path), detail }];
  }
}

function unknownLabel(metric: Metric): Text {
  const { de, en } = issueMessages.unknown_label;
  const labels = shortList(labelsOf(metric));
  return { de: `${de}; möglich sind: ${labels.de}`, en: `${en}; possible are: ${labels.en}` };
}

const inTheFuture: Text = {
  de: 'darf nicht in der Zukunft liegen',
  en: 'must not be in the future',
};
