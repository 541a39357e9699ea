/** The element of a story, once all of it is there. */
export async function shown<Tag extends keyof HTMLElementTagNameMap>(
  { canvasElement }: { canvasElement: HTMLElement },
  tag: Tag,
): Promise<HTMLElementTagNameMap[Tag] & { shadowRoot: ShadowRoot }> {
  const element = canvasElement.querySelector(tag);
  if (!element) throw new Error(`There is no <${tag}>.`);
  await (element as Partial<{ updateComplete: Promise<boolean> }>).updateComplete;
  if (!element.shadowRoot) throw new Error(`<${tag}> shows nothing.`);
  return element as HTMLElementTagNameMap[Tag] & { shadowRoot: ShadowRoot };
}
