import { assertCheckInValue, isInvalidInputError } from '@zielbaum/model';
import type { CheckInValue, Metric } from '@zielbaum/model';

/** Whether a check-in of this metric could have this value; labels that are gone do not fit. */
export function fitsMetric(metric: Metric, value: CheckInValue): boolean {
  try {
    assertCheckInValue(metric, value);
    return true;
  } catch (error) {
    if (isInvalidInputError(error)) return false;
    throw error;
  }
}
