import type { Tree, TreeObjective } from '@zielbaum/model';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keyResultTexts } from '../i18n/key-result.ts';
import { noObjectives } from '../i18n/none-named.ts';
import { presenterTexts } from '../i18n/presenter.ts';
import { Announcer } from '../internal/announcer.ts';
import { baseStyles } from '../internal/base.styles.ts';
import { clip } from '../internal/clip.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import { PaperController } from '../internal/paper.ts';
import { shownCycle } from '../internal/shown-cycle.ts';
import { goalStyles } from '../key-result/goal.styles.ts';
import { objectivesIn } from '../objective/find-objective.ts';
import { lineStyles } from '../objective/line.styles.ts';
import { signalStyles } from '../status/signal.styles.ts';
import { OkrPresenterSlideEvent } from './events.ts';
import { type Wish, wishOf } from './keyboard.ts';
import type { More } from './more.ts';
import { presenterStyles } from './okr-presenter.styles.ts';
import { Player } from './player.ts';
import { slide } from './slide.ts';

/** More dots than these nobody can tell apart. */
const mostDots = 20;

/**
 * @summary Turns through objectives one by one, for reviews and wall displays: each large, with its ring, its key results and what is new.
 *
 * Shows the tree or the objectives in `data`; else, inside an `<okr-provider>`, those of the cycle
 * that `cycle` names. Keys: arrows and the keys of a remote control turn, Home and End go to the ends,
 * space plays and pauses, F fills the screen, Escape leaves it or pauses. Played, it waits while the
 * pointer rests on it, pauses when the keyboard enters it, and does not start by itself for readers
 * who want nothing to move. On paper all of them stand one below the other.
 *
 * @tag okr-presenter
 *
 * @fires {OkrPresenterSlideEvent} okr-presenter-slide - Another objective is shown, by the reader or by time.
 * @fires {OkrPresenterRetryEvent} okr-presenter-retry - The reader asks to fetch again what failed.
 *
 * @slot - Shown with an error, e.g. a link to the goals.
 *
 * @csspart base - The whole.
 * @csspart slide - The objective.
 * @csspart title - Its title.
 * @csspart ring - Its progress.
 * @csspart percent - Its progress in per cent.
 * @csspart signals - Pace, confidence and staleness.
 * @csspart signal - One of them.
 * @csspart key-results - Its key results.
 * @csspart key-result - One of them.
 * @csspart bar - The bar of a key result.
 * @csspart changes - How many check-ins are new.
 * @csspart controls - The buttons.
 * @csspart position - Which objective of how many.
 * @csspart dots - A button for each objective, where there are few.
 * @csspart remark - What is said in place of objectives.
 * @csspart notice - What went wrong.
 */
export class OkrPresenter extends ElementWithMore<More> {
  static override styles: CSSResultGroup = [
    baseStyles,
    controlStyles,
    signalStyles,
    goalStyles,
    lineStyles,
    presenterStyles,
  ];

  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    cycle: {},
    slide: { type: Number, reflect: true },
    interval: { type: Number },
    label: {},
    loading: { type: Boolean },
    error: { attribute: false },
  };

  /** A tree, or objectives as a tree holds them; those below others come after them. */
  declare data: Tree | readonly TreeObjective[] | null | undefined;

  /** Inside a provider, without `data`: id or name of the cycle to show. Default `current`. */
  declare cycle: string | null | undefined;

  /** Which objective is shown, from 1 on (default); follows the reader. */
  declare slide: number | null | undefined;

  /** Plays by itself, so many seconds for each objective, at least 5. Without it nothing plays unasked. */
  declare interval: number | null | undefined;

  /** Accessible name; default `Ziele`. */
  declare label: string | null | undefined;

  /** Where the page fetches the data itself: it is on its way. */
  declare loading: boolean | undefined;

  /** Where the page fetches the data itself: why it failed. */
  declare error: SourceError | null | undefined;

  #objectives: readonly TreeObjective[] = [];
  readonly #paper = new PaperController(this);
  readonly #announcer = new Announcer(this);
  readonly #player = new Player(this, {
    turn: () => this.#go(this.#at + 1, { isAsked: false }),
    seconds: () => this.interval,
  });

  protected override loadMore(): Promise<MorePart<this, More>> {
    return import('./more.ts');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('fullscreenchange', this.#onFullscreen);
    if (this.#isIntervalGiven) this.#player.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('fullscreenchange', this.#onFullscreen);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (shownCycle(this) || this.error) this.fetchMore();
    this.#objectives = objectivesIn(this.#list);
    if (!changed.has('interval')) return;
    if (this.#isIntervalGiven) this.#player.begin();
    else if (changed.get('interval')) this.#player.pause();
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const texts = presenterTexts[locale.language];
    const more = this.more;
    const data = this.data ?? more?.data;
    const error = this.error ?? more?.errorIn(locale);
    const objective = this.#objectives[this.#at];
    const isLoading =
      !data && !error && Boolean(this.loading || (shownCycle(this) && (more?.isServed ?? true)));
    return html`<div
      lang=${locale.tag}
      part="base"
      role="region"
      aria-label=${clip(this.label) || texts.label}
      aria-roledescription=${texts.presentation}
      aria-busy=${isLoading}
      @keydown=${this.#onKey}
      @focusin=${this.#onFocus}
      @pointerenter=${this.#onPointer}
      @pointerleave=${this.#onPointer}
      >${objective ? this.#stage(objective) : this.#remark({ isLoading, data, error })}${
        error ? more?.notice(error, Boolean(data), locale) : nothing
      }<div class="visually-hidden" role="status">${this.#announcer.text}</div></div
    >`;
  }

  #stage(objective: TreeObjective): TemplateResult {
    const { locale } = this;
    const texts = presenterTexts[locale.language];
    const { isPlaying } = this.#player;
    const today: unknown = Object(this.data ?? this.more?.data).today;
    const shown = this.#paper.isOn ? this.#objectives : [objective];
    return html`${shown.map(
      (each) =>
        html`<div
          part="slide"
          role="group"
          tabindex="0"
          aria-roledescription=${texts.slide}
          aria-label=${this.#position}
          >${slide(each, today, locale)}</div
        >`,
    )}<div part="controls"
        >${this.#button(isPlaying ? texts.pause : texts.play, 'play')}${this.#button(texts.previous, 'previous')}<div
          part="position"
          >${this.#position}</div
        >${this.#button(texts.next, 'next')}${this.#dots()}${
          document.fullscreenEnabled
            ? this.#button(this.#isFullscreen ? texts.reduce : texts.enlarge, 'enlarge')
            : nothing
        }</div
      >`;
  }

  #button(text: string, wish: Wish): TemplateResult {
    return html`<button type="button" @click=${() => this.#grant(wish)}>${text}</button>`;
  }

  #dots(): TemplateResult {
    const { goTo } = presenterTexts[this.locale.language];
    const objectives = this.#objectives.length > mostDots ? [] : this.#objectives;
    return html`<div part="dots"
      >${objectives.map(
        ({ title }, index) =>
          html`<button
            type="button"
            aria-label=${goTo(`${index + 1}`, clip(title))}
            aria-current=${index === this.#at ? 'true' : nothing}
            @click=${() => this.#go(index, { isAsked: true })}
          ></button>`,
      )}</div
    >`;
  }

  #remark(state: {
    isLoading: boolean;
    data: unknown;
    error: unknown;
  }): TemplateResult | typeof nothing {
    if (state.error && !state.data) return nothing;
    const { language } = this.locale;
    const { loading, unreadable } = keyResultTexts[language];
    const isUnreadable = state.data && !Array.isArray(this.#list);
    const text = isUnreadable ? unreadable : state.isLoading ? loading : noObjectives[language];
    return html`<div class="muted" part="remark">${text}</div>`;
  }

  get #list(): unknown {
    const data: unknown = this.data ?? this.more?.data;
    return Array.isArray(data) ? data : (Object(data) as Partial<Tree>).objectives;
  }

  get #isIntervalGiven(): boolean {
    return typeof this.interval === 'number' && this.interval > 0;
  }

  get #isFullscreen(): boolean {
    return this.matches(':fullscreen');
  }

  /** Index of the objective shown; `slide` may be anything. */
  get #at(): number {
    const wanted = Math.trunc(Number(this.slide ?? 1)) || 1;
    return Math.min(Math.max(wanted, 1), Math.max(this.#objectives.length, 1)) - 1;
  }

  get #position(): string {
    const { number, language } = this.locale;
    return presenterTexts[language].position(number(this.#at + 1), number(this.#objectives.length));
  }

  /** Beyond the last comes the first. */
  #go(index: number, { isAsked }: { isAsked: boolean }): void {
    const count = this.#objectives.length;
    this.#player.restart();
    if (count === 0) return;
    const next = (index + count) % count;
    if (next === this.#at) return;
    this.slide = next + 1;
    const { id, title } = this.#objectives[next] ?? {};
    // Who has not asked is not talked to.
    if (isAsked) this.#announcer.say(`${this.#position}: ${clip(title)}`);
    this.dispatchEvent(new OkrPresenterSlideEvent(next + 1, clip(id)));
  }

  #grant(wish: Wish): void {
    const isAsked = true;
    if (wish === 'previous') this.#go(this.#at - 1, { isAsked });
    else if (wish === 'next') this.#go(this.#at + 1, { isAsked });
    else if (wish === 'first') this.#go(0, { isAsked });
    else if (wish === 'last') this.#go(this.#objectives.length - 1, { isAsked });
    else if (wish === 'enlarge') this.#turnFullscreen();
    else if (wish === 'pause' || this.#player.isPlaying) this.#player.pause();
    else this.#player.play();
  }

  #turnFullscreen(): void {
    if (!document.fullscreenEnabled) return;
    // Where the browser refuses, the presenter stays as large as it is.
    const turned = this.#isFullscreen ? document.exitFullscreen() : this.requestFullscreen();
    turned.catch(() => {});
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const wish = wishOf(event, {
      isRightToLeft: this.matches(':dir(rtl)'),
      isOnButton: (event.target as Element).localName === 'button',
    });
    if (!wish || this.#objectives.length === 0) return;
    // Escape also closes what the page has around it.
    if (wish !== 'pause') event.preventDefault();
    this.#grant(wish);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const isFromOutside = !this.shadowRoot?.contains(event.relatedTarget as Node | null);
    const isByKeyboard = (event.target as Element).matches(':focus-visible');
    if (isFromOutside && isByKeyboard && this.#player.isPlaying) this.#player.pause();
  };

  readonly #onPointer = ({ type }: Event): void => {
    // On a wall the pointer rests wherever it was left.
    this.#player.point(type === 'pointerenter' && !this.#isFullscreen);
  };

  readonly #onFullscreen = (): void => {
    this.requestUpdate();
  };
}
