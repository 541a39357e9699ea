/** The value of the nearest of these attributes on the element or above, through shadow roots. */
export function nearestAttribute(element: Element, ...names: string[]): string | null {
  const selector = names.map((name) => `[${name}]`).join();
  for (let from: Element | null = element; from !== null; from = hostOf(from)) {
    const found = from.closest(selector);
    const name = names.find((each) => found?.hasAttribute(each));
    if (found && name) return found.getAttribute(name);
  }
  return null;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Attributes that change how elements look or speak, wherever on the page they stand. */
export const themeAttributes: readonly string[] = [
  'data-okr-theme',
  'data-theme',
  'data-kern-theme',
];

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when a language, direction or theme attribute of the page changes, until stopped. */
export function watchSurroundings(listener: () => void): () => void {
  // One observer for all elements of a page, gone with the last of them.
  observer ??= new MutationObserver(() => listeners.forEach((each) => each()));
  if (listeners.size === 0) {
    observer.observe(document, {
      subtree: true,
      attributeFilter: ['lang', 'dir', ...themeAttributes],
    });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}
