/**
 * A number with as few decimals as tell the truth: none, unless rounding would move it across a
 * border that decides something. `sideOf` tells on which side of the borders a number lies.
 */
export function roundedTruthfully(value: number, sideOf: (value: number) => unknown): number {
  for (const factor of [1, 10]) {
    const rounded = Math.round(value * factor) / factor;
    if (sideOf(rounded) === sideOf(value)) return rounded;
  }
  // Of per cent these are the six decimals that all comparisons are made on.
  return Math.round(value * 1e4) / 1e4;
}
