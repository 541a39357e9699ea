import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { trendTexts } from '../i18n/trend.ts';
import { noKeyResult } from '../i18n/none-named.ts';
import { baseStyles } from '../internal/base.styles.ts';
import { clip } from '../internal/clip.ts';
import type { SourceError } from '../internal/data-source.ts';
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import type { Locale } from '../internal/locale.ts';
import { whenIdle } from '../internal/when-idle.ts';
import type { More } from './more.ts';
import { trendStyles } from './okr-trend.styles.ts';
import type { CyclesTrend, KeyResultTrend, TrendData } from './trend-data.ts';
import { type AxisLabel, type TrendView, viewOf } from './view.ts';

/** A line to run along with a text, or a picture with its scales. */
export type TrendSize = 'spark' | 'full';

/**
 * @summary How the value of one key result went: check-ins as a line, beside what was expected.
 *
 * Shows `data`; else, inside an `<okr-provider>`, the key result that `key-result` names. Each kind
 * of metric has its picture: a number on its way, a band to stay in, milestones, steps; with the
 * target and its changes, the even pace, today, and from three check-ins on a forecast to the end of
 * the cycle. Notes, blockers and changes of target are points that a pointer and the arrow keys
 * reach. `data` may also be a trend over cycles. The same stands beside it in words and in a table.
 * Everything is sized in `em`, from a table's cell to a wall.
 *
 * @tag okr-trend
 *
 * @fires {OkrTrendRetryEvent} okr-trend-retry - The reader asks to fetch again what failed.
 *
 * @slot - Shown with an error, e.g. a link to the goals.
 *
 * @csspart label - The title.
 * @csspart value - The newest value in words.
 * @csspart status - Pace and staleness.
 * @csspart graphic - The drawing.
 * @csspart legend - What each line shows.
 * @csspart detail - What the forecast rests on.
 * @csspart point - A point with a note, a blocker or a change of target.
 * @csspart note - What is told of that point.
 * @csspart toggle - The button that opens and closes the table.
 * @csspart table - The table.
 * @csspart notice - What went wrong.
 *
 * @cssproperty [--okr-trend-size=12em] - Height of the drawing.
 */
export class OkrTrend extends ElementWithMore<More> {
  static override styles: CSSResultGroup = [baseStyles, trendStyles];

  // Without decorators: see okr-gauge.ts.
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    keyResult: { attribute: 'key-result' },
    size: {},
    view: { reflect: true },
    label: {},
    loading: { type: Boolean },
    error: { attribute: false },
  };

  /** A key result with its check-ins and cycle, or a trend over cycles. */
  declare data: TrendData | null | undefined;

  /** Inside a provider, without `data`: id of the key result to show. */
  declare keyResult: string | null | undefined;

  /** `spark` or `full`; default: as there is room. */
  declare size: TrendSize | undefined;

  /** `graphic` (default), or `table` to show the table as well; follows the reader. */
  declare view: 'graphic' | 'table' | undefined;

  /** Title and accessible name; default: the title of the key result. */
  declare label: string | null | undefined;

  /** Where the page fetches the data itself: it is on its way. */
  declare loading: boolean | undefined;

  /** Where the page fetches the data itself: why it failed. */
  declare error: SourceError | null | undefined;

  #shown: TrendView | undefined;
  #shownOf: readonly [data?: TrendData, locale?: Locale, more?: More] = [];

  protected override loadMore(): Promise<MorePart<this, More>> {
    return import('./more.ts');
  }

  // Where it cannot be had, the picture and its words still stand.
  protected override leaveMore(): void {
    this.view = 'graphic';
  }

  protected override willUpdate(): void {
    const { locale } = this;
    const more = this.more;
    const data = this.data ?? more?.data;
    const [shown, inLocale, by] = this.#shownOf;
    // Moving from point to point draws nothing anew.
    if (shown === data && inLocale === locale && by === more) return;
    this.#shownOf = [data, locale, more];
    if (!data) this.#shown = undefined;
    else if (isOverCycles(data)) this.#shown = more?.cyclesView(data, locale);
    else {
      const view = viewOf(data, locale);
      this.#shown = view && more ? more.completed(view, locale) : view;
    }
  }

  protected override firstUpdated(): void {
    // What no picture is made of comes when it has been painted.
    whenIdle(() => this.fetchMore());
  }

  protected override render(): TemplateResult {
    const { label, locale, size } = this;
    const texts = trendTexts[locale.language];
    const more = this.more;
    const [data] = this.#shownOf;
    const error = this.error ?? more?.errorIn(locale);
    const isTable = this.view === 'table';
    const shown = this.#shown;
    if (!shown || error || isTable) this.fetchMore();
    const isToCome = more ? more.isWaiting : data ? isOverCycles(data) : Boolean(this.keyResult);
    const isLoading = this.loading || (!shown && !error && isToCome);
    const instead = isLoading
      ? texts.loading
      : data
        ? texts.unreadable
        : noKeyResult[locale.language];
    const { paths, levels = [], days = [], legend = [] }: Partial<TrendView> = shown ?? {};
    const title = label || titleOf(data);
    return html`<div class="box ${size} ${shown ? '' : 'pending'}" lang=${locale.tag} aria-busy=${isLoading}
      ><div class="trend ${shown?.isStale ? 'stale' : ''}" role="group" aria-labelledby="label"
        ><b id="label" part="label" .textContent=${title}></b
        ><div part="value" .textContent=${shown?.value ?? (error ? '' : instead)}></div
        ><small part="status" .textContent=${shown?.status ?? ''}></small
        ><div class="chart" ?hidden=${!shown && !isLoading}
          ><div class="levels" aria-hidden="true">${labelled(levels)}</div
          ><div class="plot"
            ><svg
              part="graphic"
              role="img"
              aria-label=${shown?.summary ?? instead}
              viewBox="0 0 10000 10000"
              preserveAspectRatio="none"
              ><path class="grid" d=${paths?.grid ?? frame}></path
              ><path class="band" d=${paths?.band ?? ''}></path
              ><path class="spread" d=${paths?.spread ?? ''}></path
              ><path class="today" d=${paths?.today ?? ''}></path
              ><path class="target" d=${paths?.target ?? ''}></path
              ><path class="expected" d=${paths?.expected ?? ''}></path
              ><path class="forecast" d=${paths?.forecast ?? ''}></path
              ><path class="line" d=${paths?.line ?? ''}></path
              ><path class="dots" d=${paths?.dots ?? ''}></path></svg
            >${
              shown?.today &&
              html`<small class="now" aria-hidden="true" .style=${`--at:${shown.today}`}
                >${texts.today}</small
              >`
            }${shown && size !== 'spark' ? more?.points(shown, locale) : nothing}</div
          ><div class="days ${shown?.areDaysCentred ? 'centred' : ''}" aria-hidden="true"
            >${labelled(days)}</div
          ></div
        ><div class="legend" part="legend" aria-hidden="true"
          >${legend.map(
            ([name, text]) =>
              html`<small
                ><svg viewBox="0 0 20 10"><path class=${name} d="M0 5H20"></path></svg>${text}</small
              >`,
          )}</div
        ><small part="detail" .textContent=${shown?.basis ?? ''}></small
        >${shown && more?.note(shown, locale)}</div
      ><button
        part="toggle"
        ?hidden=${!shown && !isLoading}
        aria-describedby="label"
        aria-expanded=${isTable}
        @click=${this.#onToggle}
        ><small>${texts.asTable}</small></button
      >${more?.below({ data, shown, error, isTable, locale })}</div
    >`;
  }

  readonly #onToggle = (): void => {
    this.view = this.view === 'table' ? 'graphic' : 'table';
  };
}

/** What stands there while the rest is on its way. */
const frame = 'M0 0H10000M0 5000H10000M0 10000H10000';

function isOverCycles(data: TrendData): data is CyclesTrend {
  return Array.isArray((data as Partial<CyclesTrend>).points);
}

function titleOf(data: unknown): string {
  return clip((data as Partial<KeyResultTrend> | undefined)?.keyResult?.title);
}

/** Texts along an axis. */
function labelled(labels: readonly AxisLabel[]): TemplateResult[] {
  // A property, since a strict page blocks the attribute.
  return labels.map(([text, at]) => html`<small .style=${`--at:${at}`}>${text}</small>`);
}
