import type { Explanation, ScoreExplanation, TreeKeyResult, TreeObjective } from '@zielbaum/model';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { keyResultTexts } from '../i18n/key-result.ts';
import { noObjective } from '../i18n/none-named.ts';
import { objectiveTexts } from '../i18n/objective.ts';
import { baseStyles } from '../internal/base.styles.ts';
import { clip } from '../internal/clip.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import { once } from '../internal/once.ts';
import { PaperController } from '../internal/paper.ts';
import { partsOf } from '../internal/parts-of.ts';
import { goalStyles } from '../key-result/goal.styles.ts';
import { type GoalReading, readKeyResult, readObjective } from '../key-result/reading.ts';
import { signals } from '../key-result/signals.ts';
import { signalStyles } from '../status/signal.styles.ts';
import { aboutText } from './about-text.ts';
import { OkrObjectiveToggleEvent } from './events.ts';
import { keyResultLine } from './key-result-line.ts';
import { lineStyles } from './line.styles.ts';
import type { More } from './more.ts';
import { objectiveStyles } from './okr-objective.styles.ts';
import { ring } from './ring.ts';

/** Many more than an objective should have. */
const shownAtFirst = 10;

const importMore = once(() => import('./more.ts'));

/**
 * @summary One objective as a card: progress as a ring, whose it is, its signals, its key results; opens to what it is about, why it stands where it stands, and what its review said.
 *
 * Shows `data`; else, inside an `<okr-provider>`, the objective that `objective` names, out of the
 * tree of its cycle: a page full of cards asks once.
 *
 * @tag okr-objective
 *
 * @fires {OkrObjectiveToggleEvent} okr-objective-toggle - The reader has opened or closed it; `open` says which.
 * @fires {OkrObjectiveRetryEvent} okr-objective-retry - The reader asks to fetch again what failed.
 *
 * @slot - Below the details, e.g. a link to the objective; shown with an error, too.
 *
 * @csspart base - The card.
 * @csspart about - Unit, themes and ambition.
 * @csspart toggle - The title, which opens and closes the details.
 * @csspart ring - The ring.
 * @csspart percent - Progress in per cent.
 * @csspart signals - Pace, confidence and staleness.
 * @csspart signal - One of them.
 * @csspart key-results - The key results.
 * @csspart key-result - One of them.
 * @csspart bar - The bar of a key result.
 * @csspart details - What opens.
 * @csspart remark - What is said in place of an objective.
 * @csspart notice - What went wrong.
 */
export class OkrObjective extends ElementWithMore<More> {
  static override styles: CSSResultGroup = [
    baseStyles,
    controlStyles,
    signalStyles,
    goalStyles,
    lineStyles,
    objectiveStyles,
  ];

  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    objective: {},
    cycle: {},
    explanation: { attribute: false },
    open: { type: Boolean, reflect: true },
    label: {},
    loading: { type: Boolean },
    error: { attribute: false },
  };

  /** An objective as a tree holds it, with its key results. */
  declare data: TreeObjective | null | undefined;

  /** Inside a provider, without `data`: id of the objective to show. */
  declare objective: string | null | undefined;

  /** Inside a provider: id or name of the cycle it belongs to. Default `current`. */
  declare cycle: string | null | undefined;

  /** With `data`: why it stands where it stands; default the explanation in its score. */
  declare explanation: ScoreExplanation | Explanation | null | undefined;

  /** The details stand open; follows the reader. */
  declare open: boolean | undefined;

  /** In place of the title. */
  declare label: string | null | undefined;

  /** Where the page fetches the data itself: it is on its way. */
  declare loading: boolean | undefined;

  /** Where the page fetches the data itself: why it failed. */
  declare error: SourceError | null | undefined;

  #isWhole = false;

  readonly #paper = new PaperController(this, { fetch: importMore });

  protected override loadMore(): Promise<MorePart<this, More>> {
    return importMore();
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const open = this.#isOpen;
    const isObserving = !this.data && Boolean(this.objective);
    const more = this.more;
    const data = this.data ?? more?.data;
    if (isObserving || open || this.error || data?.review) this.fetchMore();
    const error = this.error ?? more?.errorIn(locale);
    const reading = data ? readObjective(data, locale) : undefined;
    const isLoading = !data && !error && Boolean(this.loading || isObserving);
    return html`<div
      lang=${locale.tag}
      part="base"
      role="group"
      aria-label=${reading ? this.#titleOf(reading) : nothing}
      aria-busy=${isLoading}
      >${
        data && reading
          ? this.#card(data, reading)
          : this.#remark({ isLoading, hasData: Boolean(data), error })
      }${error ? more?.notice(error, { hasData: Boolean(data), locale }) : nothing}</div
    >`;
  }

  #card(data: TreeObjective, reading: GoalReading): TemplateResult {
    const { locale } = this;
    const more = this.more;
    const about = aboutText(data, locale);
    return html`<div class="head"
        >${ring(reading)}<div class="text"
          >${about ? html`<div class="about muted" part="about">${about}</div>` : nothing}<button
            class="toggle"
            part="toggle"
            type="button"
            aria-expanded=${Boolean(this.open)}
            @click=${this.#onToggle}
            ><span>${this.#titleOf(reading)}</span></button
          >${more?.grade(data, locale) ?? signals(reading, locale)}</div
        ></div
      >${this.#isOpen ? more?.details(data, reading, locale) : nothing}${this.#keyResults(data)}`;
  }

  #keyResults(data: TreeObjective): TemplateResult {
    const { locale } = this;
    const texts = objectiveTexts[locale.language];
    const lines = partsOf<TreeKeyResult>(data.keyResults).flatMap(
      (keyResult) => readKeyResult(keyResult, locale) ?? [],
    );
    if (lines.length === 0) {
      // What others share, and what is made of other objectives, has none of its own to miss.
      const isComplete = Boolean(data.sharedBy) || data.rollup === 'children';
      return isComplete || !Array.isArray(data.keyResults)
        ? html``
        : html`<div class="muted" part="remark">${texts.noKeyResults}</div>`;
    }
    const shown = this.#isWhole || this.#paper.isOn ? lines : lines.slice(0, shownAtFirst);
    return html`<ul class="lines" part="key-results" aria-label=${texts.keyResults}
        >${shown.map((line) => keyResultLine(line, locale))}</ul
      >${
        shown.length < lines.length
          ? html`<button type="button" @click=${this.#onWhole}
              >${keyResultTexts[locale.language].showAll(locale.number(lines.length))}</button
            >`
          : nothing
      }`;
  }

  #remark(state: {
    isLoading: boolean;
    hasData: boolean;
    error: unknown;
  }): TemplateResult | typeof nothing {
    if (state.error && !state.hasData) return nothing;
    const { language } = this.locale;
    const { loading, unreadable } = keyResultTexts[language];
    const text = state.hasData ? unreadable : state.isLoading ? loading : noObjective[language];
    return html`<div class="muted" part="remark">${text}</div>`;
  }

  /** On paper, too. */
  get #isOpen(): boolean {
    return this.open || this.#paper.isOn;
  }

  #titleOf({ title }: GoalReading): string {
    return clip(this.label) || title;
  }

  readonly #onWhole = (): void => {
    this.#isWhole = true;
    this.requestUpdate();
  };

  readonly #onToggle = (): void => {
    this.open = !this.open;
    this.dispatchEvent(new OkrObjectiveToggleEvent(this.open));
  };
}
