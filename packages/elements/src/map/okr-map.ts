import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  render,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { mapTexts } from '../i18n/map.ts';
import { aboutText } from '../goals/about-text.ts';
import { goalTexts } from '../i18n/goals.ts';
import { Announcer } from '../internal/announcer.ts';
import { baseStyles } from '../internal/base.styles.ts';
import { belowStyles } from '../internal/below.styles.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import { keepInside } from '../internal/keep-inside.ts';
import { notice } from '../internal/notice.ts';
import { ObservedController } from '../internal/observed-controller.ts';
import { errorOf } from '../internal/observed-key-result.ts';
import { PaperController } from '../internal/paper.ts';
import { isServed, shownCycle } from '../internal/shown-cycle.ts';
import { parseData, readTree, type TreeData, type TreeHead } from '../tree/read-tree.ts';
import { box, goalOf } from './box.ts';
import { drawLines } from './drawing.ts';
import { OkrMapRetryEvent, OkrMapSelectEvent } from './events.ts';
import { isMeant } from './is-meant.ts';
import { legend } from './legend.ts';
import { units } from './line-paths.ts';
import { MapModel } from './map-model.ts';
import type { More } from './more.ts';
import type { MapMoves } from './moves-more.ts';
import { mapStyles } from './okr-map.styles.ts';
import { titleOf } from './read-box.ts';
import { tools } from './tools.ts';
import { MapViewport } from './viewport.ts';

/** How goals are shown: as boxes and lines, or as the rows of a tree. */
export type MapView = 'map' | 'tree';

/** A map in less room than this, in `em`, would be a keyhole: it begins as a tree. */
const leastWidth = 30;

/**
 * @summary Objectives as a map: boxes in columns, and lines to all they contribute to.
 *
 * Shows the tree or the objectives in `data`; else, inside an `<okr-provider>`, those of the cycle
 * that `cycle` names. Each objective is one box, with a line to every other it contributes to, the
 * first one solid. The map scrolls by wheel, finger and bars, and can be dragged; Ctrl and the wheel,
 * two fingers and buttons change its size. A box that is pointed at or has the focus marks its lines.
 *
 * For the keyboard the map is one stop: arrows lead along the lines, to what contributes and to what
 * is contributed to, and up and down; Home and End to the ends of the column, with Ctrl to those of
 * the map; Enter opens the details, Escape closes them; plus, minus and 0 change the size. Screen
 * readers get a tree, each goal below the first it contributes to, the others said with it; a button
 * shows the same goals as an `<okr-tree>`, with which it begins where there is little room.
 *
 * @tag okr-map
 *
 * @fires {OkrMapSelectEvent} okr-map-select - The reader asks for more of an objective: `id`. Cancelable.
 * @fires {OkrMapRetryEvent} okr-map-retry - The reader asks to fetch again what failed.
 *
 * @slot - Shown with an error, e.g. a link to the goals.
 *
 * @csspart heading - Title, and whose goals these are.
 * @csspart tools - The buttons.
 * @csspart frame - What the map moves in.
 * @csspart box - An objective.
 * @csspart title - The title of an objective.
 * @csspart legend - What the lines and signs mean.
 * @csspart detail - The objective that is open.
 * @csspart ring - Its ring.
 * @csspart percent - Its progress in per cent, and that of a key result.
 * @csspart signals - Its pace, confidence and staleness.
 * @csspart signal - One of them.
 * @csspart key-result - One of its key results.
 * @csspart bar - The bar of a key result.
 * @csspart tree - The tree in place of the map.
 * @csspart notice - What went wrong.
 *
 * @cssproperty [--okr-map-max-block-size=42em] - Height from which on the map scrolls.
 */
export class OkrMap extends ElementWithMore<More> {
  static override styles: CSSResultGroup = [baseStyles, controlStyles, belowStyles, mapStyles];

  // Without decorators: see okr-gauge.ts.
  static override properties: PropertyDeclarations = {
    data: { converter: { fromAttribute: parseData } },
    cycle: {},
    view: { reflect: true },
    selected: {},
    label: {},
    loading: { type: Boolean },
    error: { attribute: false },
  };

  /** A whole tree, or its objectives alone. New data is a new object. As an attribute: JSON. */
  declare data: TreeData | null | undefined;

  /** Inside a provider, without `data`: id or name of the cycle. Default `current`. */
  declare cycle: string | null | undefined;

  /** `map`, or `tree`; default: a map where there is room for one. Follows the reader. */
  declare view: MapView | null | undefined;

  /** Id of the objective that is open; follows the reader. */
  declare selected: string | null | undefined;

  /** Title; default: the name of the organisation. */
  declare label: string | null | undefined;

  /** Where the page fetches the data itself: they are on their way. */
  declare loading: boolean | undefined;

  /** Where the page fetches the data itself: why it failed. */
  declare error: SourceError | null | undefined;

  readonly #observed = new ObservedController(this, 'tree', () => shownCycle(this));
  readonly #announcer = new Announcer(this);
  readonly #viewport = new MapViewport(this, () => this.#drawBoxes());
  #moves: MapMoves | undefined;
  #fetchingMoves: Promise<void> | undefined;
  #from: unknown;
  #head: TreeHead | undefined;
  #model: MapModel | undefined;
  readonly #paper: PaperController = new PaperController(this, {
    draw: () => {
      this.#moves?.setOnPaper(this.#paper.isOn);
      this.#drawBoxes();
    },
  });
  #isRightToLeft = false;
  #isNarrow: boolean | undefined;
  /** The map has changed since it was last fitted into its frame. */
  #isOther = false;
  /** The goal that the tab key comes to. */
  #active = 0;
  #focused: number | undefined;
  #pointed: number | undefined;
  #isDrawing = false;

  protected override loadMore(): Promise<MorePart<this, More>> {
    return import('./more.ts');
  }

  // Where it cannot be had, the map still stands.
  protected override leaveMore(): void {
    this.selected = null;
    this.view = 'map';
  }

  protected override willUpdate(): void {
    if (this.#isNarrow === undefined && this.offsetWidth > 0) {
      this.#isNarrow = this.offsetWidth < leastWidth * parseFloat(getComputedStyle(this).fontSize);
    }
    const data = this.#data;
    const isRightToLeft = this.matches(':dir(rtl)');
    if (data !== this.#from || isRightToLeft !== this.#isRightToLeft) {
      const isNew = data !== this.#from;
      [this.#from, this.#isRightToLeft] = [data, isRightToLeft];
      this.#readData(data, isNew);
    }
    if (this.selected || this.#head?.tells || this.#isTree) this.fetchMore();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const model = this.#model;
    if (!model) return;
    this.#viewport.show(model.layout, {
      isMirrored: this.#isRightToLeft,
      isOther: this.#isOther || changed.has('view'),
    });
    this.#isOther = false;
    this.#fetchMoves();
    // The details have taken room from the map.
    if (changed.has('selected') && this.#selected !== undefined) this.#reveal(this.#selected);
  }

  /** Also waits for what moves it, and for the tree. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#fetchingMoves;
    await this.more?.loading;
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const { language } = locale;
    const error = this.error ?? (this.#isConnected ? errorOf(this.#observed, locale) : undefined);
    const isLoading = this.loading || (this.#isConnected && !this.#data && !error);
    const model = this.#model;
    const hasGoals = model !== undefined;
    const texts = goalTexts[language];
    const nothingHere = this.#head
      ? texts.empty
      : this.#data
        ? mapTexts[language].unreadable
        : texts.noData;
    return html`<div class="base" lang=${locale.tag} aria-busy=${Boolean(isLoading)}>
      ${this.#renderTop(hasGoals)}
      ${model ? (this.#isTree ? this.#renderTree() : this.#renderMap(model)) : nothing}
      ${hasGoals || error ? nothing : html`<p class="hint instead">${isLoading ? texts.loading : nothingHere}</p>`}
      ${error ? notice(error, { locale, hasData: hasGoals, onRetry: this.#onRetry }) : nothing}
      <div class="visually-hidden" role="status">${this.#announcer.text}</div>
    </div>`;
  }

  #renderTop(hasGoals: boolean): TemplateResult {
    const { locale } = this;
    const texts = mapTexts[locale.language];
    const head = this.#head;
    const isTree = this.#isTree;
    return html`<div class="top">
      ${
        isTree && hasGoals
          ? nothing
          : html`<div part="heading">
              <b id="label">${this.label || head?.organisation || texts.label}</b>
              <div class="hint">${aboutText(head, goalTexts[locale.language])}</div>
            </div>`
      }
      ${
        hasGoals
          ? html`<div class="tools" part="tools">
              ${isTree ? nothing : tools(this.#ask, locale)}
              <button type="button" @click=${this.#onView}>
                ${isTree ? texts.asMap : texts.asTree}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderTree(): TemplateResult {
    const { locale, label = null, selected = null } = this;
    const data = this.#data as TreeData;
    return (
      this.more?.tree(data, { label, selected }) ??
      html`<p class="hint instead">${goalTexts[locale.language].loading}</p>`
    );
  }

  #renderMap(model: MapModel): TemplateResult {
    const { locale } = this;
    const { width, height, ledBack } = model.layout;
    const texts = mapTexts[locale.language];
    const looked = this.#looked;
    const moves = this.#moves;
    return html`<div class="map">
      <div>
        <div class="ruler"></div>
        <div
          class="frame"
          part="frame"
          @scroll=${this.#viewport.onScroll}
          @wheel=${moves?.onWheel}
          @pointerdown=${moves?.onPointerDown}
          @pointermove=${moves?.onPointerMove}
          @touchstart=${moves?.onTouch}
          @touchmove=${moves?.onTouch}
          @touchend=${moves?.onTouch}
        >
          <div class="sheet">
            <div class="world">
              <svg
                class=${looked === undefined ? 'net' : 'net apart'}
                width="${width}em"
                height="${height}em"
                viewBox="0 0 ${units(width)} ${units(height)}"
                aria-hidden="true"
              >${drawLines(model.drawing, looked === undefined ? undefined : model.linesAt(looked), locale)}</svg>
              <div
                class="boxes"
                role="tree"
                aria-labelledby="label"
                dir=${this.#isRightToLeft ? 'rtl' : 'ltr'}
                @keydown=${this.#onKey}
                @click=${this.#onClick}
                @focusin=${this.#onFocus}
                @focusout=${this.#onBlur}
                @pointerover=${this.#onPointer}
                @pointerleave=${this.#onPointer}
              ></div>
            </div>
          </div>
        </div>
      </div>
      ${this.#renderDetail(model)}
      ${ledBack > 0 ? html`<p class="hint">${texts.ledBack(locale.number(ledBack), ledBack === 1)}</p>` : nothing}
      ${legend(model, { locale, isClosed: this.#head?.isClosed === true })}
    </div>`;
  }

  #renderDetail(model: MapModel): TemplateResult | typeof nothing | undefined {
    const selected = this.#selected;
    if (selected === undefined) return nothing;
    return this.more?.detail(selected, {
      goals: model.goals,
      lines: model.linesAt(selected),
      locale: this.locale,
      onGo: this.#onGo,
      onClose: this.#onClose,
      onKey: this.#onDetailKey,
    });
  }

  /** By themselves, so that scrolling draws boxes and nothing else. */
  #drawBoxes(): void {
    const model = this.#model;
    const container = this.renderRoot.querySelector<HTMLElement>('.boxes');
    if (!model || !container) return;
    const selected = this.#selected;
    const looked = this.#looked;
    const joined = looked === undefined ? undefined : model.joinedTo(looked);
    const kept = [this.#active, ...(selected === undefined ? [] : [selected])];
    const shown = model.goalsIn(this.#paper.isOn ? undefined : this.#viewport.sight, kept);
    const boxes = repeat(
      shown,
      (goal) => model.goals[goal]?.key,
      (goal) =>
        box(model.content(goal, this.locale, this.more?.tell), {
          goal,
          place: model.order.places[goal],
          isTabStop: goal === this.#active,
          isSelected: goal === selected,
          mark: joined && (joined.has(goal) ? 'marked' : 'apart'),
        }),
    );
    // What is moved in the document loses the focus.
    const hadFocus = this.#focused !== undefined;
    this.#isDrawing = true;
    render(html`${boxes}`, container);
    for (const each of container.querySelectorAll<HTMLElement>('.box')) {
      const { x = 0, y = 0 } = model.layout.places[Number(each.dataset['goal'])] ?? {};
      each.style.setProperty('left', `${x}em`);
      each.style.setProperty('top', `${y}em`);
    }
    if (hadFocus) this.#boxOf(this.#active)?.focus({ preventScroll: true });
    this.#isDrawing = false;
  }

  get #data(): TreeData | null | undefined {
    return this.data ?? this.#observed.state?.data;
  }

  get #isConnected(): boolean {
    return isServed(this, this.#observed.source);
  }

  get #isTree(): boolean {
    return this.view ? this.view === 'tree' : this.#isNarrow === true;
  }

  get #selected(): number | undefined {
    return this.selected ? this.#model?.find(this.selected) : undefined;
  }

  /** The goal whose lines are marked. */
  get #looked(): number | undefined {
    return this.#pointed ?? this.#focused ?? this.#selected;
  }

  #readData(data: unknown, isNew: boolean): void {
    const before = this.#model;
    const read = data ? readTree(data) : undefined;
    this.#head = read && 'head' in read ? read.head : undefined;
    const objectives = read && 'objectives' in read ? read.objectives : [];
    const model = new MapModel(objectives, { isRightToLeft: this.#isRightToLeft });
    this.#model = model.goals.length > 0 ? model : undefined;
    this.#isOther = !isNew || !before || !model.isLike(before);
    const activeKey = before?.goals[this.#active]?.key;
    this.#active = model.goals.findIndex(({ key }) => key === activeKey);
    if (this.#active < 0) this.#active = model.order.goals[0] ?? 0;
    if (this.#focused !== undefined) this.#focused = this.#active;
    this.#pointed = undefined;
    if (isNew && before && this.#model) {
      this.#announcer.say(mapTexts[this.locale.language].updated);
    }
  }

  #fetchMoves(): void {
    this.#fetchingMoves ??= import('./moves-more.ts').then(
      ({ MapMoves: Moves }) => {
        this.#moves = new Moves(this.#viewport, this.#paper.isOn);
        this.requestUpdate();
      },
      () => {
        this.#fetchingMoves = undefined;
      },
    );
  }

  /** Has the map moved as soon as it can be. */
  readonly #ask = (act: (moves: MapMoves) => void): void => {
    if (this.#moves) act(this.#moves);
    else void this.updateComplete.then(() => this.#moves && act(this.#moves));
  };

  /** Moves the focus, and what is to be seen with it. */
  #go(goal: number): void {
    this.#active = goal;
    this.#reveal(goal);
    this.#boxOf(goal)?.focus({ preventScroll: true });
  }

  #boxOf(goal: number): HTMLElement | null {
    return this.renderRoot.querySelector(`.box[data-goal="${goal}"]`);
  }

  #reveal(goal: number): void {
    const place = this.#model?.layout.places[goal];
    if (place) this.#ask((moves) => moves.reveal(place));
  }

  #open(goal: number): void {
    const opened = this.#model?.goals[goal];
    if (!opened || !this.dispatchEvent(new OkrMapSelectEvent(opened.id)) || !opened.id) return;
    this.selected = opened.id;
    const { shownBeside } = mapTexts[this.locale.language];
    this.#announcer.say(shownBeside(titleOf(opened, this.locale)));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey } = event;
    const goal = goalOf(event.target);
    const model = this.#model;
    if (goal === undefined || !model || event.altKey || event.metaKey) return;
    if (key === 'Escape') {
      if (this.#selected === undefined) return;
      this.selected = null;
      keepInside(event);
      return;
    }
    if (!isMeant(event)) return;
    event.preventDefault();
    if (key === 'Enter' || key === ' ') {
      this.#open(goal);
      return;
    }
    this.#ask((moves) => {
      const { layout, order } = model;
      const isRightToLeft = this.#isRightToLeft;
      const next = moves.press(key, { goal, layout, order, isRightToLeft, hasControl: ctrlKey });
      if (next !== undefined) this.#go(next);
    });
  };

  readonly #onClick = (event: Event): void => {
    const goal = goalOf(event.target);
    if (this.#moves?.endDrag() || goal === undefined) return;
    this.#open(goal);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const goal = goalOf(event.target);
    if (goal === undefined || this.#isDrawing) return;
    this.#active = goal;
    this.#focused = goal;
    this.requestUpdate();
  };

  readonly #onBlur = (): void => {
    if (this.#isDrawing) return;
    this.#focused = undefined;
    this.requestUpdate();
  };

  readonly #onPointer = (event: PointerEvent): void => {
    const goal = event.type === 'pointerleave' ? undefined : goalOf(event.target);
    // A finger that scrolls looks at nothing.
    if (event.pointerType === 'touch' || goal === this.#pointed) return;
    this.#pointed = goal;
    this.requestUpdate();
  };

  readonly #onGo = (goal: number): void => {
    this.#open(goal);
    this.#go(goal);
  };

  readonly #onClose = (): void => {
    const goal = this.#selected;
    this.selected = null;
    if (goal !== undefined) this.#go(goal);
  };

  readonly #onDetailKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    keepInside(event);
    this.#onClose();
  };

  readonly #onView = (): void => {
    this.view = this.#isTree ? 'map' : 'tree';
  };

  readonly #onRetry = (): void => {
    this.dispatchEvent(new OkrMapRetryEvent());
    this.#observed.source?.retry();
  };
}
