import type { Pace, TreeKeyResult, TreeObjective } from '@zielbaum/model';
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
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import { linesOf, ring, straight, tickAt } from './geometry.ts';
import type { More } from './more.ts';
import { gaugeStyles } from './okr-gauge.styles.ts';
import { progressPicture } from './picture.ts';
import { type GaugeData, readNumber, type Reading } from './reading.ts';
import { type GaugeWords, listed, wordsOf } from './words.ts';

/** A ring, a slim bar, or a broad bar with its scale written beneath. */
export type GaugeShape = 'radial' | 'bar' | 'bullet';

const number = { type: Number };

/**
 * @summary One key result or objective as a ring or a bar: where it stands on the way to its target.
 *
 * Shows `data`; else, inside an `<okr-provider>`, the key result that `key-result` names or the
 * objective that `objective` names; else the number its attributes tell (`value`, `baseline`,
 * `target` …). Each kind of metric has its picture: a scale with target, stretch and what is
 * expected today; a band to stay in; milestones; steps. An objective has its progress from 0 to
 * 100 %; in a closed cycle its grade in place of pace and confidence. The same stands beside it in
 * words, for a screen reader as a meter, and in a table. Everything is sized in `em`, from a
 * table's cell to a wall.
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
 * @csspart status - Pace, staleness and confidence; of a closed objective the grade.
 * @csspart detail - What is expected today.
 * @csspart toggle - The button that opens and closes the table.
 * @csspart table - The table.
 * @csspart notice - What went wrong.
 *
 * @cssproperty [--okr-gauge-size=7em] - Width of the ring.
 */
export class OkrGauge extends ElementWithMore<More> {
  static override styles: CSSResultGroup = [baseStyles, gaugeStyles];

  // Without decorators: what they compile to would weigh as much as all the texts.
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    keyResult: { attribute: 'key-result' },
    objective: {},
    cycle: {},
    shape: {},
    label: {},
    unit: {},
    pace: {},
    view: { reflect: true },
    value: number,
    baseline: number,
    target: number,
    stretch: number,
    expected: number,
    confidence: number,
    loading: { type: Boolean },
    error: { attribute: false },
  };

  /** A key result or an objective with its score, as a tree holds it. */
  declare data: TreeKeyResult | TreeObjective | null | undefined;

  /** Inside a provider, without `data`: id of the key result to show. */
  declare keyResult: string | null | undefined;

  /** Inside a provider, without `data` and `key-result`: id of the objective to show. */
  declare objective: string | null | undefined;

  /** Inside a provider: id or name of the cycle the objective belongs to. Default `current`. */
  declare cycle: string | null | undefined;

  /** `radial` (default), `bar` or `bullet`. */
  declare shape: GaugeShape | undefined;

  /** `graphic` (default), or `table` to show the table as well; follows the reader. */
  declare view: 'graphic' | 'table' | undefined;

  /** Title and accessible name; default: the title of what is shown. */
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

  /** Without `data`: the confidence, 0–10. */
  declare confidence: number | null | undefined;

  /** Without `data`: the pace to show. */
  declare pace: Pace | null | undefined;

  /** Where the page fetches the data itself: it is on its way. */
  declare loading: boolean | undefined;

  /** Where the page fetches the data itself: why it failed. */
  declare error: SourceError | null | undefined;

  protected override loadMore(): Promise<MorePart<this, More>> {
    return import('./more.ts');
  }

  // Where it cannot be had, the picture and its words still stand.
  protected override leaveMore(): void {
    this.view = 'graphic';
  }

  protected override render(): TemplateResult {
    const { label, locale, more, shape } = this;
    const texts = gaugeTexts[locale.language];
    const data: GaugeData | undefined = this.data ?? more?.data;
    const isTable = this.view === 'table';
    const isBullet = shape === 'bullet';
    const own = data && readNumber(data, locale);
    if (!own || this.error || isTable || isBullet) this.fetchMore();
    const reading: Reading | undefined =
      own ?? more?.read(data, locale) ?? (data && { picture: progressPicture(data.score) });
    const picture = reading?.picture;
    const words: GaugeWords =
      picture && data ? wordsOf(data, locale, reading) : { value: reading?.remark };
    const isStraight = isBullet || shape === 'bar';
    const geometry = isStraight ? straight : ring;
    const { track, fill, mark, expected: due } = picture ?? progressPicture();
    // One template with few nodes and without white space: a page may hold a thousand of them.
    return html`<div lang=${locale.tag} aria-busy=${Boolean(this.loading || !reading || reading.isWaiting)}
      ><div
        class="meter ${isStraight ? `line ${shape}` : 'radial'} ${words.sign} ${data?.metric?.kind}"
        part="meter"
        role=${picture ? 'meter' : 'group'}
        aria-label=${texts.progress}
        aria-labelledby="label"
        aria-valuenow=${words.now ?? nothing}
        aria-valuetext=${picture ? listed(words.value, words.percent, words.status, words.expected) : nothing}
        ><b id="label" part="label" .textContent=${label || words.label}></b
        ><div part="value" .textContent=${words.value}></div
        ><b part="percent" .textContent=${words.percent}></b
        ><svg part="graphic" aria-hidden="true" viewBox=${geometry.viewBox} preserveAspectRatio="none"
          ><path class="track" d=${linesOf(geometry, track)}></path
          ><path class="fill" d=${linesOf(geometry, fill)}></path
          ><path class="mark" d=${tickAt(geometry, mark, [-8, 8]) + tickAt(geometry, due, [8, 14])}></path></svg
        >${more?.axis(data, locale)}<div
          part="status"
          .textContent=${words.status}
        ></div
        ><small part="detail" .textContent=${words.expected}></small></div
      ><button
        part="toggle"
        aria-describedby="label"
        aria-expanded=${isTable}
        @click=${() => (this.view = isTable ? 'graphic' : 'table')}
        ><small>${texts.asTable}</small></button
      >${more?.below(data, reading, locale)}</div
    >`;
  }
}
