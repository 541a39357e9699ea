/** A list of foreign data; anything else is an empty one. */
export function listOf<Item>(list: readonly Item[] | null | undefined): readonly Item[];
export function listOf(value: unknown): readonly unknown[];
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
