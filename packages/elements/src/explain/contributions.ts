import type { ExplanationItem } from '@zielbaum/model';

/** One part of a mean, and what it brings to it. */
export interface Contribution {
  item: ExplanationItem;
  /** What it can bring at most, 0–1: its share of all weights. */
  most: number;
  /** What it brings, 0–1: all together are the mean. */
  brought: number;
}

/** What each part of a mean brings to it. */
export function contributionsOf(items: readonly ExplanationItem[] = []): Contribution[] {
  // Only proportions matter; the largest weights would add up to Infinity.
  const heaviest = items.reduce((most, { weight }) => Math.max(most, weight), 0) || 1;
  const total = items.reduce((sum, { weight }) => sum + weight / heaviest, 0) || 1;
  return items.map((item) => {
    const most = item.weight / heaviest / total;
    return { item, most, brought: most * item.counted };
  });
}
