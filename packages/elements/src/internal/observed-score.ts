import type { KeyResultScore, ObjectiveScore } from '@zielbaum/model';
import type { ReactiveControllerHost } from 'lit';
import type { SourceError } from './data-source.ts';
import type { Locale } from './locale.ts';
import { namesSubject, type ScoreSubject } from './names-subject.ts';
import { ObservedController } from './observed-controller.ts';
import { errorOf } from './observed-key-result.ts';

/** An element about one key result or one objective. */
export type ScoreHost = ReactiveControllerHost & HTMLElement & ScoreSubject;

/** Observes the score of the key result or objective an element names, while it has no data of its own. */
export class ObservedScore {
  readonly #host: ScoreHost;
  readonly #keyResult: ObservedController<'keyResult'>;
  readonly #objective: ObservedController<'objective'>;

  constructor(host: ScoreHost) {
    this.#host = host;
    this.#keyResult = new ObservedController(host, 'keyResult', () =>
      this.isConnected ? host.keyResult || undefined : undefined,
    );
    this.#objective = new ObservedController(host, 'objective', () =>
      this.isConnected && !host.keyResult ? host.objective || undefined : undefined,
    );
  }

  get isConnected(): boolean {
    return namesSubject(this.#host);
  }

  /** As far as it is known. */
  get score(): KeyResultScore | ObjectiveScore | undefined {
    return this.isConnected ? this.#observed.state?.data?.score : undefined;
  }

  /** Why it is missing or old. */
  errorIn(locale: Locale): SourceError | undefined {
    return this.isConnected ? errorOf(this.#observed, locale) : undefined;
  }

  retry(): void {
    this.#observed.source?.retry();
  }

  get #observed(): ObservedController<'keyResult'> | ObservedController<'objective'> {
    return this.#host.keyResult ? this.#keyResult : this.#objective;
  }
}
