/** What following needs to know of the page and the network around it. */
export interface PageWatch {
  /** Somebody can see the page; outside a page always. */
  isVisible(): boolean;
  /** @returns ends it */
  onVisibility(listener: (isVisible: boolean) => void): () => void;
  /** Calls when the network is back. @returns ends it */
  onOnline(listener: () => void): () => void;
}

/** A worker has no document; Node has neither, and is always seen. */
const surroundings: Partial<typeof globalThis> = globalThis;

/** By the events of the page itself. */
export const pageWatch: PageWatch = {
  isVisible: () => surroundings.document?.visibilityState !== 'hidden',
  onVisibility: (listener) =>
    listen(surroundings.document, 'visibilitychange', () => {
      listener(pageWatch.isVisible());
    }),
  onOnline: (listener) => listen(surroundings, 'online', listener),
};

function listen(
  target: Partial<EventTarget> | undefined,
  type: string,
  listener: () => void,
): () => void {
  target?.addEventListener?.(type, listener);
  return () => target?.removeEventListener?.(type, listener);
}
