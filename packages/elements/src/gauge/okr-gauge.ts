import type { Pace, TreeKeyResult } from '@zielbaum/model';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { gaugeTexts } from '../i18n/gauge.ts';
import { baseStyles } from '../internal/base.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import type { ObservedController } from '../internal/observed-controller.ts';
import { OkrElement } from '../internal/okr-element.ts';
import { iconPaths } from '../internal/icons.ts';
import { OkrGaugeRetryEvent } from './events.ts';
import { linesOf, ring, straight, tickAt } from './geometry.ts';
import type * as More from './more.ts';
import { gaugeStyles } from './okr-gauge.styles.ts';
import { axis } from './axis.ts';
import { emptyPicture, pictureOf } from './picture.ts';
import { type GaugeWords, wordsOf } from './words.ts';

/** A ring, a slim bar, or a broad bar with its scale written beneath. */
export type GaugeShape = 'radial' | 'bar' | 'bullet';

/**
 * @summary One key result as a ring or a bar: where its value stands on the way to its target.
 *
 * Shows `data`; else, inside an `<okr-provider>`, the key result that `key-result` names; else the
 * number its attributes tell (`value`, `baseline`, `target` …). Each kind of metric has its
 * picture: a scale with target, stretch and what is expected today; a band to stay in; milestones;
 * steps. The same stands beside it in words, for a screen reader as a meter, and in a table.
 * Everything is sized in `em`, from a table's cell to a wall.
 *
 * @tag okr-gauge
 *
 * @fires {OkrGaugeRetryEvent} okr-gauge-retry - The reader asks to fetch again what failed.
 *
 * @slot - Shown with an error, e.g. a link to the goals.
 *
 * @csspart meter - The picture and its words.
 * @csspart label - The title.
 * @csspart value - The value in words.
 * @csspart percent - Progress in per cent.
 * @csspart graphic - The drawing.
 * @csspart status - Pace and staleness.
 * @csspart detail - What is expected today.
 * @csspart toggle - The button that opens and closes the table.
 * @csspart table - The table.
 * @csspart notice - What went wrong.
 *
 * @cssproperty [--okr-gauge-size=7em] - Width of the ring.
 */
export class OkrGauge extends OkrElement {
  static override styles: CSSResultGroup = [baseStyles, gaugeStyles];

  // Without decorators: what they compile to would weigh as much as all the texts.
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    keyResult: { attribute: 'key-result' },
    shape: {},
    view: { reflect: true },
    label: {},
    value: { type: Number },
    baseline: { type: Number },
    target: { type: Number },
    stretch: { type: Number },
    unit: {},
    expected: { type: Number },
    pace: {},
    loading: { type: Boolean },
    error: { attribute: false },
    more: { state: true, attribute: false },
  };

  /** A key result with its score, as a tree holds it. */
  declare data: TreeKeyResult | null | undefined;

  /** Inside a provider, without `data`: id of the key result to show. */
  declare keyResult: string | null | undefined;

  /** `radial` (default), `bar` or `bullet`. */
  declare shape: GaugeShape | undefined;

  /** `graphic` (default), or `table` to show the table as well; follows the reader. */
  declare view: 'graphic' | 'table' | undefined;

  /** Title and accessible name; default: the title of the key result. */
  declare label: string | null | undefined;

  /** Without `data`: the value. */
  declare value: number | null | undefined;

  /** Without `data`: the value at the start. Default 0. */
  declare baseline: number | null | undefined;

  /** Without `data`: the value to reach. */
  declare target: number | null | undefined;

  /** Without `data`: a value beyond the target, where the scale ends. */
  declare stretch: number | null | undefined;

  /** Without `data`: what the value counts, e.g. `Anträge`. */
  declare unit: string | null | undefined;

  /** Without `data`: the share of the way, 0–1, that should be done by today. */
  declare expected: number | null | undefined;

  /** Without `data`: the pace to show. */
  declare pace: Pace | null | undefined;

  /** Where the page fetches the data itself: it is on its way. */
  declare loading: boolean | undefined;

  /** Where the page fetches the data itself: why it failed. */
  declare error: SourceError | null | undefined;

  /** What few gauges need, fetched by the first that does: the provider's data, notices, tables. */
  declare private more: typeof More | undefined;
  #observed: ObservedController<TreeKeyResult> | undefined;
  #isLoadingMore = false;

  protected override willUpdate(): void {
    const isConnected = Boolean(this.keyResult && !this.data);
    if (this.more && isConnected) this.#observed ??= this.more.observeKeyResult(this);
    if (isConnected || this.error || this.view === 'table') this.#loadMore();
  }

  protected override render(): TemplateResult {
    const { locale, more } = this;
    const texts = this.texts(gaugeTexts);
    const observed = this.data || !this.keyResult ? undefined : this.#observed;
    const data = this.data ?? observed?.state?.data ?? this.#dataOfAttributes();
    const error = this.error ?? (observed && more?.errorOf(observed, locale));
    const isLoading = this.loading || (this.keyResult && !data && !error);
    const picture = data ? pictureOf(data.metric, data.score) : undefined;
    const instead = isLoading ? texts.loading : data ? texts.unreadable : texts.empty;
    const words: GaugeWords =
      picture && data ? wordsOf(data, locale, picture.outside) : { amount: error ? '' : instead };
    const { amount, percent, status, sign, expected } = words;
    const isStraight = this.shape === 'bar' || this.shape === 'bullet';
    const geometry = isStraight ? straight : ring;
    const { track, fill, mark, expected: due } = picture ?? emptyPicture;
    const isOpen = this.view === 'table';
    // One template without white space: a page may hold a thousand of them.
    return html`<div lang=${locale.tag} aria-busy=${isLoading ? 'true' : 'false'}
      ><div
        class="meter ${isStraight ? `line ${this.shape}` : 'radial'} ${sign} ${words.kind}"
        part="meter"
        role=${picture ? 'meter' : 'group'}
        aria-labelledby="label"
        aria-valuemin=${picture ? 0 : nothing}
        aria-valuemax=${picture ? 100 : nothing}
        aria-valuenow=${words.now ?? nothing}
        aria-valuetext=${picture ? [amount, percent, status, expected].filter(Boolean).join(', ') : nothing}
        ><div id="label" part="label">${this.label ?? words.label}</div
        ><div class="amount" part="value">${amount}</div
        ><div class="percent" part="percent">${percent}</div
        ><svg part="graphic" aria-hidden="true" viewBox=${geometry.viewBox} preserveAspectRatio="none"
          ><path class="track" d=${linesOf(geometry, track, track.length)}></path
          ><path class="fill" d=${linesOf(geometry, fill, track.length)}></path
          ><path class="mark" d=${tickAt(geometry, mark, [-0.6, 0.6])}></path
          ><path class="expected" d=${tickAt(geometry, due, [0.6, 1])}></path></svg
        >${picture && this.shape === 'bullet' ? axis(picture, locale) : nothing}<div
          class="status"
          part="status"
          ><svg class="icon" aria-hidden="true" viewBox="0 0 16 16" display=${sign ? nothing : 'none'}
            ><path d=${sign ? iconPaths[sign] : ''}></path></svg
          >${status}</div
        ><div class="detail" part="detail">${expected}</div></div
      ><button
        type="button"
        part="toggle"
        aria-expanded=${isOpen}
        ?hidden=${!picture}
        @click=${this.#onToggle}
        >${texts.asTable}</button
      >${isOpen && picture && data ? more?.table(data, locale) : nothing}${
        error
          ? more?.notice(error, { locale, hasData: Boolean(data), onRetry: this.#onRetry })
          : nothing
      }</div
    >`;
  }

  /** The number the attributes tell of, if they do. */
  #dataOfAttributes(): TreeKeyResult | undefined {
    const { value, target, stretch, unit, expected, pace } = this;
    if ((value ?? target ?? null) === null) return undefined;
    const baseline = this.baseline ?? 0;
    const raw = (Number(value ?? NaN) - baseline) / (Number(target) - baseline);
    const progress = Math.min(1, Math.max(0, raw));
    const metric = { kind: 'number', baseline, target, stretch, unit };
    return { title: '', metric, score: { value, progress, expected, pace } } as TreeKeyResult;
  }

  readonly #loadMore = (): void => {
    if (this.#isLoadingMore) return;
    this.#isLoadingMore = true;
    // Where it cannot be had, the picture and its words still stand.
    import('./more.ts').then(
      (more) => {
        more.adoptStyles(this.renderRoot);
        this.more = more;
      },
      () => (this.#isLoadingMore = false),
    );
  };

  readonly #onToggle = (): void => {
    this.view = this.view === 'table' ? 'graphic' : 'table';
  };

  readonly #onRetry = (): void => {
    this.dispatchEvent(new OkrGaugeRetryEvent());
    this.#observed?.source?.retry();
  };
}
