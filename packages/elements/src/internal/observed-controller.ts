import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type DataSource,
  dataSourceContext,
  type Observed,
  type StopObserving,
} from './data-source.ts';

export interface ObservedOptions<Data> {
  /** What to observe, e.g. a key result's id; `undefined` while the element has data of its own. */
  subject: () => string | undefined;
  observe: (
    source: DataSource,
    subject: string,
    notify: (state: Observed<Data>) => void,
  ) => StopObserving;
}

/**
 * Observes one subject through the nearest provider, and updates the element with every change.
 * Finds a provider that comes later than the element, and lets go when the element is taken out.
 */
export class ObservedController<Data> implements ReactiveController {
  /** The newest state; `undefined` without a provider or a subject. */
  state: Observed<Data> | undefined;
  source: DataSource | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ObservedOptions<Data>;
  #observed: { source: DataSource; subject: string; stop: StopObserving } | undefined;
  #leaveProvider: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ObservedOptions<Data>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#askForProvider);
    this.#askForProvider();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#askForProvider);
    this.#leaveProvider?.();
    this.#leaveProvider = undefined;
    this.source = undefined;
    this.#stop();
  }

  hostUpdate(): void {
    const subject = this.#options.subject();
    const { source } = this;
    if (this.#observed?.source === source && this.#observed?.subject === subject) return;
    this.#stop();
    if (source === undefined || subject === undefined) return;
    // A source may answer before it returns the way to stop it.
    const observed = { source, subject, stop: () => {} };
    this.#observed = observed;
    let isWithinUpdate = true;
    observed.stop = this.#options.observe(source, subject, (state) => {
      if (this.#observed !== observed) return;
      this.state = state;
      // An answer at once comes too late for this update's `willUpdate`: the element needs another.
      if (isWithinUpdate) void this.#host.updateComplete.then(this.#update);
      else this.#update();
    });
    isWithinUpdate = false;
  }

  #update = (): void => {
    this.#host.requestUpdate();
  };

  #askForProvider = (): void => {
    this.#host.dispatchEvent(new ContextEvent(dataSourceContext, this.#host, this.#receive, true));
  };

  #receive = (source: DataSource | undefined, leave?: () => void): void => {
    if (leave !== this.#leaveProvider) this.#leaveProvider?.();
    this.#leaveProvider = leave;
    this.source = source;
    this.#host.requestUpdate();
  };

  #stop(): void {
    this.#observed?.stop();
    this.#observed = undefined;
    this.state = undefined;
  }
}
