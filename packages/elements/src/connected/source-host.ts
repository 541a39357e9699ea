import type { ContextCallback, ContextEvent } from '@lit/context';
import { type DataSource, dataSourceContext } from '../internal/data-source.ts';

type Asked = ContextCallback<DataSource | undefined>;

/**
 * Hands one source to all elements that ask for it below a target (the context protocol of the web
 * components community group), and every later source to those that stay subscribed. Unlike the
 * provider of `@lit/context` it can be taken back.
 */
export class SourceHost {
  readonly #target: EventTarget;
  readonly #asked = new Map<Asked, () => void>();
  #source: DataSource | undefined;

  constructor(target: EventTarget) {
    this.#target = target;
  }

  /** Begins to answer. Elements that have asked in vain ask again. */
  start(source: DataSource): void {
    this.#source = source;
    this.#target.addEventListener('context-request', this.#answer);
    const announcement = new Event('context-provider', { bubbles: true, composed: true });
    this.#target.dispatchEvent(
      Object.assign(announcement, { context: dataSourceContext, contextTarget: this.#target }),
    );
  }

  change(source: DataSource): void {
    this.#source = source;
    for (const [asked, leave] of [...this.#asked]) asked(source, leave);
  }

  stop(): void {
    this.#target.removeEventListener('context-request', this.#answer);
    for (const [asked, leave] of [...this.#asked]) asked(undefined, leave);
    this.#asked.clear();
  }

  readonly #answer = (event: Event): void => {
    const { context, callback, subscribe, contextTarget } = event as ContextEvent<
      typeof dataSourceContext
    >;
    if (context !== dataSourceContext || contextTarget === this.#target) return;
    event.stopImmediatePropagation();
    if (!subscribe) {
      callback(this.#source as DataSource);
      return;
    }
    const leave = this.#asked.get(callback) ?? (() => this.#asked.delete(callback));
    this.#asked.set(callback, leave);
    callback(this.#source, leave);
  };
}
