import type { PageWatch } from './page-watch.ts';

export interface PresenceOptions {
  page: PageWatch;
  /** How long a page may be hidden before it counts as left. */
  graceMs: number;
  /** The page has been left, or somebody is back. */
  onChange: () => void;
}

export interface Presence {
  isAway(): boolean;
  stop(): void;
}

/** Watches whether anybody can see the page. */
export function watchPresence({ page, graceMs, onChange }: PresenceOptions): Presence {
  let isAway = !page.isVisible();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(next: boolean): void {
    if (isAway === next) return;
    isAway = next;
    onChange();
  }

  const stopWatching = page.onVisibility((isVisible) => {
    clearTimeout(timer);
    if (isVisible) change(false);
    else timer = setTimeout(change, graceMs, true);
  });

  return {
    isAway: () => isAway,
    stop() {
      clearTimeout(timer);
      stopWatching();
    },
  };
}
