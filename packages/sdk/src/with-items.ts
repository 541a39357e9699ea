/** Tells a right answer that is a short list, all at once, and has no id. */
export const withItems = {
  isRight: ({ items }: { items: readonly unknown[] }): boolean => Array.isArray(items),
};
