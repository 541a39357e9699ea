import type { TreeKeyResult, TreeObjective } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { gaugeMoreTexts } from '../i18n/gauge-more.ts';
import { noSubject } from '../i18n/none-named.ts';
import { adopt } from '../internal/adopt.ts';
import { belowStyles } from '../internal/below.styles.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { namesSubject } from '../internal/names-subject.ts';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import { notice } from '../internal/notice.ts';
import { errorOf, observeKeyResult, type KeyResultHost } from '../internal/observed-key-result.ts';
import { keptText, valueText } from '../internal/value-text.ts';
import { ObservedObjective, type ObjectiveHost } from '../objective/observed-objective.ts';
import { dataOfAttributes, type GaugeAttributes } from './attributes.ts';
import { axis } from './axis.ts';
import { OkrGaugeRetryEvent } from './events.ts';
import { metricPicture } from './metric-picture.ts';
import { moreStyles } from './more.styles.ts';
import { isObjective, readObjective } from './objective-reading.ts';
import type { GaugeData, Reading } from './reading.ts';
import { table } from './table.ts';
import { listed } from './words.ts';

type Host = KeyResultHost &
  ObjectiveHost &
  GaugeAttributes & {
    shape?: string | undefined;
    view?: string | undefined;
    loading?: boolean | undefined;
    error: SourceError | null | undefined;
  };

/**
 * What a gauge of a number does without, fetched by the first that does not: the pictures of other
 * kinds of metric, of objectives and of values beyond the scale, the values beside a bullet, the data
 * of a provider or of attributes, notices, the table.
 */
export class More {
  readonly #gauge: Host;
  readonly #keyResult: ReturnType<typeof observeKeyResult>;
  readonly #objective: ObservedObjective;

  constructor(gauge: Host) {
    this.#gauge = gauge;
    this.#keyResult = observeKeyResult(gauge);
    this.#objective = new ObservedObjective(gauge, () => this.#isOfObjective);
    adopt(gauge, controlStyles, belowStyles, moreStyles);
  }

  /** What the gauge names, as a provider knows it; else the number its attributes tell. */
  get data(): TreeKeyResult | TreeObjective | undefined {
    if (!namesSubject(this.#gauge)) return dataOfAttributes(this.#gauge);
    return this.#isOfObjective ? this.#objective.data : this.#keyResult.state?.data;
  }

  /** Why what is shown is missing or old. */
  #errorIn(locale: Locale): SourceError | null | undefined {
    const { error } = this.#gauge;
    if (error || !namesSubject(this.#gauge)) return error;
    return this.#isOfObjective ? this.#objective.errorIn(locale) : errorOf(this.#keyResult, locale);
  }

  get #isOfObjective(): boolean {
    return namesSubject(this.#gauge) && !this.#gauge.keyResult;
  }

  /** Reads an objective, a metric of any kind, and a number beyond its scale; or says what there is instead. */
  read(data: GaugeData | undefined, locale: Locale): Reading {
    const texts = gaugeMoreTexts[locale.language];
    if (!data) return { value: null, ...this.#instead(locale) };
    if (isObjective(data)) return readObjective(data, locale);
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

  /** What is said where there is no data; a notice says it of an error. */
  #instead(locale: Locale): Partial<Reading> {
    if (this.#errorIn(locale)) return {};
    if (this.#gauge.loading || namesSubject(this.#gauge)) {
      return { isWaiting: true, remark: gaugeMoreTexts[locale.language].loading };
    }
    return { remark: noSubject[locale.language] };
  }

  /** The values beside a bullet. */
  axis(data: GaugeData | undefined, locale: Locale): TemplateResult | undefined {
    if (!data || this.#gauge.shape !== 'bullet') return undefined;
    if (isObjective(data)) return axis(wholeWay, (share) => locale.percent(share));
    const labels = metricPicture(data.metric, data.score)?.labels ?? [];
    return axis(labels, (value) => locale.number(value));
  }

  /** The table and the notice, below the picture. */
  below(data: GaugeData | undefined, reading: Reading | undefined, locale: Locale): TemplateResult {
    const error = this.#errorIn(locale);
    return html`${this.#gauge.view === 'table' && data && reading?.picture ? table(data, locale, reading) : nothing}${
      error ? notice(error, { locale, hasData: Boolean(data), onRetry: this.#onRetry }) : nothing
    }`;
  }

  readonly #onRetry = (): void => {
    this.#gauge.dispatchEvent(new OkrGaugeRetryEvent());
    (this.#isOfObjective ? this.#objective : this.#keyResult.source)?.retry();
  };
}

/** Where the progress of an objective begins and ends. */
const wholeWay = [
  [0, 0],
  [1, 1],
] as const;
