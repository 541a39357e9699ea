import type { TreeKeyResult } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { gaugeMoreTexts } from '../i18n/gauge-more.ts';
import { adopt } from '../internal/adopt.ts';
import { belowStyles } from '../internal/below.styles.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import { notice } from '../internal/notice.ts';
import { errorOf, observeKeyResult, type KeyResultHost } from '../internal/observed-key-result.ts';
import { keptText, valueText } from '../internal/value-text.ts';
import { dataOfAttributes, type GaugeAttributes } from './attributes.ts';
import { axis } from './axis.ts';
import { OkrGaugeRetryEvent } from './events.ts';
import { metricPicture } from './metric-picture.ts';
import { moreStyles } from './more.styles.ts';
import type { Reading } from './reading.ts';
import { table } from './table.ts';
import { listed } from './words.ts';

interface Below {
  data: TreeKeyResult | undefined;
  reading: Reading | undefined;
  error: SourceError | null | undefined;
  isTable: boolean;
  locale: Locale;
}

/**
 * What a gauge of a number does without, fetched by the first that does not: the pictures of other
 * kinds of metric and of values beyond the scale, the values beside a bullet, the data of a provider
 * or of attributes, notices, the table.
 */
export class More {
  readonly #gauge: KeyResultHost & GaugeAttributes;
  readonly #observed: ReturnType<typeof observeKeyResult>;

  constructor(gauge: KeyResultHost & GaugeAttributes) {
    this.#gauge = gauge;
    this.#observed = observeKeyResult(gauge);
    adopt(gauge, controlStyles, belowStyles, moreStyles);
  }

  /** The key result the gauge names, as a provider knows it; else the number its attributes tell. */
  get data(): TreeKeyResult | undefined {
    return this.#isConnected ? this.#observed.state?.data : dataOfAttributes(this.#gauge);
  }

  /** Why a provider's is missing or old. */
  errorIn(locale: Locale): SourceError | undefined {
    return this.#isConnected ? errorOf(this.#observed, locale) : undefined;
  }

  get #isConnected(): boolean {
    const { data, keyResult } = this.#gauge;
    return !data && (keyResult ?? null) !== null;
  }

  /** Reads a metric of any kind, and a number beyond its scale; nothing while it is on its way. */
  read(data: Partial<TreeKeyResult> | undefined, locale: Locale): Reading | undefined {
    const texts = gaugeMoreTexts[locale.language];
    if (!data) return this.#isConnected ? undefined : { value: null, remark: texts.empty };
    const { metric, score } = data;
    const picture = metricPicture(metric, score);
    if (!picture) return { value: null, remark: texts.unreadable };
    const { outside } = picture;
    const value = isNumber(score?.progress) ? valueText(metric, score.value, locale) : null;
    return {
      picture,
      value: value ?? texts.noCheckIn,
      remark: listed(outside && texts.outside[outside], keptText(metric, score?.progress, locale)),
    };
  }

  /** The values beside a straight scale. */
  axis({ metric, score }: Partial<TreeKeyResult>, locale: Locale): TemplateResult {
    return axis(metricPicture(metric, score)?.labels ?? [], locale);
  }

  /** The table and the notice, below the picture. */
  below({ data, reading, error, isTable, locale }: Below): TemplateResult {
    return html`${isTable && data && reading?.picture ? table(data, locale, reading) : nothing}${
      error ? notice(error, { locale, hasData: Boolean(data), onRetry: this.#onRetry }) : nothing
    }`;
  }

  readonly #onRetry = (): void => {
    this.#gauge.dispatchEvent(new OkrGaugeRetryEvent());
    this.#observed.source?.retry();
  };
}
