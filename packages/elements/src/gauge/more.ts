import type { TreeKeyResult } from '@zielbaum/model';
import { type CSSResult, html, nothing, type TemplateResult } from 'lit';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';
import { errorOf, observeKeyResult, type KeyResultHost } from '../internal/observed-key-result.ts';
import { valueText } from '../internal/value-text.ts';
import { axis } from './axis.ts';
import { OkrGaugeRetryEvent } from './events.ts';
import { metricPicture } from './metric-picture.ts';
import { moreStyles } from './more.styles.ts';
import { notice } from './notice.ts';
import type { Picture } from './picture.ts';
import { table } from './table.ts';

interface Below {
  data: TreeKeyResult | undefined;
  error: SourceError | null | undefined;
  isTable: boolean;
  locale: Locale;
}

/**
 * What a gauge of a number does without, fetched by the first that does not: the pictures of other
 * kinds of metric, the values beside a bullet, a provider's data, notices, the table.
 */
export class GaugeMore {
  readonly #gauge: KeyResultHost;
  readonly #observed: ReturnType<typeof observeKeyResult>;

  constructor(gauge: KeyResultHost) {
    this.#gauge = gauge;
    this.#observed = observeKeyResult(gauge);
    const { shadowRoot } = gauge;
    const sheets = [controlStyles, moreStyles].flatMap(
      ({ styleSheet }: CSSResult) => styleSheet ?? [],
    );
    shadowRoot?.adoptedStyleSheets.push(...sheets);
  }

  /** The key result the gauge names, as a provider knows it. */
  get data(): TreeKeyResult | undefined {
    return this.#observed.state?.data;
  }

  /** Why that is missing or old. */
  errorIn(locale: Locale): SourceError | undefined {
    return errorOf(this.#observed, locale);
  }

  /** The picture of a metric of any kind, where its data give one. */
  pictureOf({ metric, score }: Partial<TreeKeyResult>): Picture | undefined {
    return metricPicture(metric, score);
  }

  /** The value of a metric of any kind in words. */
  valueText({ metric, score }: Partial<TreeKeyResult>, locale: Locale): string | null {
    return valueText(metric, score?.value, locale);
  }

  /** The values beside a straight scale. */
  axis(picture: Picture, locale: Locale): TemplateResult {
    return axis(picture, locale);
  }

  /** The table and the notice, below the picture. */
  below({ data, error, isTable, locale }: Below): TemplateResult {
    return html`${isTable && data ? table(data, locale) : nothing}${
      error ? notice(error, { locale, hasData: Boolean(data), onRetry: this.#onRetry }) : nothing
    }`;
  }

  readonly #onRetry = (): void => {
    this.#gauge.dispatchEvent(new OkrGaugeRetryEvent());
    this.#observed.source?.retry();
  };
}
