import { focusManager } from '@tanstack/query-core';

export interface PresenceOptions {
  /** How long a page may be hidden before it counts as left. */
  graceMs: number;
  /** The page has been left, or somebody is back. */
  onChange: () => void;
}

/** Whether anybody can see the page. Outside a page somebody always does. */
export class Presence {
  isAway: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #unsubscribe: () => void;

  constructor({ graceMs, onChange }: PresenceOptions) {
    this.isAway = !focusManager.isFocused();
    const change = (isAway: boolean) => {
      if (this.isAway === isAway) return;
      this.isAway = isAway;
      onChange();
    };
    this.#unsubscribe = focusManager.subscribe((isVisible) => {
      clearTimeout(this.#timer);
      if (isVisible) change(false);
      else this.#timer = setTimeout(change, graceMs, true);
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#unsubscribe();
  }
}
