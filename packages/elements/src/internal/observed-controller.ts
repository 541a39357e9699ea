import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type DataSource,
  dataSourceContext,
  type Observed,
  type StopObserving,
} from './data-source.ts';
import type { DataOf, ReadKind, SubjectOf } from './reads.ts';

/**
 * Observes one subject through the nearest provider, and updates the element with every change.
 * Finds a provider that comes later than the element, and lets go when the element is taken out.
 */
export class ObservedController<Kind extends ReadKind> implements ReactiveController {
  /** The newest state; `undefined` without a provider or a subject. */
  state: Observed<DataOf<Kind>> | undefined;
  source: DataSource | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #kind: Kind;
  readonly #subject: () => SubjectOf<Kind> | undefined;
  #observed: { source: DataSource; name: string | undefined; stop: StopObserving } | undefined;
  #leaveProvider: (() => void) | undefined;

  /** @param subject e.g. a key result's id; `undefined` while the element has data of its own */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    kind: Kind,
    subject: () => SubjectOf<Kind> | undefined,
  ) {
    this.#host = host;
    this.#kind = kind;
    this.#subject = subject;
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
    const subject = this.#subject();
    const name = JSON.stringify(subject);
    const { source } = this;
    if (this.#observed?.source === source && this.#observed?.name === name) return;
    this.#stop();
    if (source === undefined || subject === undefined) return;
    // A source may answer before it returns the way to stop it.
    const observed = { source, name, stop: () => {} };
    this.#observed = observed;
    let isWithinUpdate = true;
    observed.stop = source.observe(this.#kind, subject, (state) => {
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
