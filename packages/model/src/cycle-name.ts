import { isIsoDate } from './calendar.ts';
import type { Cycle } from './cycle.ts';
import { InvalidInputError } from './invalid-input-error.ts';

// First and last day of the year's parts.
const parts: Readonly<Record<string, readonly [string, string]>> = {
  Q1: ['01-01', '03-31'],
  Q2: ['04-01', '06-30'],
  Q3: ['07-01', '09-30'],
  Q4: ['10-01', '12-31'],
  H1: ['01-01', '06-30'],
  H2: ['07-01', '12-31'],
};

/**
 * Reads `2026-Q4`, `2026-H2`, `2026` or `2026-03-01/2026-06-30`; spaces around do not matter.
 * @throws InvalidInputError with key `not_a_cycle_name`, `not_a_day` or `cycle_reversed`
 */
export function parseCycleName(text: string): Pick<Cycle, 'name' | 'start' | 'end'> {
  const name = text.trim();
  const [start, end] = datesOf(name);
  if (!isIsoDate(start) || !isIsoDate(end)) {
    throw new InvalidInputError('not_a_day', [], 'not calendar days between 1900 and 2200');
  }
  if (end < start) throw new InvalidInputError('cycle_reversed', [], 'the end is before the start');
  return { name, start, end };
}

function datesOf(name: string): readonly [string, string] {
  const year = /^(\d{4})$/.exec(name)?.[1];
  if (year !== undefined) return [`${year}-01-01`, `${year}-12-31`];
  const [, partYear, part = ''] = /^(\d{4})-([QH]\d)$/.exec(name) ?? [];
  const days = parts[part];
  if (partYear !== undefined && days) return [`${partYear}-${days[0]}`, `${partYear}-${days[1]}`];
  const [, start, end] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(name) ?? [];
  if (start !== undefined && end !== undefined) return [start, end];
  throw new InvalidInputError('not_a_cycle_name', [], 'not a year, quarter, half-year or two days');
}
