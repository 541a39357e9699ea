import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { baseStyles } from '../internal/base.styles.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { Observed, SourceError } from '../internal/data-source.ts';
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import { ObservedController } from '../internal/observed-controller.ts';
import { allRows } from './expansion.ts';
import type { More } from './more.ts';
import { treeStyles } from './okr-tree.styles.ts';
import { parseData, readTree, type ReadTree, type TreeData } from './read-tree.ts';
import { idOf, isParent, kindOf, wholeUpTo } from './rows.ts';
import { emptyState, loadingState } from './states.ts';
import type { TreeDensity } from './tools/density.ts';
import { treeHead, type TreeView } from './tree-head.ts';
import { type DrawnTree, drawnTrees } from './tree-host.ts';
import { drawRows, type TreeRow } from './tree-row.ts';
import { TreeState } from './tree-state.ts';
import { type Wording, wordingFor } from './wording.ts';

// Outside the class: in one whose fields have initial values the compiler leaves the `.ts` as it is.
const importMore = () => import('./more.ts');

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
 * @csspart row - A row.
 * @csspart objective - A row of an objective.
 * @csspart key-result - A row of a key result.
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
export class OkrTree extends ElementWithMore<More> {
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

  /**
   * A whole tree, or its objectives alone, as many as there are; of several trees the objectives of
   * all in one list. New data is a new object. As an attribute: JSON.
   */
  data: TreeData | null = null;

  /** Inside a provider, without `data`: id or name of the cycle to show. Default `current`. */
  declare cycle: string | null | undefined;

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
   * half of its time gone, or of a confidence below 5.
   */
  declare attention: boolean | undefined;

  /**
   * What rows show beside the title, some of `owner value progress confidence status`; all without
   * it or where none of them is named, none where it is empty.
   */
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
    this.data ? undefined : this.cycle || 'current',
  );
  readonly #state = new TreeState();
  readonly #drawn: DrawnTree = this.#asDrawn();
  #readFrom: unknown;
  #listed: unknown;
  /** What comes later could not be loaded: rows stand without it. */
  #isPlain = false;

  protected override willUpdate(changed: PropertyValues): void {
    const drawn = this.#drawn;
    const { data, status, error } = this.#current;
    const isNew = data !== this.#readFrom;
    const isUpdate = isNew && drawn.read !== undefined;
    drawn.wasLoading ||= status === 'loading';
    this.more?.keepFocus();
    if (isNew) this.#readData(data);
    else if (changed.has('expandedLevel')) this.#state.expandTo(this.#level);
    if (!this.#isPlain || this.view === 'table') this.fetchMore();
    this.more?.update({ status, error, isNew, isUpdate }, this.locale);
    this.#listRows();
    this.more?.lookAgain(changed.has('view'));
  }

  protected override loadMore(): Promise<MorePart<this, More>> {
    return importMore();
  }

  protected override leaveMore(): void {
    this.#isPlain = true;
    this.view = 'tree';
    this.requestUpdate();
  }

  /** Also waits for what only some trees need. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    while (this.more?.loading) {
      await this.more.loading;
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }

  protected override updated(): void {
    this.#drawRows();
    this.more?.settle();
  }

  protected override render(): TemplateResult {
    const { more, locale } = this;
    const wording = this.#wording;
    const { status } = this.#current;
    const hasNodes = this.#state.all.nodes.length > 0;
    const view = more?.isTable ? 'table' : 'tree';
    const head = treeHead(
      {
        label: this.label,
        head: this.#tree?.head,
        view: hasNodes ? view : null,
        onView: this.#onView,
      },
      wording,
    );
    return html`<div class="base" part="base" lang=${locale.tag} aria-busy=${status === 'loading'}>
      ${head} ${more?.notices(wording)} ${more?.tools?.render(wording)}
      ${this.#drawn.list.length > 0 ? this.#renderRows(wording) : hasNodes ? nothing : this.#renderState(wording)}
      ${more?.detail(wording)}
      <div class="visually-hidden" role="status">${more?.announcer.text ?? ''}</div>
    </div>`;
  }

  #renderRows(wording: Wording): TemplateResult | undefined {
    const { more } = this;
    // Nothing is shown in place of what comes first; a tree stays until its table is there.
    if (this.#isAwaited && !this.#drawn.find('.rows')) return loadingState(wording);
    const label = this.label || this.#tree?.head.organisation || wording.texts.label;
    return more?.isTable ? more.table(label, wording) : this.#renderTree(label, wording);
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
        @keydown=${this.#onEvent}
        @click=${this.#onEvent}
        @focusin=${this.#onEvent}
      ></div>
      <div class="after"></div>
    </div>`;
  }

  #drawRows(): void {
    const { list, find } = this.#drawn;
    const container = find('.rows[role]');
    if (!container) return;
    const shown = this.more?.shownRows() ?? list.slice(0, wholeUpTo);
    const items = shown.map((row) => this.#treeRow(row));
    this.draw(container, items, this.#wording);
    this.more?.tools?.decorate(container);
  }

  #treeRow(row: number): TreeRow {
    const { rows, activePosition } = this.#state;
    const node = rows.nodes[row];
    return {
      row,
      node,
      kind: kindOf(rows, row),
      level: rows.levels[row] ?? 1,
      position: rows.positions[row] ?? 1,
      setSize: rows.setSizes[row] ?? 1,
      isExpanded: isParent(rows, row) ? this.#state.isExpanded(row) : undefined,
      // Of an objective that stands in several places, only the first is.
      isSelected: idOf(rows, row) === this.selected && node?.['isReference'] !== true,
      isTabStop: row === this.#drawn.list[activePosition],
      isPinned: row === this.more?.pinnedRow,
    };
  }

  #renderState(wording: Wording): TemplateResult {
    const { texts } = wording;
    const { status, error } = this.#current;
    const { read } = this.#drawn;
    if (error || (read && 'fault' in read)) {
      return this.more?.failure(wording) ?? html`<p class="state">${error?.message}</p>`;
    }
    if (read) return emptyState(texts.empty);
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
    const { read } = this.#drawn;
    return read && 'head' in read ? read : undefined;
  }

  get #wording(): Wording {
    return wordingFor(this.locale, this.more?.tell);
  }

  get #isAwaited(): boolean {
    const { needsTelling, needsTools } = this.#drawn;
    if (this.more) return this.more.isAwaited;
    return !this.#isPlain && (needsTelling || needsTools);
  }

  get #level(): number | undefined {
    const level = this.expandedLevel;
    return typeof level === 'number' && !Number.isNaN(level) ? level : undefined;
  }

  #readData(data: unknown): void {
    const drawn = this.#drawn;
    this.#readFrom = data;
    try {
      drawn.read = data === undefined ? undefined : readTree(data);
      this.#state.setObjectives(this.#tree?.objectives ?? [], this.#level);
    } catch {
      // Foreign objects may throw when they are looked at; the page must not notice.
      drawn.read = { fault: 'notATree' };
      this.#state.setObjectives([], undefined);
    }
  }

  #listRows(): void {
    const { rows, visible } = this.#state;
    const isAll = this.more?.showsAll;
    if (isAll ? this.#listed === rows : this.#listed === visible) return;
    this.#listed = isAll ? rows : visible;
    this.#drawn.list = isAll ? allRows(rows) : visible;
    this.more?.window.setRows(rows, this.#drawn.list);
  }

  #asDrawn(): DrawnTree {
    const getTree = () => this.#tree;
    const drawn: DrawnTree = {
      tree: this,
      state: this.#state,
      wasLoading: false,
      read: undefined,
      list: [],
      find: (selector) => this.renderRoot.querySelector(selector),
      retry: () => this.#observed.source?.retry(),
      get needsTelling() {
        return this.tree.view === 'table' || getTree()?.head.tells === true;
      },
      get needsTools() {
        const { tools, filter, attention, columns, density, root, remember } = this.tree;
        const given = [tools, filter, attention, columns, density, root, remember];
        return given.some((each) => each || each === '');
      },
    };
    drawnTrees.set(this, drawn);
    return drawn;
  }

  #onEvent = (event: Event): void => {
    const { target } = event;
    if (this.more) return this.more.handle(event, target);
    // The page must not scroll under a reader who has turned to a row.
    if (event instanceof KeyboardEvent && /^( |Arrow)/.test(event.key)) event.preventDefault();
    this.fetchMore();
    void this.updateComplete.then(() => this.more?.handle(event, target, true));
  };

  #onView = (view: TreeView): void => {
    this.view = view;
  };
}
