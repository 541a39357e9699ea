import { type Cycle, type CyclePhase, type IsoDate, todayInBerlin } from '@zielbaum/model';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { cycleTexts, type MeetingKind } from '../i18n/cycle.ts';
import { baseStyles } from '../internal/base.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import { shownCycle } from '../internal/shown-cycle.ts';
import { axisOf, monthTicks, weekTicks } from './axis.ts';
import { dayNumberOf, dayOf, weekOf } from './days.ts';
import { axisLine, bar, isWithin, meetingMarks, meetingSign } from './drawing.ts';
import { datesText, dayText } from './day-text.ts';
import { meetingName } from './meeting-name.ts';
import type { More } from './more.ts';
import { cycleStyles } from './okr-cycle.styles.ts';
import { type MeetingMark, phases, readCycles, readMeetings, type Row } from './read-cycles.ts';
import { standingOf } from './standing.ts';

/** A meeting of a team in a cycle. */
export interface CycleMeeting {
  date: IsoDate;
  /** `planning`, `weekly`, `review`, `retrospective` or `steering`. */
  kind?: MeetingKind;
  /** What it is called; default: its kind. */
  label?: string;
}

/**
 * @summary A cycle as a timeline: its phase, today, the days that are left, and its meetings.
 *
 * Shows the cycle or the list of cycles in `data`; else, inside an `<okr-provider>`, the current
 * one, the one that `cycle` names, or all. Several stand below each other along one line of time. A
 * practice cycle says so and is hatched. The same stands in tables.
 *
 * @tag okr-cycle
 *
 * @fires {OkrCycleRetryEvent} okr-cycle-retry - The reader asks to fetch again what failed.
 *
 * @slot - Shown with an error, e.g. a link to the goals.
 *
 * @csspart label - The title.
 * @csspart cycles - All cycles.
 * @csspart cycle - One cycle.
 * @csspart name - Its name.
 * @csspart practice - That it is for practice.
 * @csspart dates - Its first and last day.
 * @csspart phases - The phases, where one cycle stands alone.
 * @csspart phase - A phase.
 * @csspart standing - How far it has come, in words.
 * @csspart bar - The drawing of a cycle.
 * @csspart meetings - The drawing of the meetings.
 * @csspart next - The next meeting.
 * @csspart legend - What the signs of meetings mean.
 * @csspart toggle - The button that opens and closes the tables.
 * @csspart table - A table.
 * @csspart notice - What went wrong.
 */
export class OkrCycle extends ElementWithMore<More> {
  static override styles: CSSResultGroup = [baseStyles, cycleStyles];

  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    cycle: {},
    meetings: { attribute: false },
    today: {},
    view: { reflect: true },
    label: {},
    loading: { type: Boolean },
    error: { attribute: false },
  };

  /** A cycle, or a list of cycles. */
  declare data: Cycle | readonly Cycle[] | null | undefined;

  /**
   * Inside a provider, without `data`: the cycle to show by its id or name; `current` (default)
   * for the one that holds today; `all` for all.
   */
  declare cycle: string | null | undefined;

  /** Meetings to mark along the line, in any order. */
  declare meetings: readonly CycleMeeting[] | null | undefined;

  /** The day to show as today, `YYYY-MM-DD`; default: today in Berlin. */
  declare today: IsoDate | null | undefined;

  /** `graphic` (default), or `table` to show the tables as well; follows the reader. */
  declare view: 'graphic' | 'table' | undefined;

  /** A title above. */
  declare label: string | null | undefined;

  /** Where the page fetches the data itself: it is on its way. */
  declare loading: boolean | undefined;

  /** Where the page fetches the data itself: why it failed. */
  declare error: SourceError | null | undefined;

  #today = 0;
  #rows: Row[] = [];
  #meetings: MeetingMark[] = [];

  protected override loadMore(): Promise<MorePart<this, More>> {
    return import('./more.ts');
  }

  // Where it cannot be had, the picture and its words still stand.
  protected override leaveMore(): void {
    this.view = 'graphic';
  }

  protected override willUpdate(): void {
    if (shownCycle(this) || this.error || this.view === 'table') this.fetchMore();
    const today = dayNumberOf(this.today) ?? dayNumberOf(todayInBerlin(new Date())) ?? 0;
    this.#today = today;
    this.#rows = readCycles(this.#dataOn(today));
    this.#meetings = readMeetings(this.meetings);
  }

  protected override render(): TemplateResult {
    const { label, locale, view } = this;
    const texts = cycleTexts[locale.language];
    const more = this.more;
    const rows = this.#rows;
    const meetings = this.#meetings;
    const isTable = view === 'table';
    const data = this.#dataOn(this.#today);
    const error = this.error ?? more?.errorIn(locale);
    const isLoading =
      !data && !error && Boolean(this.loading || (shownCycle(this) && (more?.isServed ?? true)));
    const isEmpty = Array.isArray(data) ? data.length === 0 : !data;
    const remark = isLoading ? texts.loading : isEmpty ? texts.empty : texts.unreadable;
    const hasRows = rows.length > 0;
    return html`<div class="base" lang=${locale.tag} aria-busy=${isLoading}
      >${label ? html`<div id="label" part="label">${label}</div>` : nothing}${
        hasRows ? this.#renderTimeline() : nothing
      }${hasRows || (error && !data) ? nothing : html`<div class="remark">${remark}</div>`}${
        hasRows
          ? html`<button
              part="toggle"
              aria-expanded=${isTable}
              aria-describedby=${label ? 'label' : nothing}
              @click=${this.#onToggle}
              ><small>${texts.asTable}</small></button
            >`
          : nothing
      }${hasRows && isTable ? more?.tables(rows, meetings, { today: this.#today, locale }) : nothing}${
        error ? more?.notice(error, hasRows, locale) : nothing
      }</div
    >`;
  }

  #renderTimeline(): TemplateResult {
    const { locale } = this;
    const texts = cycleTexts[locale.language];
    const rows = this.#rows;
    const meetings = this.#meetings;
    const today = this.#today;
    const axis = axisOf(rows);
    const scale = { axis, today, months: monthTicks(axis, locale) };
    const isAlone = rows.length === 1;
    const next = meetings.find(({ day }) => day >= today);
    return html`<div class=${isAlone ? 'alone' : 'several'}
        ><div part="cycles" role="list" aria-label=${texts.cycles}
          >${rows.map((row, index) => {
            const isFirst = index === 0 && isWithin(today, axis);
            return html`<div class="row" part="cycle" role="listitem"
              >${isAlone ? this.#renderAlone(row) : this.#renderHead(row)}${bar(row, scale, isFirst ? texts.today : undefined)}</div
            >`;
          })}</div
        >${
          meetings.length > 0
            ? html`<div class="row"
                >${isAlone ? nothing : html`<div class="muted">${texts.meetings}</div>`}${meetingMarks(meetings, scale)}</div
              >`
            : nothing
        }<div class="row"
          >${isAlone ? nothing : html`<div></div>`}${axisLine(scale, weekTicks(axis, locale))}</div
      ></div
      >${
        next
          ? html`<div part="next">${texts.next(meetingName(next, locale), dayText(next.day, locale))}</div>`
          : nothing
      }${meetings.length > 0 ? this.#renderLegend(meetings) : nothing}`;
  }

  /** Name, dates and standing beside the bar of one of several cycles. */
  #renderHead(row: Row): TemplateResult {
    const { locale } = this;
    const { phase } = cycleTexts[locale.language];
    const standing = standingOf(row, this.#today, locale).at(-1);
    const words = [row.phase && phase[row.phase], standing].filter(Boolean).join(', ');
    return html`<div class="head"
      >${this.#renderName(row)}<div class="muted" part="standing">${words}</div></div
    >`;
  }

  /** The same of the only cycle, with room for its dates and phases. */
  #renderAlone(row: Row): TemplateResult {
    const { locale } = this;
    const texts = cycleTexts[locale.language];
    const today = this.#today;
    const isNow = today >= row.first && today <= row.last;
    const standing = [
      ...(isNow ? [texts.week(weekOf(today))] : []),
      ...standingOf(row, today, locale),
    ];
    return html`<div class="head"
        >${this.#renderName(row)}<div class="muted" part="standing">${standing.join(', ')}</div></div
      >${row.phase ? this.#renderPhases(row.phase) : nothing}`;
  }

  #renderName({ name, first, last, isPractice }: Row): TemplateResult {
    const { locale } = this;
    const texts = cycleTexts[locale.language];
    const dates = datesText(first, last, locale);
    return html`<div class="title"
      ><b part="name">${texts.name(name) || dates}</b
      >${isPractice ? html` <span part="practice">${texts.practice}</span>` : nothing}${
        name ? html` <span class="muted" part="dates">${dates}</span>` : nothing
      }</div
    >`;
  }

  #renderPhases(current: CyclePhase): TemplateResult {
    const texts = cycleTexts[this.locale.language];
    const at = phases.indexOf(current);
    return html`<div part="phases" role="list" aria-label=${texts.phases}
      >${phases.map(
        (phase, index) => html`<div
          part="phase"
          role="listitem"
          class=${index < at ? 'past' : index === at ? 'current' : ''}
          aria-current=${index === at ? 'step' : nothing}
          >${texts.phase[phase]}</div
        >`,
      )}</div
    >`;
  }

  #renderLegend(meetings: readonly MeetingMark[]): TemplateResult {
    const { locale } = this;
    const kinds = [...new Set(meetings.map(({ kind }) => kind))];
    return html`<div part="legend" role="list" aria-label=${cycleTexts[locale.language].meetings}
      >${kinds.map(
        (kind) =>
          html`<div role="listitem">${meetingSign(kind)}${meetingName({ day: 0, label: '', kind }, locale)}</div>`,
      )}</div
    >`;
  }

  /** Cycles of its own, or those a provider knows. */
  #dataOn(today: number): unknown {
    return this.data ?? this.more?.cyclesOn(dayOf(today));
  }

  readonly #onToggle = (): void => {
    this.view = this.view === 'table' ? 'graphic' : 'table';
  };
}
