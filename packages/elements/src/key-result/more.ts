import type { Explanation, ScoreExplanation, TreeKeyResult } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { metricPicture } from '../gauge/metric-picture.ts';
import { adopt } from '../internal/adopt.ts';
import { belowStyles } from '../internal/below.styles.ts';
import { table } from '../gauge/table.ts';
import { keyResultMoreTexts } from '../i18n/key-result-more.ts';
import { keyResultTexts } from '../i18n/key-result.ts';
import { clip } from '../internal/clip.ts';
import type { SourceError } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';
import { notice } from '../internal/notice.ts';
import { ObservedController } from '../internal/observed-controller.ts';
import { errorOf, observeKeyResult, type KeyResultHost } from '../internal/observed-key-result.ts';
import type { Course } from '../internal/reads.ts';
import { valueText } from '../internal/value-text.ts';
import { checkInTable, metricChanges } from './check-in-table.ts';
import { detailStyles } from './details.styles.ts';
import { OkrKeyResultRetryEvent } from './events.ts';
import { explainPart } from './explain-part.ts';

/** An element that opens to more of a key result. */
type Host = KeyResultHost & {
  open?: boolean | undefined;
  course?: Partial<Course> | null | undefined;
  explanation?: ScoreExplanation | Explanation | null | undefined;
  unit?: string | null | undefined;
};

/** What a closed row of given data does without: its details, the data of a provider, notices. */
export class More {
  readonly #host: Host;
  readonly #observed: ReturnType<typeof observeKeyResult>;
  readonly #course: ObservedController<'checkIns'>;
  #isWhole = false;

  constructor(host: Host) {
    this.#host = host;
    this.#observed = observeKeyResult(host);
    // Only who opens it makes the server tell all that was checked in.
    this.#course = new ObservedController(host, 'checkIns', () =>
      host.open && this.#isConnected && !host.course ? (host.keyResult ?? undefined) : undefined,
    );
    adopt(host, belowStyles, detailStyles);
  }

  /** The key result a provider knows. */
  get data(): TreeKeyResult | undefined {
    return this.#isConnected ? this.#observed.state?.data : undefined;
  }

  errorIn(locale: Locale): SourceError | undefined {
    if (!this.#isConnected) return undefined;
    return errorOf(this.#observed, locale) ?? this.#course.state?.error;
  }

  /** Description, figures, check-ins, changes of the target, and why. */
  details(data: TreeKeyResult, locale: Locale, isOnPaper: boolean): TemplateResult {
    const texts = keyResultMoreTexts[locale.language];
    const { metric, score, state } = data;
    const { unit, explanation } = this.#host;
    const picture = metricPicture(metric, score);
    const description = clip(data.description);
    return html`<div part="details"
      >${description ? html`<p>${description}</p>` : nothing}${
        state === 'dropped' ? html`<p class="muted">${texts.dropped}</p>` : nothing
      }${unit ? html`<p><span class="muted">${texts.unit}: </span>${clip(unit)}</p>` : nothing}${
        picture
          ? html`<section aria-label=${texts.figures}
              ><div class="heading" aria-hidden="true">${texts.figures}</div
              >${table(data, locale, { picture, value: valueText(metric, score?.value, locale) })}</section
            >`
          : nothing
      }${this.#history(data, locale, isOnPaper)}${explainPart({
        explanation: explanation ?? score?.explanation,
        keyResult: this.#host.open && this.#isConnected ? this.#host.keyResult : undefined,
      })}<slot></slot
    ></div>`;
  }

  notice(
    error: SourceError,
    { hasData, locale }: { hasData: boolean; locale: Locale },
  ): TemplateResult {
    return notice(error, { locale, hasData, onRetry: this.#onRetry });
  }

  #history(
    { metric }: TreeKeyResult,
    locale: Locale,
    isOnPaper: boolean,
  ): TemplateResult | typeof nothing {
    const course = this.#host.course ?? this.#course.state?.data;
    if (course) {
      const { checkIns, earlierMetrics } = course;
      return html`${checkInTable(
        { checkIns, metric },
        { locale, isWhole: this.#isWhole || isOnPaper, onWhole: this.#onWhole },
      )}${metricChanges(earlierMetrics, locale)}`;
    }
    const { open } = this.#host;
    const isLoading = open && this.#isConnected && this.#course.state?.status !== 'error';
    return isLoading
      ? html`<p class="muted" aria-busy="true">${keyResultTexts[locale.language].loading}</p>`
      : nothing;
  }

  get #isConnected(): boolean {
    return !this.#host.data && Boolean(this.#host.keyResult);
  }

  readonly #onWhole = (): void => {
    this.#isWhole = true;
    this.#host.requestUpdate();
  };

  readonly #onRetry = (): void => {
    this.#host.dispatchEvent(new OkrKeyResultRetryEvent());
    this.#observed.source?.retry();
  };
}
