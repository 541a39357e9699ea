import { dayNumberOf } from './calendar.ts';
import type { DatedValue } from './check-in.ts';
import { assertValueKind } from './check-in-value.ts';
import { finiteWithin } from './finite.ts';
import { InvalidInputError } from './invalid-input-error.ts';
import type { Metric } from './metric.ts';
import { type StandingCheckIn, standingCheckIns } from './standing-check-ins.ts';

/** The check-in that counts on one day. */
export interface DatedEntry {
  day: number;
  checkIn: DatedValue;
}

/**
 * What a key result's check-ins say until `today`: one per day, rising. Of several on one day the
 * one entered last counts, by `createdAt` where both have it, else by their order here; a correction
 * keeps the place of what it replaces.
 * @throws InvalidInputError also for check-ins after `today`, so that a bad one never waits unseen
 */
export function datedEntries(
  checkIns: readonly DatedValue[],
  metric: Metric,
  today: number,
): DatedEntry[] {
  const perDay = new Map<number, StandingCheckIn>();
  for (const standing of standingCheckIns(checkIns)) {
    const { checkIn, index, first } = standing;
    const day = dayNumberOf(checkIn.date, ['checkIns', index, 'date']);
    assertValueKind(metric, checkIn.value, ['checkIns', index, 'value']);
    assertConfidence(checkIn.confidence, index);
    assertInstant(checkIn.createdAt, index);
    const other = perDay.get(day);
    if (day <= today && (!other || !isEnteredBefore(first, other.first))) {
      perDay.set(day, standing);
    }
  }
  return [...perDay]
    .map(([day, { checkIn }]) => ({ day, checkIn }))
    .sort((one, other) => one.day - other.day);
}

/** The value of an entry whose metric counts numbers; `datedEntries` has seen to that. */
export function numberIn({ checkIn }: DatedEntry): number {
  return Number(checkIn.value);
}

function assertConfidence(confidence: number | null | undefined, index: number): void {
  if (confidence === null || confidence === undefined) return;
  finiteWithin(confidence, { least: 0, most: 10 }, ['checkIns', index, 'confidence']);
}

function assertInstant(createdAt: string | undefined, index: number): void {
  if (createdAt !== undefined && Number.isNaN(Date.parse(createdAt))) {
    throw new InvalidInputError('not_a_day', ['checkIns', index, 'createdAt'], 'not an instant');
  }
}

function isEnteredBefore(checkIn: DatedValue, other: DatedValue): boolean {
  if (checkIn.createdAt === undefined || other.createdAt === undefined) return false;
  return Date.parse(checkIn.createdAt) < Date.parse(other.createdAt);
}
