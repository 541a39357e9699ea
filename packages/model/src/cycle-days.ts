import { dayNumberOf } from './calendar.ts';
import type { CycleDates } from './cycle.ts';
import { InvalidInputError } from './invalid-input-error.ts';
import type { IsoDate } from './iso-date.ts';

/** A cycle and today as day numbers. */
export interface CycleDays {
  start: number;
  end: number;
  today: number;
  /** Days of the cycle, both ends included. */
  total: number;
  /** 1 on the first day of the cycle; 0 and below before it, more than `total` after it. */
  ordinal: number;
  /** Today, or the last day once the cycle is over. */
  lastCounted: number;
}

/**
 * Counts the days of a cycle.
 * @throws InvalidInputError for days that do not exist and an end before the start
 */
export function cycleDays(cycle: CycleDates, date: IsoDate): CycleDays {
  const start = dayNumberOf(cycle.start, ['cycle', 'start']);
  const end = dayNumberOf(cycle.end, ['cycle', 'end']);
  const today = dayNumberOf(date, ['today']);
  if (end < start) {
    throw new InvalidInputError('cycle_reversed', ['cycle', 'end'], 'before the cycle’s start');
  }
  return {
    start,
    end,
    today,
    total: end - start + 1,
    ordinal: today - start + 1,
    lastCounted: Math.min(today, end),
  };
}
