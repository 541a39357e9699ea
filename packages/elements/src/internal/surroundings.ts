/** Attributes that change how elements look, wherever on the page they stand. */
export const themeAttributes: readonly string[] = [
  'data-okr-theme',
  'data-theme',
  'data-kern-theme',
];

/** Attributes that change how elements look or speak. */
export const surroundingAttributes: readonly string[] = ['lang', 'dir', ...themeAttributes];

/** The value of the nearest of these attributes on the element or above, through shadow roots. */
export function nearestAttribute(element: Element, names: readonly string[]): string | null {
  for (let from = element; from; from = (from.getRootNode() as ShadowRoot).host) {
    const found = from.closest(`[${names.join('],[')}]`);
    const name = names.find((each) => found?.hasAttribute(each));
    if (found && name) return found.getAttribute(name);
  }
  return null;
}

interface Follower {
  requestUpdate: () => void;
}

const followers = new Set<Follower>();
let observer: MutationObserver | undefined;

/** Updates an element when one of these attributes changes on the page, until it is let go. */
export function followSurroundings(follower: Follower): void {
  // One observer for all elements of a page, gone with the last of them.
  observer ??= new MutationObserver(() => followers.forEach((each) => each.requestUpdate()));
  if (followers.size === 0) {
    observer.observe(document, { subtree: true, attributeFilter: [...surroundingAttributes] });
  }
  followers.add(follower);
}

export function leaveSurroundings(follower: Follower): void {
  followers.delete(follower);
  if (followers.size === 0) observer?.disconnect();
}
