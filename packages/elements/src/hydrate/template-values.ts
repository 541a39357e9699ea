/** Whether each value of a template stands inside a tag, from its texts before, between and after. */
export function areInTags(strings: readonly string[]): boolean[] {
  let isInTag = false;
  return strings.slice(0, -1).map((text) => {
    const opened = text.lastIndexOf('<');
    const closed = text.lastIndexOf('>');
    // Without either, as the value before.
    if (opened !== closed) isInTag = opened > closed;
    return isInTag;
  });
}
