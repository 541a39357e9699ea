import type { TreeKeyResult, TreeObjective } from '@zielbaum/model';
import type { Unread } from '../../internal/read-node.ts';

/** Confidence up to which a goal needs attention, of 10. */
export const lowConfidence = 3;

const over = new Set<unknown>(['postponed', 'closed', 'dropped']);

/**
 * Whether somebody should look at a goal: it is stale, behind or off track, still open with half of
 * its time gone, or its confidence is low. What is over needs none. Goals only; nobody is judged.
 */
export function needsAttention(node: Unread<TreeObjective | TreeKeyResult>): boolean {
  if (over.has(node.state) || typeof node.score !== 'object' || !node.score) return false;
  const { isStale, pace, progress, expected, confidence } = node.score as Unread<
    TreeKeyResult['score']
  >;
  const isOpen = pace === 'open' || (progress ?? null) === null;
  return (
    isStale === true ||
    pace === 'behind' ||
    pace === 'offTrack' ||
    (isOpen && typeof expected === 'number' && expected >= 0.5) ||
    (typeof confidence === 'number' && confidence <= lowConfidence)
  );
}
