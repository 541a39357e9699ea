import type { TemplateResult } from 'lit';
import { noSubject } from '../i18n/none-named.ts';
import { adopt } from '../internal/adopt.ts';
import { belowStyles } from '../internal/below.styles.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';
import { notice } from '../internal/notice.ts';
import { ObservedScore, type ScoreHost } from '../internal/observed-score.ts';
import { OkrStatusRetryEvent } from './events.ts';
import type { Figures } from './signals.ts';

/** What a status of data or attributes does without: the score of a provider, notices, and what is said without either. */
export class More {
  readonly #status: ScoreHost;
  readonly #observed: ObservedScore;

  constructor(status: ScoreHost) {
    this.#status = status;
    this.#observed = new ObservedScore(status);
    adopt(status, controlStyles, belowStyles);
  }

  get score(): Figures | undefined {
    return this.#observed.score;
  }

  /** What is said where nobody is named. */
  empty({ language }: Locale): string {
    return noSubject[language];
  }

  errorIn(locale: Locale): SourceError | undefined {
    return this.#observed.errorIn(locale);
  }

  notice(error: SourceError, hasData: boolean, locale: Locale): TemplateResult {
    return notice(error, { locale, hasData, onRetry: this.#onRetry });
  }

  readonly #onRetry = (): void => {
    this.#status.dispatchEvent(new OkrStatusRetryEvent());
    this.#observed.retry();
  };
}
