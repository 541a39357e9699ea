import type { Tree } from '@zielbaum/model';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { belowStyles } from '../internal/below.styles.ts';
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import { notice } from '../internal/notice.ts';
import { cycleNames } from '../i18n/cycle-names.ts';
import { sharedTexts } from '../i18n/shared.ts';
import { noObjectives } from '../i18n/none-named.ts';
import { summaryTexts } from '../i18n/summary.ts';
import { Announcer } from '../internal/announcer.ts';
import { baseStyles } from '../internal/base.styles.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { ObservedController } from '../internal/observed-controller.ts';
import { numberAttribute } from '../internal/number-attribute.ts';
import { once } from '../internal/once.ts';
import { errorOf } from '../internal/observed-key-result.ts';
import { PaperController } from '../internal/paper.ts';
import { isServed, shownCycle } from '../internal/shown-cycle.ts';
import { hasNeed, lowConfidence, needs } from '../goals/attention.ts';
import { type Goal, type Goals, readGoals, type Signals } from '../goals/read-goals.ts';
import type { TreeNodeKind } from '../tree/events.ts';
import type { TreeData } from '../tree/read-tree.ts';
import { OkrSummaryRetryEvent, OkrSummarySelectEvent } from './events.ts';
import type { Group, Line } from './group.ts';
import type { More } from './more.ts';
import { summaryStyles } from './okr-summary.styles.ts';
import { pieces } from './pieces.ts';
import { progressMeter } from './progress-meter.ts';
import { tally, type Tallies, type Tally } from './tally.ts';
import { timeText } from './time-text.ts';

const importMore = once(() => import('./more.ts'));

/**
 * @summary A cycle at a glance, as a tile for a start page: how many goals are on track, what has changed, what needs attention.
 *
 * Counts what `data` holds, a tree of goals; else, inside an `<okr-provider>`, the cycle that `cycle`
 * names. With `earlier`, the tree of an earlier day, it also says what has become of them since then.
 * What is off track, behind, stale, of little confidence, or without a check-in with half of its time
 * gone needs attention; `attention` of an `<okr-tree>` goes by the same rule. Whatever is not agreed
 * or was given up, and what others share, counts nowhere. Each line is a button that opens the goals
 * it counts, as all of them stand on paper; a page that would rather show them in a tree cancels
 * `okr-summary-select`. Numbers and words say all that the colours do, and a table says it again.
 * Counts goals, never people.
 *
 * @tag okr-summary
 *
 * @fires {OkrSummarySelectEvent} okr-summary-select - The reader asks to see what a line counts:
 *   `ids`, and with `kind` what they name. Cancelable.
 * @fires {OkrSummaryRetryEvent} okr-summary-retry - The reader asks to fetch again what failed.
 *
 * @slot - Shown with an error, e.g. a link to the goals.
 *
 * @csspart heading - Title, organisation, cycle and days left.
 * @csspart progress - Mean progress beside what is expected.
 * @csspart group - A heading with its lines.
 * @csspart bar - The bar in pieces.
 * @csspart line - A line's button.
 * @csspart list - The goals of the line that is open.
 * @csspart toggle - The button that opens and closes the table.
 * @csspart table - The table.
 * @csspart notice - What went wrong.
 */
export class OkrSummary extends ElementWithMore<More> {
  static override styles: CSSResultGroup = [baseStyles, controlStyles, belowStyles, summaryStyles];

  // Without decorators: see okr-gauge.ts.
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    cycle: {},
    earlier: { attribute: false },
    size: {},
    view: { reflect: true },
    label: {},
    confidenceBelow: { attribute: 'confidence-below', converter: numberAttribute },
    loading: { type: Boolean },
    error: { attribute: false },
    openLine: { state: true, attribute: false },
  };

  /** The goals of a cycle. */
  declare data: TreeData | null | undefined;

  /** Inside a provider, without `data`: id or name of the cycle. Default `current`. */
  declare cycle: string | null | undefined;

  /** The same cycle on an earlier day, e.g. a week ago; inside a provider a week ago by itself. */
  declare earlier: Tree | null | undefined;

  /** `full` (default), or `compact`: the objectives, and how much needs attention. */
  declare size: 'full' | 'compact' | undefined;

  /** `graphic` (default), or `table` to show the table as well; follows the reader. */
  declare view: 'graphic' | 'table' | undefined;

  /** Title; default: „Überblick“. */
  declare label: string | null | undefined;

  /** Confidence (0–10) below this needs attention. Default 5. */
  declare confidenceBelow: number | null | undefined;

  /** Where the page fetches the data itself: they are on their way. */
  declare loading: boolean | undefined;

  /** Where the page fetches the data itself: why it failed. */
  declare error: SourceError | null | undefined;

  declare private openLine: string | undefined;

  readonly #observed = new ObservedController(this, 'tree', () => shownCycle(this));
  readonly #observedEarlier = new ObservedController(this, 'tree', () =>
    this.data || this.earlier ? undefined : this.more?.weekBefore(this.#observed.state?.data),
  );
  readonly #announcer = new Announcer(this);
  readonly #paper = new PaperController(this, { fetch: importMore });
  #shown: unknown;
  #goals: Goals | undefined;
  #shownEarlier: unknown;
  #earlier: Goals | undefined;

  protected override loadMore(): Promise<MorePart<this, More>> {
    return importMore();
  }

  // Where it cannot be had, the counts still stand.
  protected override leaveMore(): void {
    this.openLine = undefined;
    this.view = 'graphic';
  }

  protected override willUpdate(): void {
    const data = this.data ?? this.#observed.state?.data;
    const earlier = this.earlier ?? this.#observedEarlier.state?.data;
    if (data !== this.#shown) {
      if (this.#goals && data) this.#announcer.say(summaryTexts[this.locale.language].updated);
      this.#shown = data;
      this.#goals = data ? readGoals(data) : undefined;
    }
    if (earlier !== this.#shownEarlier) {
      this.#shownEarlier = earlier;
      this.#earlier = earlier ? readGoals(earlier) : undefined;
    }
    const { openLine, view } = this;
    if (this.#paper.isOn || openLine || earlier || view === 'table' || this.#observed.state?.data)
      this.fetchMore();
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const texts = summaryTexts[locale.language];
    const goals = this.#goals;
    const isConnected = isServed(this, this.#observed.source);
    const error = this.error ?? (isConnected ? errorOf(this.#observed, locale) : undefined);
    const isLoading = this.loading || (isConnected && !this.#shown && !error);
    const own = goals?.goals.filter(({ sharedBy }) => !sharedBy) ?? [];
    const nothingHere = goals
      ? texts.empty
      : this.#shown
        ? texts.unreadable
        : noObjectives[locale.language];
    return html`<div class="base ${this.size || 'full'}" lang=${locale.tag} aria-busy=${isLoading}
      role="group" aria-labelledby="label">
      <div part="heading" class="heading">
        <b id="label">${this.label || texts.label}</b>
        <div class="hint">${goals ? this.#about(goals) : nothing}</div>
      </div>
      ${own.length > 0 && goals ? this.#renderGoals(goals, own) : nothing}
      ${own.length > 0 || error ? nothing : html`<p class="hint instead">${isLoading ? texts.loading : nothingHere}</p>`}
      ${error ? notice(error, { locale, hasData: own.length > 0, onRetry: this.#onRetry }) : nothing}
      <div class="visually-hidden" role="status">${this.#announcer.text}</div>
    </div>`;
  }

  #about({ organisation, cycle, today, isExample }: Goals): string {
    const { language } = this.locale;
    const texts = summaryTexts[language];
    return [
      organisation,
      cycle.name && cycleNames[language](cycle.name),
      timeText(cycle, today, texts),
      cycle.isPractice && texts.practice,
      isExample && texts.example,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #renderGoals(goals: Goals, own: readonly Goal[]): TemplateResult {
    const texts = summaryTexts[this.locale.language];
    const isTable = this.view === 'table';
    const keyResults = own.flatMap((goal) => goal.keyResults);
    const tallies: Tallies = { objectives: tally(own), keyResults: tally(keyResults) };
    const attention = this.#attention(goals, own, keyResults);
    const isCompact = this.size === 'compact';
    const counts = [this.#objectives(own, tallies)];
    if (!isCompact) counts.push(this.#keyResults(keyResults, tallies));
    const news = isCompact
      ? [attention && this.#total(attention)]
      : [this.#changes(goals), attention];
    const shared = goals.goals.length - own.length;
    return html`${progressMeter(goals, own, this.locale)}
      <div class="groups">
        ${counts.map((group) => this.#renderGroup(group))}
        <div class="news">
          ${news.map((group) => (group ? this.#renderGroup(group) : nothing))}
        </div>
      </div>
      ${shared > 0 ? html`<p class="hint">${texts.sharedLeftOut(shared)}</p>` : nothing}
      <div>
        <button
          type="button"
          part="toggle"
          class="plain"
          aria-expanded=${isTable}
          aria-describedby="label"
          @click=${this.#onToggle}
        >
          ${texts.asTable}
        </button>
      </div>
      ${isTable ? this.more?.table(tallies, this.locale) : nothing}`;
  }

  #objectives(own: readonly Goal[], { objectives }: Tallies): Group {
    const heading = summaryTexts[this.locale.language].objectives(own.length);
    return { ...this.#paces('objective', objectives), count: own.length, heading };
  }

  #keyResults(own: readonly Signals[], { keyResults }: Tallies): Group {
    const heading = summaryTexts[this.locale.language].keyResults(own.length);
    return { ...this.#paces('keyResult', keyResults), count: own.length, heading };
  }

  #paces(kind: TreeNodeKind, tallies: readonly Tally[]): Pick<Group, 'id' | 'tallies' | 'lines'> {
    const { language } = this.locale;
    const texts = summaryTexts[language];
    const lines = tallies.map(({ pace, all, stale }) => ({
      sign: all.length === stale.length ? 'stale' : pace,
      text: pace === 'none' ? texts.noPace : sharedTexts[language].pace[pace],
      note:
        stale.length > 0
          ? texts.ofThemStale(this.locale.number(stale.length), stale.length === all.length)
          : undefined,
      kind,
      goals: all,
    }));
    return { id: `${kind}s`, tallies, lines };
  }

  /** Only where an earlier day is known. */
  #changes(goals: Goals): Group | undefined {
    return this.#earlier && this.more?.changesSince(this.#earlier, goals, this.locale);
  }

  /** None in a closed cycle, where nothing can be done any more. */
  #attention(
    { cycle }: Goals,
    own: readonly Goal[],
    keyResults: readonly Signals[],
  ): Group | undefined {
    if (cycle.phase === 'closed') return undefined;
    const { locale } = this;
    const texts = summaryTexts[locale.language];
    const least = this.confidenceBelow ?? lowConfidence;
    // What objectives without any tell is all there is.
    const [kind, watched, of] =
      keyResults.length > 0
        ? (['keyResult', keyResults, texts.keyResults] as const)
        : (['objective', own, texts.objectives] as const);
    const { pace, stale } = sharedTexts[locale.language];
    const unsure = texts.unsure(locale.number(least));
    const words = { ...pace, stale, unsure, open: texts.late };
    const lines = needs.map((need) => ({
      sign: need,
      text: words[need],
      kind,
      goals: watched.filter((goal) => hasNeed(need, goal, least)),
    }));
    return {
      id: 'attention',
      heading: texts.attention,
      of: of(2),
      lines: lines.filter(({ goals }) => goals.length > 0),
      otherwise: texts.noAttention,
    };
  }

  /** All that needs attention in one line, each goal once. */
  #total({ lines, ...group }: Group): Group {
    const goals = [...new Set(lines.flatMap((line) => line.goals))];
    const [first] = lines;
    if (!first) return { ...group, lines: [] };
    const texts = summaryTexts[this.locale.language];
    const what = first.kind === 'keyResult' ? texts.keyResults : texts.objectives;
    const text = texts.attentionTotal(goals.length, what(goals.length));
    return { ...group, heading: '', of: '', lines: [{ ...first, sign: 'unsure', text, goals }] };
  }

  #renderGroup({
    id,
    count,
    heading,
    about,
    of,
    tallies,
    lines,
    otherwise,
  }: Group): TemplateResult {
    return html`<div part="group" class="group" role="group" aria-labelledby=${id}>
      <div class="title" id=${id}>${count === undefined ? heading : html`<b>${this.locale.number(count)}</b>${` ${heading}`}`}</div>
      ${about ? html`<div class="about">${about}</div>` : nothing}
      ${of && lines.length > 0 ? html`<div class="hint">${of}</div>` : nothing}
      ${
        tallies
          ? html`<svg part="bar" class="pieces" aria-hidden="true">${pieces(tallies, { id: `${id}-hatch`, locale: this.locale })}</svg>`
          : nothing
      }
      ${
        lines.length > 0
          ? html`<ul>
              ${lines.map((line) => this.#renderLine(line, `${id}-${line.sign}-${line.text}`))}
            </ul>`
          : html`<p class="hint">${otherwise}</p>`
      }
    </div>`;
  }

  #renderLine(line: Line, key: string): TemplateResult {
    const { locale } = this;
    const { sign, text, note, goals } = line;
    const isOpen = this.#paper.isOn || this.openLine === key;
    return html`<li>
      <button
        type="button"
        part="line"
        class="line ${sign}"
        aria-expanded=${isOpen}
        @click=${() => this.#onLine(line, key)}
      >
        <span class="sign"></span>
        <span class="count">${locale.number(goals.length)}</span>
        <span class="text">${text}${note ? html`<span class="hint">, ${note}</span>` : nothing}</span>
      </button>
      ${isOpen ? this.more?.list(goals, locale) : nothing}
    </li>`;
  }

  #onLine({ goals, kind }: Line, key: string): void {
    if (this.openLine === key) {
      this.openLine = undefined;
      return;
    }
    const ids = goals.map(({ id }) => id).filter(Boolean);
    if (this.dispatchEvent(new OkrSummarySelectEvent({ ids, kind }))) this.openLine = key;
  }

  readonly #onToggle = (): void => {
    this.view = this.view === 'table' ? 'graphic' : 'table';
  };

  readonly #onRetry = (): void => {
    this.dispatchEvent(new OkrSummaryRetryEvent());
    this.#observed.source?.retry();
  };
}
