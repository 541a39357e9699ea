import type { Pace } from '@zielbaum/model';
import type { Signals } from '../goals/read-goals.ts';

/** Those that go at one pace. */
export interface Tally {
  /** `none`: steps and whatever else has no pace. */
  pace: Pace | 'none';
  all: readonly Signals[];
  stale: readonly Signals[];
}

/** Counted side by side. */
export interface Tallies {
  objectives: readonly Tally[];
  keyResults: readonly Tally[];
}

/** Best first. */
export const paceOrder = [
  'achieved',
  'onTrack',
  'early',
  'behind',
  'offTrack',
  'open',
  'none',
] as const;

/** Counts by pace; a pace that nothing goes at is left out. */
export function tally(signals: readonly Signals[]): Tally[] {
  return paceOrder.flatMap((pace) => {
    const all = signals.filter((each) => (each.pace ?? 'none') === pace);
    return all.length > 0 ? [{ pace, all, stale: all.filter(({ isStale }) => isStale) }] : [];
  });
}
