/** Limits a fraction to 0–1. */
export function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/**
 * A fraction in whole millionths. The method compares and rounds on six decimals, so that 0.35 − 0.5
 * is −0.15 and 0.285 rounds up like its decimal digits say.
 */
export function millionthsOf(value: number): number {
  return Math.round(value * 1e6);
}

/** Rounds half up to whole steps of so many millionths, e.g. 10,000 for whole per cent. */
export function roundHalfUp(value: number, stepInMillionths: number): number {
  return Math.floor((millionthsOf(value) + stepInMillionths / 2) / stepInMillionths);
}
