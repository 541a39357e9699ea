import type { Explanation, ScoreExplanation, TreeKeyResult } from '@zielbaum/model';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { keyResultTexts } from '../i18n/key-result.ts';
import { noKeyResult } from '../i18n/none-named.ts';
import { baseStyles } from '../internal/base.styles.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import { once } from '../internal/once.ts';
import { PaperController } from '../internal/paper.ts';
import type { Course } from '../internal/reads.ts';
import { signalStyles } from '../status/signal.styles.ts';
import { bar } from './bar.ts';
import { OkrKeyResultToggleEvent } from './events.ts';
import { goalStyles } from './goal.styles.ts';
import type { More } from './more.ts';
import { keyResultStyles } from './okr-key-result.styles.ts';
import { type GoalReading, readKeyResult } from './reading.ts';
import { signals } from './signals.ts';

/** How a key result stands on the page: beside others, or by itself. */
export type KeyResultLayout = 'row' | 'card';

const importMore = once(() => import('./more.ts'));

/**
 * @summary One key result as a row or a card: value, bar, progress and signals; opens to its figures, its check-ins and why it stands where it stands.
 *
 * Shows `data`; else, inside an `<okr-provider>`, the key result that `key-result` names. What was
 * checked in is fetched once the reader opens it.
 *
 * @tag okr-key-result
 *
 * @fires {OkrKeyResultToggleEvent} okr-key-result-toggle - The reader has opened or closed it; `open` says which.
 * @fires {OkrKeyResultRetryEvent} okr-key-result-retry - The reader asks to fetch again what failed.
 *
 * @slot - Below the details, e.g. a link to the check-in; shown with an error, too.
 *
 * @csspart base - The row or card.
 * @csspart toggle - The title, which opens and closes the details.
 * @csspart value - The value in words.
 * @csspart bar - The bar.
 * @csspart percent - Progress in per cent.
 * @csspart signals - Pace, confidence and staleness.
 * @csspart signal - One of them.
 * @csspart details - What opens.
 * @csspart table - The figures.
 * @csspart remark - What is said in place of a key result.
 * @csspart notice - What went wrong.
 */
export class OkrKeyResult extends ElementWithMore<More> {
  static override styles: CSSResultGroup = [
    baseStyles,
    controlStyles,
    signalStyles,
    goalStyles,
    keyResultStyles,
  ];

  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    keyResult: { attribute: 'key-result' },
    course: { attribute: false },
    explanation: { attribute: false },
    layout: {},
    open: { type: Boolean, reflect: true },
    unit: {},
    label: {},
    loading: { type: Boolean },
    error: { attribute: false },
  };

  /** A key result with its score, as a tree holds it. */
  declare data: TreeKeyResult | null | undefined;

  /** Inside a provider, without `data`: id of the key result to show. */
  declare keyResult: string | null | undefined;

  /** With `data`: its check-ins and what it was measured by before, for the details. */
  declare course: Partial<Course> | null | undefined;

  /** With `data`: why it stands where it stands; default the explanation in its score. */
  declare explanation: ScoreExplanation | Explanation | null | undefined;

  /** `row` (default) or `card`. */
  declare layout: KeyResultLayout | undefined;

  /** The details stand open; follows the reader. */
  declare open: boolean | undefined;

  /** Name of the unit, or the units, that work on it. */
  declare unit: string | null | undefined;

  /** In place of the title. */
  declare label: string | null | undefined;

  /** Where the page fetches the data itself: it is on its way. */
  declare loading: boolean | undefined;

  /** Where the page fetches the data itself: why it failed. */
  declare error: SourceError | null | undefined;

  readonly #paper = new PaperController(this, { fetch: importMore });

  protected override loadMore(): Promise<MorePart<this, More>> {
    return importMore();
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const open = this.open || this.#paper.isOn;
    const isObserving = !this.data && Boolean(this.keyResult);
    if (isObserving || open || this.error) this.fetchMore();
    const more = this.more;
    const data = this.data ?? more?.data;
    const error = this.error ?? more?.errorIn(locale);
    const reading = data ? readKeyResult(data, locale) : undefined;
    const isLoading = !data && !error && Boolean(this.loading || isObserving);
    return html`<div
      lang=${locale.tag}
      part="base"
      class=${this.layout === 'card' ? 'card' : 'row'}
      role="group"
      aria-label=${reading ? this.#titleOf(reading) : nothing}
      aria-busy=${isLoading}
      >${reading ? this.#summary(reading) : this.#remark({ isLoading, hasData: Boolean(data), error })}${
        data && reading && open ? more?.details(data, locale, this.#paper.isOn) : nothing
      }${error ? more?.notice(error, { hasData: Boolean(data), locale }) : nothing}</div
    >`;
  }

  #summary(reading: GoalReading): TemplateResult {
    return html`<div class="summary"
      ><div class="text"
        ><button
          class="toggle"
          part="toggle"
          type="button"
          aria-expanded=${Boolean(this.open)}
          @click=${this.#onToggle}
          ><span>${this.#titleOf(reading)}</span></button
        ><div class="value" part="value">${reading.value}</div></div
      >${bar(reading)}<div class="percent" part="percent" aria-hidden="true">${reading.percent}</div
      >${signals(reading, this.locale)}</div
    >`;
  }

  #remark(state: {
    isLoading: boolean;
    hasData: boolean;
    error: unknown;
  }): TemplateResult | typeof nothing {
    if (state.error && !state.hasData) return nothing;
    const { language } = this.locale;
    const { loading, unreadable } = keyResultTexts[language];
    const text = state.hasData ? unreadable : state.isLoading ? loading : noKeyResult[language];
    return html`<div class="muted" part="remark">${text}</div>`;
  }

  #titleOf({ title }: GoalReading): string {
    return this.label || title;
  }

  readonly #onToggle = (): void => {
    this.open = !this.open;
    this.dispatchEvent(new OkrKeyResultToggleEvent(this.open));
  };
}
