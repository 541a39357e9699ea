/** One page of a list; `nextCursor` asks for the next one and is `null` on the last. */
export interface Page<Item> {
  items: readonly Item[];
  nextCursor: string | null;
}
