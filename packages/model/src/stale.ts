import type { CycleDays } from './cycle-days.ts';
import { finiteWithin } from './finite.ts';

export interface Staleness {
  isStale: boolean;
  /** Since the current check-in, or since the cycle's start when there is none; never below 0. */
  daysWithout: number;
  cadenceDays: number;
}

/** Stale after more than two cadences without a check-in; days after the cycle do not count. */
export function staleness(days: CycleDays, checkedInOn: number | null, cadenceDays = 7): Staleness {
  finiteWithin(cadenceDays, { least: 1 }, ['cadenceDays']);
  const daysWithout = Math.max(0, days.lastCounted - (checkedInOn ?? days.start));
  return { isStale: daysWithout > 2 * cadenceDays, daysWithout, cadenceDays };
}
