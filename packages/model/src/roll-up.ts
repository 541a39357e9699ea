import type { Explanation } from './explanation.ts';
import { finite, finiteWithin } from './finite.ts';
import { clamp01 } from './fraction.ts';

/** A key result or an objective, as far as a roll-up looks at it. */
export interface RollUpItem {
  /** As measured, also outside 0–1; `null` while open, which counts as 0. */
  progress: number | null;
  /** ≥ 0, default 1; 0 takes the item out. */
  weight?: number;
  /** Names the item in the explanation. */
  label?: string;
}

/** The mean, and how it came about. */
export interface RolledUp {
  /** 0–1; `null` when no item has weight. */
  progress: number | null;
  explanation: Explanation;
}

/**
 * The weighted mean of items, each limited to 0–1 first, so that one runaway cannot hide failing
 * siblings.
 * @throws InvalidInputError for NaN, Infinity and negative weights
 */
export function rollUp(items: readonly RollUpItem[]): RolledUp {
  const parts = items.map(({ progress, weight = 1, label }, index) => ({
    ...(label === undefined ? {} : { label }),
    progress: progress === null ? null : finite(progress, [index, 'progress']),
    counted: progress === null ? 0 : clamp01(progress),
    weight: finiteWithin(weight, { least: 0 }, [index, 'weight']),
  }));
  const progress = weightedMean(parts.map(({ counted, weight }) => ({ value: counted, weight })));
  return {
    progress: progress === null ? null : clamp01(progress),
    explanation: { rule: 'weightedMean', inputs: { items: parts.length }, items: parts },
  };
}

/** `null` when nothing has weight. */
export function weightedMean(parts: readonly { value: number; weight: number }[]): number | null {
  let heaviest = 0;
  for (const { weight } of parts) heaviest = Math.max(heaviest, weight);
  if (heaviest === 0) return null;
  let sum = 0;
  let total = 0;
  for (const { value, weight } of parts) {
    // Only proportions matter; the largest weights would add up to Infinity.
    const share = weight / heaviest;
    sum += share * value;
    total += share;
  }
  return sum / total;
}
