import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { Announcer } from '../internal/announcer.ts';
import { baseStyles } from '../internal/base.styles.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { Observed, SourceError } from '../internal/data-source.ts';
import { ObservedController } from '../internal/observed-controller.ts';
import { OkrElement } from '../internal/okr-element.ts';
import { OkrTreeRetryEvent, OkrTreeSelectEvent, OkrTreeToggleEvent } from './events.ts';
import { allRows, positionOf } from './expansion.ts';
import { treeStyles } from './okr-tree.styles.ts';
import type { TellFaults } from './tree-faults.ts';
import type { TreeDensity } from './tools/density.ts';
import type { TreeTools } from './tools/tree-tools.ts';
import type { treeMore } from './tree-more.ts';
import { parseData, readTree, type ReadTree, type TreeData } from './read-tree.ts';
import { RowEvents, rowOf } from './row-events.ts';
import { RowWindow, type WindowParts } from './row-window.ts';
import { isId, isParent, keyOf, keyResultKind, kindOf, type Rows } from './rows.ts';
import { emptyState, errorNotice, errorState, loadingState } from './states.ts';
import { treeHead, type TreeView } from './tree-head.ts';
import type { TreeHost } from './tree-host.ts';
import { drawRows, type TreeRow } from './tree-row.ts';
import { TreeState } from './tree-state.ts';
import { sample, warmUp } from './warm-up.ts';
import { type Wording, wordingFor } from './wording.ts';

// Outside the class: inside its private methods the compiler leaves the `.ts` as it is.
const loadMore = () => import('./tree-more.ts');
const importFaults = () => import('./tree-faults.ts');
const importTools = () => import('./tools/tree-tools.ts');

/**
 * @summary Objectives and key results as a tree, each with progress, confidence and pace.
 *
 * Shows `data`, or inside an `<okr-provider>` the tree of a cycle, which then follows every
 * change. Only rows in sight stand in the document, so that twenty thousand cost as little as
 * twenty; up to 30 all do, and on paper all. Data of any quality is shown as far as it can be read.
 *
 * Keys follow the WAI-ARIA tree pattern: arrows, Home, End, letters, `*`, Enter and Space. With
 * any of `tools`, `filter`, `attention`, `columns`, `density`, `root` or `remember`, Shift and Enter
 * shows the branch of a row alone, and Backspace leads back; in the search field Down goes to the
 * rows, and Escape empties it.
 *
 * @tag okr-tree
 *
 * @fires {OkrTreeSelectEvent} okr-tree-select - A row is about to be selected: `id` and `kind`.
 *   Cancelable.
 * @fires {OkrTreeToggleEvent} okr-tree-toggle - A row is about to open or close: `id` and
 *   `isExpanded`. Cancelable.
 * @fires {OkrTreeDrillEvent} okr-tree-drill - One branch alone, or all again, is about to be shown:
 *   `id`, `null` for all. Cancelable.
 * @fires {OkrTreeFilterEvent} okr-tree-filter - The reader narrowed the tree, or shows all again:
 *   `filter` and `attention`.
 * @fires {OkrTreeRetryEvent} okr-tree-retry - The reader asks to fetch again what failed.
 *
 * @slot heading - In place of the heading, e.g. an `<h2>`.
 * @slot empty - Shown when there are no objectives.
 *
 * @csspart base - Everything.
 * @csspart header - The heading, what is known of the cycle, and the choice of view.
 * @csspart views - The choice of view.
 * @csspart notice - What could not be read or fetched, above the rows.
 * @csspart tools - The tools above the rows.
 * @csspart hits - How many rows a search has found.
 * @csspart path - The way from all objectives to the one at the top.
 * @csspart scroller - The scrolled area.
 * @csspart tree - The rows.
 * @csspart row - A row; also `objective` or `key-result`.
 * @csspart toggle - What opens and closes a row.
 * @csspart title - The title of a row.
 * @csspart details - The line below the title.
 * @csspart bar - The progress bar.
 * @csspart percent - Progress in per cent.
 * @csspart confidence - Confidence.
 * @csspart status - Pace and staleness.
 * @csspart table - The table view.
 * @csspart detail - More of the selected objective: its grade, or what another organisation shares.
 * @csspart loading - Shown while loading.
 * @csspart empty - Shown without objectives.
 * @csspart error - Shown when there is nothing to show but an error.
 * @csspart retry - The button that tries again.
 *
 * @cssproperty [--okr-tree-max-block-size=37.5em] - Height from which on the rows scroll.
 * @cssproperty [--okr-tree-loading-block-size=37.5em] - Height kept free while loading.
 * @cssproperty [--okr-tree-indent=1.5em] - Indentation of one level.
 */
export class OkrTree extends OkrElement {
  static override styles: CSSResultGroup = [baseStyles, controlStyles, treeStyles];

  // Without decorators: see okr-gauge.ts.
  static override properties: PropertyDeclarations = {
    data: { converter: { fromAttribute: parseData } },
    cycle: {},
    view: {},
    label: {},
    selected: {},
    expandedLevel: { type: Number, attribute: 'expanded-level' },
    tools: {},
    filter: {},
    attention: { type: Boolean },
    columns: {},
    density: {},
    root: {},
    remember: {},
    loading: { type: Boolean },
    error: { attribute: false },
  };

  /** A whole tree, or its objectives alone. New data is a new object. As an attribute: JSON. */
  data: TreeData | null = null;

  /** Inside a provider, without `data`: id or name of the cycle to show, or `current`. */
  cycle = 'current';

  /** `tree` or `table`. */
  view: TreeView = 'tree';

  /** Heading and accessible name; without it the name of the organisation. */
  label: string | null = null;

  /** Id of the selected objective or key result. */
  selected: string | null = null;

  /** Levels to open at first; without it as many as show up to 200 rows. `Infinity` opens all. */
  declare expandedLevel: number | undefined;

  /** Tools above the rows: all, or some of `search attention level drill columns density`. */
  declare tools: string | null | undefined;

  /** Shows only what holds all of these words in title, unit or theme, and the way to it. */
  declare filter: string | null | undefined;

  /**
   * Shows only what needs attention, and the way to it: what is stale, behind or off track, open with
   * half of its time gone, or of a confidence up to 3.
   */
  declare attention: boolean | undefined;

  /** What rows show beside the title, some of `owner value progress confidence status`; all without it. */
  declare columns: string | null | undefined;

  /** `comfortable` or `compact`. */
  declare density: TreeDensity | null | undefined;

  /** Id of an objective: only it, and what is below it, is shown. */
  declare root: string | null | undefined;

  /** Under this name the reader's browser keeps what is open, and how it is shown. */
  declare remember: string | null | undefined;

  /** Where the page fetches the data itself: it is on its way. */
  loading = false;

  /** Where the page fetches the data itself: why it failed. */
  error: SourceError | null = null;

  /** Puts rows into the page. */
  protected draw: typeof drawRows = drawRows;

  readonly #observed = new ObservedController(this, 'tree', () =>
    this.data ? undefined : this.cycle,
  );
  readonly #announcer = new Announcer(this);
  readonly #window = new RowWindow(this);
  readonly #state = new TreeState();
  readonly #host: TreeHost = {
    tree: this,
    state: this.#state,
    window: this.#window,
    announcer: this.#announcer,
    focus: (position) => this.#focusPosition(position),
    select: (row) => this.#select(row),
    toggle: (row, isExpanded) => this.#toggle(row, isExpanded),
  };
  readonly #rowEvents = new RowEvents(this.#host);
  #readFrom: unknown;
  #read: ReadTree | undefined;
  #shownStatus: Observed<unknown>['status'] | undefined;
  /** Rows to choose from: those of open branches in the tree, all in the table. */
  #list: readonly number[] = [];
  #listed: unknown;
  #checked: Rows | undefined;
  readonly #asked = new Set<unknown>();
  /** All that is on its way to this tree. */
  #loading: Promise<unknown> | undefined;
  /** It could not be loaded: rows stand without it. */
  #isPlain = false;
  /** What only some trees need, once this one does. */
  #more: typeof treeMore | undefined;
  #tools: TreeTools | undefined;
  /** What could not be read, in words. */
  #tellFaults: TellFaults | undefined;
  #isPrinting = false;
  #hadFocus = false;
  /** The data is other than that of the last update. */
  #isNew = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { data } = this.#current;
    this.#hadFocus = this.#focusedRow !== null;
    this.#isNew = data !== this.#readFrom;
    const isFirst = !this.#read;
    if (this.#isNew) this.#readData(data);
    else if (changed.has('expandedLevel')) this.#state.expandTo(this.#level);
    this.#announce(isFirst);
    this.#findFaults();
    if (this.#isMoreAwaited) this.#load(loadMore, this.#takeMore);
    if (this.#areToolsAwaited) this.#load(importTools, this.#takeTools);
    const isOther = this.#tools?.update();
    this.#listRows();
    if (changed.has('view')) this.#window.forgetHeights();
    if (isOther) this.#window.reveal(0);
  }

  /** Also waits for what only some trees need. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    while (this.#loading) {
      await this.#loading;
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }

  protected override firstUpdated(): void {
    if (!this.#read) warmUp(() => new OkrTree(), this.renderRoot);
  }

  protected override updated(): void {
    this.#drawRows();
    this.#window.settle(this.#windowParts());
    // The focus stays with its node, or goes to the row in its place where that has left.
    const active = this.#rowElement(this.#state.activePosition);
    const isLost = this.#focusedRow === null || (this.#isNew && this.#focusedRow !== active);
    if (this.#hadFocus && isLost) active?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const wording = this.#wording;
    const { status, error } = this.#current;
    const read = this.#tree;
    const hasRows = this.#list.length > 0;
    const hasNodes = this.#state.all.nodes.length > 0;
    const faults = read && this.data && this.#tellFaults?.(this.locale.language);
    const head = treeHead(
      {
        label: this.label,
        head: read?.head,
        view: hasNodes ? (this.#isTable ? 'table' : 'tree') : null,
        onView: this.#onView,
      },
      wording,
    );
    return html`<div
      class="base"
      part="base"
      lang=${this.locale.tag}
      aria-busy=${status === 'loading'}
    >
      ${head} ${read && error ? errorNotice(error, wording, this.#onRetry) : nothing}
      ${faults ? html`<p class="notice" part="notice">${faults}</p>` : nothing}
      ${this.#tools?.render(wording)}
      ${hasRows ? this.#renderRows(wording) : hasNodes ? nothing : this.#renderState(wording)}
      ${this.#more?.treeDetail(this.#host, wording)}
      <div class="visually-hidden" role="status">${this.#announcer.text}</div>
    </div>`;
  }

  #renderRows(wording: Wording): TemplateResult {
    // Nothing is shown in place of what comes first; a tree stays until its table is there.
    if ((this.#isMoreAwaited || this.#areToolsAwaited) && !this.#find('.rows'))
      return loadingState(wording);
    const { start, end } = this.#window;
    const label = this.#name(wording);
    if (!this.#more || !this.#isTable) return this.#renderTree(label, wording);
    const { rows } = this.#state;
    return this.#more.treeTable({ rows, list: this.#list, start, end, label }, wording);
  }

  #renderTree(label: string, wording: Wording): TemplateResult {
    const { texts } = wording;
    // A screen reader hears in every row what the columns are called.
    return html`<div class="scroller" part="scroller">
      <div class="columns" aria-hidden="true">
        <span>${texts.title}</span>
        <span>${texts.progress} <span class="legend">${texts.expected(this.#tree?.head.isClosed)}</span></span>
        <span>${texts.confidence}</span>
        <span>${texts.status}</span>
      </div>
      <div class="before"></div>
      <div
        class="rows"
        part="tree"
        role="tree"
        aria-label=${label}
        @keydown=${this.#rowEvents.onKey}
        @click=${this.#rowEvents.onClick}
        @focusin=${this.#onFocusIn}
      ></div>
      <div class="after"></div>
    </div>`;
  }

  #drawRows(): void {
    const container = this.#find('.rows[role]');
    if (!container) return;
    const { start, end } = this.#window;
    const active = this.#state.activePosition;
    const shown = this.#list.slice(start, end);
    const activeRow = this.#list[active] ?? 0;
    // The tab stop stays in the document, wherever the reader has scrolled to.
    const isOutside = active < start || active >= end;
    if (active < start) shown.unshift(activeRow);
    else if (active >= end) shown.push(activeRow);
    const items = shown.map((row) =>
      this.#treeRow(row, { isActive: row === activeRow, isOutside }),
    );
    this.draw(container, items, this.#wording);
    this.#tools?.decorate(container);
  }

  #treeRow(
    row: number,
    { isActive, isOutside }: { isActive: boolean; isOutside: boolean },
  ): TreeRow {
    const { rows } = this.#state;
    return {
      row,
      node: rows.nodes[row],
      kind: kindOf(rows, row),
      level: rows.levels[row] ?? 1,
      position: rows.positions[row] ?? 1,
      setSize: rows.setSizes[row] ?? 1,
      isExpanded: isParent(rows, row) ? this.#state.isExpanded(row) : undefined,
      isSelected: this.#isSelected(row),
      isTabStop: isActive,
      isPinned: isActive && isOutside,
    };
  }

  /** Of an objective that stands in several places, only the first is. */
  #isSelected(row: number): boolean {
    if (this.selected === null || this.#state.rows.nodes[row]?.['isReference'] === true)
      return false;
    return this.#id(row) === this.selected;
  }

  #renderState(wording: Wording): TemplateResult {
    const { texts } = wording;
    const { status, error } = this.#current;
    if (this.#read && 'fault' in this.#read) {
      const { fault } = this.#read;
      const message = this.#tellFaults?.(this.locale.language) ?? '';
      return errorState({ code: fault, message, canRetry: false }, wording, () => {});
    }
    if (this.#read) return emptyState(texts.empty);
    if (error) return errorState(error, wording, this.#onRetry);
    return status === 'loading' ? loadingState(wording) : emptyState(texts.noData, 'late');
  }

  /** What there is to show: data of the element's own first, then that of a provider. */
  get #current(): { status: Observed<unknown>['status'] | undefined } & Omit<
    Observed<unknown>,
    'status'
  > {
    const { data, error } = this;
    if (error !== null) return { status: 'error', data: data ?? undefined, error };
    if (data) return { status: 'ready', data };
    if (this.loading) return { status: 'loading' };
    const { state, source } = this.#observed;
    return state ?? { status: source && 'loading' };
  }

  /** The data, where it could be read. */
  get #tree(): Extract<ReadTree, { head: unknown }> | undefined {
    return this.#read && 'head' in this.#read ? this.#read : undefined;
  }

  get #wording(): Wording {
    const tell = this.#more?.tell;
    return wordingFor(this.locale, this.#tools?.tell(tell) ?? tell);
  }

  get #isMoreAwaited(): boolean {
    if (this.#more) return false;
    return this.view === 'table' || (this.#tree?.head.tells === true && !this.#isPlain);
  }

  get #areToolsAwaited(): boolean {
    if (this.#tools || this.#isPlain) return false;
    const { tools, filter, attention, columns, density, root, remember } = this;
    const given = [tools, filter, attention, columns, density, root, remember];
    return given.some((each) => each || each === '');
  }

  get #isTable(): boolean {
    return this.view === 'table' && this.#more !== undefined;
  }

  get #level(): number | undefined {
    const level = this.expandedLevel;
    return typeof level === 'number' && !Number.isNaN(level) ? level : undefined;
  }

  #name({ texts }: Wording): string {
    return this.label ?? this.#tree?.head.organisation ?? texts.label;
  }

  #readData(data: unknown): void {
    this.#readFrom = data;
    try {
      this.#read = data === undefined ? undefined : readTree(data);
      this.#state.setObjectives(this.#tree?.objectives ?? [], this.#level);
    } catch {
      // Foreign objects may throw when they are looked at; the page must not notice.
      this.#read = { fault: 'notATree' };
      this.#state.setObjectives([], undefined);
    }
  }

  /** A server tells trees of one shape; what a page sets may have any. */
  #findFaults(): void {
    const read = this.#read;
    const { all } = this.#state;
    if (this.#checked === all || this.#isPlain || !read || this.data === sample) return;
    if (!(this.data || 'fault' in read)) return;
    this.#load(importFaults, async ({ findFaults }) => {
      this.#tellFaults = await findFaults(all, read);
      this.#checked = all;
    });
  }

  #listRows(): void {
    const { rows, visible } = this.#state;
    const isAll = this.#isTable || this.#isPrinting;
    if (isAll ? this.#listed === rows : this.#listed === visible) return;
    this.#listed = isAll ? rows : visible;
    this.#list = isAll ? allRows(rows) : visible;
    this.#window.setRows(rows, this.#list);
  }

  #announce(isFirst: boolean): void {
    const { texts } = wordingFor(this.locale);
    const { status, error } = this.#current;
    if (status === 'error' && this.#shownStatus !== 'error') {
      this.#announcer.say(error?.message ?? texts.failed);
    } else if (this.#shownStatus === 'loading' && status === 'ready') {
      this.#announcer.say(texts.loaded);
    } else if (this.#isNew && !isFirst && this.#tree && status === 'ready') {
      this.#announcer.say(texts.updated);
    }
    this.#shownStatus = status;
  }

  #windowParts(): WindowParts | undefined {
    const scroller = this.#find('.scroller');
    const before = this.#find('.before');
    const after = this.#find('.after');
    const rows = this.#find('.rows')?.children;
    if (!scroller || !before || !after || !rows) return undefined;
    const header = this.#find('.columns, thead');
    const inFlow = [...rows].filter((row) => !row.matches('.pinned')) as HTMLElement[];
    return { scroller, header, before, after, rows: inFlow };
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  get #focusedRow(): HTMLElement | null {
    const focused = this.shadowRoot?.activeElement;
    return focused?.role === 'treeitem' ? (focused as HTMLElement) : null;
  }

  #rowElement(position: number): HTMLElement | null {
    return this.#find(`[data-row="${this.#list[position] ?? -1}"]`);
  }

  #onFocusIn(event: FocusEvent): void {
    const position = positionOf(this.#list, rowOf(event));
    if (position !== this.#state.activePosition) {
      this.#state.activate(position);
      this.requestUpdate();
    } else if (this.#rowElement(position)?.matches('.pinned')) {
      // Held out of sight until the reader came back to it.
      this.#focusPosition(position);
    }
  }

  /** Scrolls to a row and focuses it, before the next key comes. */
  #focusPosition(position: number): void {
    this.#state.activate(position);
    // What stands there now was an estimate before; measured, it may need another step.
    for (let step = 0; step < 2; step++) {
      if (!this.#window.reveal(position) && step > 0) break;
      this.requestUpdate();
      this.performUpdate();
    }
    this.#rowElement(position)?.focus();
  }

  #select(row: number): void {
    const kind = kindOf(this.#state.rows, row) === keyResultKind ? 'keyResult' : 'objective';
    const id = this.#id(row);
    if (this.dispatchEvent(new OkrTreeSelectEvent({ id, kind }))) this.selected = id;
  }

  #toggle(row: number, isExpanded: boolean): void {
    const event = new OkrTreeToggleEvent({ id: this.#id(row), isExpanded });
    if (!this.dispatchEvent(event)) return;
    this.#state.setExpanded(row, isExpanded);
    this.requestUpdate();
  }

  /** A row without an id is called by its place. */
  #id(row: number): string {
    const { rows } = this.#state;
    const id = rows.nodes[row]?.['id'];
    return isId(id) ? String(id) : keyOf(rows, row);
  }

  #onView = (view: TreeView): void => {
    this.view = view;
  };

  /** Where a part cannot be had, the tree stands without it, and may ask for it again. */
  #load<Part>(load: () => Promise<Part>, take: (part: Part) => unknown): void {
    if (this.#asked.has(load)) return;
    this.#asked.add(load);
    const taken = load()
      .then(take)
      .catch(() => {
        this.#isPlain = true;
        if (!this.#more) this.view = 'tree';
      })
      .then(() => {
        this.#asked.delete(load);
        this.requestUpdate();
      });
    const loading = Promise.all([this.#loading, taken]).then(() => {
      if (this.#loading === loading) this.#loading = undefined;
    });
    this.#loading = loading;
  }

  #takeMore = ({ treeMore: more }: { treeMore: typeof treeMore }): void => {
    more.adoptStyles(this.renderRoot as ShadowRoot);
    this.#more = more;
    this.#window.forgetHeights();
  };

  #takeTools = ({ TreeTools: Tools }: { TreeTools: typeof TreeTools }): void => {
    this.#tools = new Tools(this.#host);
  };

  #onRetry = (): void => {
    this.dispatchEvent(new OkrTreeRetryEvent());
    this.#observed.source?.retry();
  };

  #onPrint = (event: Event): void => {
    this.#isPrinting = event.type === 'beforeprint';
    this.#window.setWhole(this.#isPrinting);
    this.requestUpdate();
    // The page is printed as it stands when the event ends.
    this.performUpdate();
  };
}
