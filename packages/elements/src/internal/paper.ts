import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenIdle } from './when-idle.ts';

interface Options {
  /** Draws the element anew; default: an update. */
  draw?: () => void;
  /** Fetches what paper takes: it does not wait. Called once, when the element has been painted. */
  fetch?: () => Promise<unknown>;
}

/**
 * Tells an element when the page is drawn for paper, where nothing can be opened or scrolled. A page
 * is printed as it stands when the event ends, and what that event has promised.
 */
export class PaperController implements ReactiveController {
  isOn = false;
  readonly #draw: () => void;
  #fetch: Options['fetch'];
  #query: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost, { draw, fetch }: Options = {}) {
    this.#draw = draw ?? (() => host.requestUpdate());
    this.#fetch = fetch;
    host.addController(this);
  }

  hostConnected(): void {
    this.#query ??= matchMedia('print');
    this.#listen('addEventListener');
  }

  hostDisconnected(): void {
    this.#listen('removeEventListener');
  }

  hostUpdated(): void {
    const fetch = this.#fetch;
    this.#fetch = undefined;
    // Where it cannot be had, it is asked for again when the reader opens the element.
    if (fetch) whenIdle(() => void fetch().catch(() => undefined));
  }

  /** Firefox does not tell a query of printing; a preview of the page on paper tells no event. */
  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    globalThis[how]('beforeprint', this.#onChange);
    globalThis[how]('afterprint', this.#onChange);
    this.#query?.[how]('change', this.#onChange);
  }

  readonly #onChange = (event: Event): void => {
    const isOn = event.type === 'beforeprint' || (event as MediaQueryListEvent).matches === true;
    if (isOn === this.isOn) return;
    this.isOn = isOn;
    this.#draw();
  };
}
