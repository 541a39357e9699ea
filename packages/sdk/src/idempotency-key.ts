/** A new random key of 128 bits. `crypto.randomUUID` is missing in pages served over plain http. */
export function newIdempotencyKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
