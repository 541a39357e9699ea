import type { PageWatch } from './page-watch.ts';

export interface PresenceOptions {
  page: PageWatch;
  /** How long a page may be hidden before it counts as left. */
  graceMs: number;
  /** The page has been left, or somebody is back. */
  onChange: () => void;
}

/** Whether anybody can see the page. */
export class Presence {
  isAway: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #stopWatching: () => void;

  constructor({ page, graceMs, onChange }: PresenceOptions) {
    this.isAway = !page.isVisible();
    const change = (isAway: boolean) => {
      if (this.isAway === isAway) return;
      this.isAway = isAway;
      onChange();
    };
    this.#stopWatching = page.onVisibility((isVisible) => {
      clearTimeout(this.#timer);
      if (isVisible) change(false);
      else this.#timer = setTimeout(change, graceMs, true);
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stopWatching();
  }
}
