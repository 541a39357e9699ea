import { todayInBerlin } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../internal/adopt.ts';
import { belowStyles } from '../internal/below.styles.ts';
import { trendMoreTexts } from '../i18n/trend-more.ts';
import { Announcer } from '../internal/announcer.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { keepInside } from '../internal/keep-inside.ts';
import type { Locale } from '../internal/locale.ts';
import { notice } from '../internal/notice.ts';
import { errorOf } from '../internal/observed-key-result.ts';
import { ObservedController } from '../internal/observed-controller.ts';
import type { OkrElement } from '../internal/okr-element.ts';
import type { Course } from '../internal/reads.ts';
import { warmUp } from '../internal/warm-up.ts';
import { completed } from './completed.ts';
import { cyclesView } from './cycles-view.ts';
import { OkrTrendRetryEvent } from './events.ts';
import { positionAfter } from './keyboard.ts';
import { moreStyles } from './more.styles.ts';
import { sample } from './sample.ts';
import { stopEntries, stopName } from './stop-text.ts';
import { type Stop, stopsOf } from './stops.ts';
import { courseTable, cyclesTable } from './table.ts';
import type { CyclesTrend, KeyResultTrend, TrendData } from './trend-data.ts';
import type { TrendView } from './view.ts';

/** The part of a trend that this part knows. */
type TrendHost = OkrElement & { data?: TrendData | null; keyResult?: string | null };

interface Below {
  data: unknown;
  shown: TrendView | undefined;
  error: SourceError | null | undefined;
  isTable: boolean;
  locale: Locale;
}

/**
 * What the picture of a trend does without, fetched once it has been painted: the points to reach
 * and what they tell, trends over cycles, the data of a provider, notices, the table.
 */
export class More {
  /** For the first part, which draws a view without what these add. */
  readonly completed: typeof completed = completed;
  readonly cyclesView: typeof cyclesView = cyclesView;
  readonly #trend: TrendHost;
  readonly #observed: ObservedController<'checkIns'>;
  #known: { of: Course; data: KeyResultTrend } | undefined;
  readonly #announcer: Announcer;
  #stops: readonly Stop[] = [];
  #stopsOf: TrendView | undefined;
  /** The one stop that the tab key reaches; default: the last. */
  #position: number | undefined;
  #isOpen = false;
  #isToBeSaid = false;

  constructor(trend: TrendHost) {
    this.#trend = trend;
    this.#observed = new ObservedController(trend, 'checkIns', () => this.#subject);
    this.#announcer = new Announcer(trend);
    adopt(trend, controlStyles, belowStyles, moreStyles);
    // Data that is still on its way shall be shown the sooner.
    if (!trend.data) warmUp(trend, sample);
  }

  /** How the key result that the trend names went, as a provider knows it. */
  get data(): KeyResultTrend | undefined {
    const course = this.#isConnected ? this.#observed.state?.data : undefined;
    if (!course) return undefined;
    const today = todayInBerlin(new Date());
    // The same as long as nothing has changed, so that nothing is drawn anew.
    if (this.#known?.of !== course || this.#known.data.today !== today) {
      this.#known = { of: course, data: { ...course, today } };
    }
    return this.#known.data;
  }

  /** Why a provider's is missing or old. */
  errorIn(locale: Locale): SourceError | undefined {
    return this.#isConnected ? errorOf(this.#observed, locale) : undefined;
  }

  /** The provider has told nothing yet. */
  get isWaiting(): boolean {
    return this.#isConnected && !this.#observed.state?.data;
  }

  get #isConnected(): boolean {
    return this.#subject !== undefined;
  }

  get #subject(): string | undefined {
    const { data, keyResult } = this.#trend;
    return data ? undefined : keyResult || undefined;
  }

  /** The points to reach, over the picture. */
  points(shown: TrendView, locale: Locale): TemplateResult {
    this.#update(shown);
    const { metric } = shown.course ?? {};
    if (!metric || this.#stops.length === 0) return html``;
    const position = this.#current;
    return html`<div
      class="points"
      role="toolbar"
      aria-label=${trendMoreTexts[locale.language].points}
      @click=${this.#onClick}
      @keydown=${this.#onKeyDown}
      >${this.#stops.map((stop, index) => {
        const isOpen = this.#isOpen && index === position;
        return html`<button
          type="button"
          part="point"
          class=${stop.sign}
          tabindex=${index === position ? 0 : -1}
          aria-label=${stopName(stop, metric, locale)}
          aria-expanded=${isOpen}
          aria-controls=${isOpen ? 'note' : nothing}
          .style=${`--x:${stop.at[0]};--y:${stop.at[1]}`}
        ></button>`;
      })}</div
    >`;
  }

  /** What the open point tells, and to a screen reader at once. */
  note(shown: TrendView, locale: Locale): TemplateResult {
    const entries = this.#entries(shown, locale);
    if (this.#isToBeSaid) {
      this.#isToBeSaid = false;
      this.#announcer.say(entries.flatMap(({ day, lines }) => [day, ...lines]).join('. '));
    }
    return html`<div class="visually-hidden" role="status">${this.#announcer.text}</div
      >${
        entries.length > 0
          ? html`<div id="note" part="note">
              ${entries.map(
                ({ day, lines }) =>
                  html`<div><b>${day}</b>${lines.map((line) => html`<div>${line}</div>`)}</div>`,
              )}
            </div>`
          : nothing
      }`;
  }

  /** The table and the notice, below the picture. */
  below({ data, shown, error, isTable, locale }: Below): TemplateResult {
    return html`${isTable && shown ? tableOf(data, shown, locale) : nothing}${
      error ? notice(error, { locale, hasData: Boolean(data), onRetry: this.#onRetry }) : nothing
    }`;
  }

  /** Other data have other points; the reader starts anew. */
  #update(shown: TrendView): void {
    if (this.#stopsOf === shown) return;
    this.#stopsOf = shown;
    const { course, picture } = shown;
    this.#stops = course && picture ? stopsOf(course, picture) : [];
  }

  get #current(): number {
    const last = this.#stops.length - 1;
    return Math.min(this.#position ?? last, last);
  }

  #entries({ course }: TrendView, locale: Locale): ReturnType<typeof stopEntries> {
    const stop = this.#stops[this.#current];
    return this.#isOpen && stop && course ? stopEntries(stop, course.metric, locale) : [];
  }

  #show(position: number, isOpen: boolean): void {
    this.#position = position;
    this.#isOpen = isOpen;
    this.#isToBeSaid = isOpen;
    this.#trend.requestUpdate();
  }

  #focus(position: number): void {
    this.#buttons[position]?.focus();
  }

  get #buttons(): HTMLElement[] {
    return [...(this.#trend.shadowRoot?.querySelectorAll<HTMLElement>('.points > button') ?? [])];
  }

  /** A pointer means the nearest point, so that none needs more room than there is. */
  readonly #onClick = (event: MouseEvent): void => {
    const buttons = this.#buttons;
    const isPointer = event.detail > 0;
    const position = isPointer
      ? nearest(buttons, event)
      : buttons.findIndex((button) => event.composedPath().includes(button));
    if (position < 0) return;
    this.#show(position, !(this.#isOpen && position === this.#current));
    this.#focus(position);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && this.#isOpen) {
      keepInside(event);
      this.#show(this.#current, false);
      return;
    }
    const next = positionAfter(event.key, {
      position: this.#current,
      count: this.#stops.length,
      isRightToLeft: this.#trend.matches(':dir(rtl)'),
    });
    if (next === undefined) return;
    event.preventDefault();
    // A reader who has opened one goes through them all.
    this.#show(next, this.#isOpen);
    this.#focus(next);
  };

  readonly #onRetry = (): void => {
    this.#trend.dispatchEvent(new OkrTrendRetryEvent());
    this.#observed.source?.retry();
  };
}

function tableOf(data: unknown, { course }: TrendView, locale: Locale): TemplateResult {
  return course ? courseTable(course, locale) : cyclesTable(data as CyclesTrend, locale);
}

/** The position of the one nearest to a pointer, and first of all along the line. */
function nearest(buttons: readonly HTMLElement[], { clientX, clientY }: MouseEvent): number {
  const distances = buttons.map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return Math.abs(x + width / 2 - clientX) * 4 + Math.abs(y + height / 2 - clientY);
  });
  return distances.indexOf(Math.min(...distances));
}
