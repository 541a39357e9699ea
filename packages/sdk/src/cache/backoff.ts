const firstMs = 2_000;
const mostMs = 60_000;

/**
 * Milliseconds until the next attempt after so many failures in a row, by chance: a server that comes
 * back is not met by all its pages at once.
 */
export function backoffMs(failures: number): number {
  return 250 + Math.random() * Math.min(mostMs, firstMs * 2 ** (failures - 1));
}
