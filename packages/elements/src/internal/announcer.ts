import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The least time between two announcements. */
const pauseMs = 3000;

/**
 * What a live region says. A screen reader is told the newest of many changes, and at most every
 * three seconds, so that moving values do not talk over the reader. The same words are said again
 * once they have been gone for a while, not as long as they come thick and fast.
 */
export class Announcer implements ReactiveController {
  /** To be rendered into an element with `role="status"`. */
  text = '';
  readonly #host: ReactiveControllerHost;
  #next = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  say(text: string): void {
    this.#next = text;
    this.#timer ??= setTimeout(this.#speak);
  }

  #speak = (): void => {
    const text = this.#next;
    this.#next = '';
    if (text !== this.text) this.#host.requestUpdate();
    this.text = text;
    // Emptied after a while, since a region that stays as it is says nothing a second time.
    this.#timer = text ? setTimeout(this.#speak, pauseMs) : undefined;
  };
}
