import type { Tree } from '@zielbaum/model';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { adopt } from '../internal/adopt.ts';
import { belowStyles } from '../internal/below.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';
import { notice } from '../internal/notice.ts';
import { ObservedController } from '../internal/observed-controller.ts';
import { errorOf } from '../internal/observed-key-result.ts';
import { type CycleElement, isServed, shownCycle } from '../internal/shown-cycle.ts';
import { OkrPresenterRetryEvent } from './events.ts';

/** An element that shows the objectives of a cycle. */
type Host = ReactiveControllerHost & HTMLElement & CycleElement;

/** What a presenter of given data does without: the data of a provider, and notices. */
export class More {
  readonly #host: Host;
  readonly #tree: ObservedController<'tree'>;

  constructor(host: Host) {
    this.#host = host;
    this.#tree = new ObservedController(host, 'tree', () => shownCycle(host));
    adopt(host, belowStyles);
  }

  /** The tree a provider knows. */
  get data(): Tree | undefined {
    return this.#tree.state?.data;
  }

  /** Whether a provider is to be heard. */
  get isServed(): boolean {
    return isServed(this.#host, this.#tree.source);
  }

  errorIn(locale: Locale): SourceError | undefined {
    return this.isServed ? errorOf(this.#tree, locale) : undefined;
  }

  notice(error: SourceError, hasData: boolean, locale: Locale): TemplateResult {
    return notice(error, { locale, hasData, onRetry: this.#onRetry });
  }

  readonly #onRetry = (): void => {
    this.#host.dispatchEvent(new OkrPresenterRetryEvent());
    this.#tree.source?.retry();
  };
}
