import { finite } from './finite.ts';
import { roundHalfUp } from './fraction.ts';

// Far beyond anything shown; keeps the product with a million finite.
const largestFraction = 1e15;

/**
 * A fraction as whole per cent, rounded half up: 0.725 is 73. `null`, open, stays `null`.
 * @throws InvalidInputError for NaN and Infinity
 */
export function percentOf(fraction: number | null): number | null {
  if (fraction === null) return null;
  const limited = Math.max(-largestFraction, Math.min(largestFraction, finite(fraction, [])));
  return roundHalfUp(limited, 10_000);
}
