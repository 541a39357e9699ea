/** The `lang` around an element, or its own; through shadow roots. */
export function languageAround(element: Element): string | undefined {
  const { host } = element.getRootNode() as ShadowRoot;
  return element.closest('[lang]')?.getAttribute('lang') ?? (host && languageAround(host));
}

interface Follower {
  requestUpdate: () => void;
}

/** Every element on the page. */
export const followers: Set<Follower> = new Set<Follower>();
let observer: MutationObserver | undefined;

/** Updates an element when a `lang` changes on the page, until it is let go. */
export function followLanguage(follower: Follower): void {
  // One observer for all elements of a page, gone with the last of them.
  observer ??= new MutationObserver(() => followers.forEach((each) => each.requestUpdate()));
  observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
  followers.add(follower);
}

/** Lets it go; calling it again does nothing. */
export function leaveLanguage(follower: Follower): void {
  followers.delete(follower);
  if (!followers.size) observer?.disconnect();
}
