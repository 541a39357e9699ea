/** From which value on each step of the colour scale begins. */
export const stepsFrom = [0, 0.2, 0.4, 0.6, 0.8] as const;

/** The step of a value of 0–1. Steadied at six decimals: 0.6 may be stored as slightly less. */
export function stepOf(value: number): number {
  return stepsFrom.findLastIndex((from) => Math.round(value * 1e6) >= Math.round(from * 1e6));
}
