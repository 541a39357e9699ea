import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The least time between two announcements. */
const pauseMs = 3000;

/**
 * What a live region says. A screen reader is told the newest of many changes, and at most every
 * three seconds, so that moving values do not talk over the reader.
 */
export class Announcer implements ReactiveController {
  /** To be rendered into an element with `role="status"`. */
  text = '';
  readonly #host: ReactiveControllerHost;
  #next: string | undefined;
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
    if (this.#timer === undefined) this.#timer = setTimeout(this.#speak);
  }

  #speak = (): void => {
    this.#timer = undefined;
    if (this.#next === undefined) return;
    this.text = this.#next;
    this.#next = undefined;
    this.#host.requestUpdate();
    this.#timer = setTimeout(this.#speak, pauseMs);
  };
}
