import type { DatedValue } from './check-in.ts';

/** A check-in that counts. */
export interface StandingCheckIn {
  checkIn: DatedValue;
  /** In the list given. */
  index: number;
  /** The first it took the place of, else itself: it counts as entered with that one. */
  first: DatedValue;
}

/**
 * Those that count: neither withdrawals nor what has been replaced. They come in the order of what
 * they took the place of; what replaces a check-in that is not given has its own place.
 */
export function standingCheckIns(checkIns: readonly DatedValue[]): StandingCheckIn[] {
  if (areAllStanding(checkIns)) {
    return checkIns.map((checkIn, index) => ({ checkIn, index, first: checkIn }));
  }
  const indexOf = new Map(checkIns.map(({ id }, index) => [id, index]));
  const replacedAt = checkIns.map(({ replaces }) => (replaces ? indexOf.get(replaces) : undefined));
  const replaced = new Set(replacedAt);
  return checkIns
    .flatMap((checkIn, index) => {
      if (replaced.has(index) || checkIn.kind === 'withdrawal') return [];
      const place = firstOf(index, replacedAt);
      return [{ checkIn, index, place, first: checkIns[place] ?? checkIn }];
    })
    .sort((one, other) => one.place - other.place);
}

/** Whether each counts as it stands: none withdraws one, or takes the place of one. */
export function areAllStanding(checkIns: readonly DatedValue[]): boolean {
  for (const { replaces, kind } of checkIns) if (replaces || kind === 'withdrawal') return false;
  return true;
}

function firstOf(index: number, replacedAt: readonly (number | undefined)[]): number {
  let first = index;
  // No chain has more links, unless it bites its own tail.
  for (let links = replacedAt.length; links > 0; links -= 1) {
    const before = replacedAt[first];
    if (before === undefined) break;
    first = before;
  }
  return first;
}
