import { isNumber } from '../internal/is-number.ts';

/** Why a goal needs somebody to look at it. */
export type Need = 'offTrack' | 'behind' | 'stale' | 'unsure' | 'open';

/** Confidence, 0–10, below which a goal rather fails than not. */
export const lowConfidence = 5;

/** What a need shows in, of any quality. */
export type Watched = Partial<
  Record<'pace' | 'isStale' | 'progress' | 'expected' | 'confidence', unknown>
>;

const signs: Readonly<Record<Need, (watched: Watched, confidenceBelow: number) => boolean>> = {
  offTrack: ({ pace }) => pace === 'offTrack',
  behind: ({ pace }) => pace === 'behind',
  stale: ({ isStale }) => isStale === true,
  unsure: ({ confidence }, below) => isNumber(confidence) && confidence < below,
  // In the first half of its time a goal may be without a check-in.
  open: ({ pace, progress, expected }) =>
    (pace === 'open' || (progress ?? null) === null) && isNumber(expected) && expected >= 0.5,
};

export const needs: readonly Need[] = Object.keys(signs) as Need[];

/** Whether a goal has such a need. Goals only; nobody is judged. */
export function hasNeed(
  need: Need,
  watched: Watched,
  confidenceBelow: number = lowConfidence,
): boolean {
  return signs[need](watched, confidenceBelow);
}

const over = new Set<unknown>(['postponed', 'closed', 'dropped']);

/** Whether a goal needs somebody to look at it, for whatever reason. What is over does not. */
export function needsAttention({ state, score }: { state?: unknown; score?: unknown }): boolean {
  if (over.has(state) || typeof score !== 'object' || !score) return false;
  return needs.some((need) => hasNeed(need, score));
}
