/** A number that can be drawn and written; foreign data holds anything. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
