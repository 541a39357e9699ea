import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { treeTexts } from '../i18n/tree.ts';
import { treeUseTexts } from '../i18n/tree-use.ts';
import { adopt } from '../internal/adopt.ts';
import { Announcer } from '../internal/announcer.ts';
import type { Observed, SourceError } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';
import { keyResultKind } from '../internal/node-kind.ts';
import { PaperController } from '../internal/paper.ts';
import { warmUp } from '../internal/warm-up.ts';
import { OkrTreeRetryEvent, OkrTreeSelectEvent, OkrTreeToggleEvent } from './events.ts';
import { positionOf } from './expansion.ts';
import { errorNotice, errorState } from './failure.ts';
import { moreStyles } from './more.styles.ts';
import { replaceNodes } from './replace-nodes.ts';
import { RowEvents } from './row-events.ts';
import { rowAt } from './row-at.ts';
import { RowWindow, type WindowParts } from './row-window.ts';
import { idOf, kindOf, type Rows } from './rows.ts';
import { sample } from './sample.ts';
import type { telling } from './telling.ts';
import type { TreeTools } from './tools/tree-tools.ts';
import type { TellFaults } from './tree-faults.ts';
import { type DrawnTree, drawnTrees, type HostElement, type TreeHost } from './tree-host.ts';
import type { TreeState } from './tree-state.ts';
import type { Tell, Wording } from './wording.ts';

// Outside the class: in one whose fields have initial values the compiler leaves the `.ts` as it is.
// What is on its way is known by the function that loads it.
const importFaults = () => import('./tree-faults.ts');
const importTelling = () => import('./telling.ts');
const importTools = () => import('./tools/tree-tools.ts');

/** What a tree shows in the update to come. */
export interface Shown extends Pick<Observed<unknown>, 'error'> {
  status: Observed<unknown>['status'] | undefined;
  /** The data is other than that of the last update. */
  isNew: boolean;
  /** Other data was shown before. */
  isUpdate: boolean;
}

/**
 * What a reader does with a tree, and what it tells while it is used: scrolling, keys, clicks and the
 * focus, printing, announcements, and what could not be read. Every tree loads it, but draws its
 * first rows without. What only some trees need comes later still.
 */
export class More implements TreeHost, ReactiveController {
  readonly tree: HostElement;
  readonly state: TreeState;
  readonly window: RowWindow;
  readonly announcer: Announcer;
  /** Kept in the document out of sight, since it holds the tab stop. */
  pinnedRow: number | undefined;
  /** What only some trees need, once this one does. */
  tools: TreeTools | undefined;
  /** All that is on its way to this tree. */
  loading: Promise<unknown> | undefined;
  readonly #drawn: DrawnTree;
  readonly #events = new RowEvents(this);
  readonly #asked = new Set<unknown>();
  /** A part could not be loaded: rows stand without it. */
  #isPlain = false;
  #telling: typeof telling | undefined;
  #checked: Rows | undefined;
  /** What could not be read, in words. */
  #tellFaults: TellFaults | undefined;
  #error: SourceError | undefined;
  #shownStatus: Shown['status'];
  readonly #paper: PaperController;
  #hadFocus = false;
  #isNew = false;
  /** Other rows are asked for than before. */
  #isElsewhere = false;

  constructor(tree: HostElement) {
    const drawn = drawnTrees.get(tree) as DrawnTree;
    const { state } = drawn;
    this.#drawn = drawn;
    this.tree = tree;
    this.state = state;
    this.window = new RowWindow(tree);
    this.announcer = new Announcer(tree);
    this.window.setRows(state.rows, drawn.list);
    this.#shownStatus = drawn.wasLoading ? 'loading' : undefined;
    state.replace = replaceNodes;
    adopt(tree, moreStyles);
    tree.addController(this);
    this.#paper = new PaperController(tree, {
      draw: () => {
        this.window.setWhole(this.#paper.isOn);
        tree.requestUpdate();
      },
    });
  }

  hostConnected(): void {
    const { tree } = this;
    // Data that is still on its way shall be shown the sooner.
    if (!this.#drawn.read) warmUp(tree, sample);
  }

  /** Something comes later that belongs to the first picture. */
  get isAwaited(): boolean {
    return this.#isTellingAwaited || this.#areToolsAwaited;
  }

  get isTable(): boolean {
    return this.tree.view === 'table' && this.#telling !== undefined;
  }

  /** Rows of closed branches, too. */
  get showsAll(): boolean {
    return this.isTable || this.#paper.isOn;
  }

  /** What rows tell beyond what all do. */
  get tell(): Tell | undefined {
    const tell = this.#telling?.tell;
    return this.tools?.tell(tell) ?? tell;
  }

  /** Before new data is read. */
  keepFocus(): void {
    this.#hadFocus = this.#focusedRow !== null;
  }

  /** After data was read, before its rows are listed. */
  update(shown: Shown, locale: Locale): void {
    this.#announce(shown, locale);
    this.#isNew = shown.isNew;
    this.#error = shown.error;
    this.#findFaults();
    if (this.#isTellingAwaited) {
      this.#load(importTelling, (part) => {
        this.#telling = part.telling;
        adopt(this.tree, ...part.telling.styles);
        this.window.forgetHeights();
      });
    }
    if (this.#areToolsAwaited) {
      this.#load(importTools, ({ TreeTools }) => {
        this.tools = new TreeTools(this);
      });
    }
    this.#isElsewhere = this.tools?.update() ?? false;
  }

  /** After rows were listed: where they look different now, or are others. */
  lookAgain(isOtherView: boolean): void {
    if (isOtherView) this.window.forgetHeights();
    if (this.#isElsewhere) this.window.reveal(0);
  }

  /** Above rows that are out of date, or of which some could not be read. */
  notices(wording: Wording): unknown {
    const { read } = this.#drawn;
    if (!read || 'fault' in read) return nothing;
    const faults = this.tree.data && this.#tellFaults?.(wording.locale.language);
    return [
      this.#error ? errorNotice(this.#error, wording, this.#onRetry) : nothing,
      faults ? html`<p class="notice" part="notice">${faults}</p>` : nothing,
    ];
  }

  /** In place of rows that cannot be shown. */
  failure(wording: Wording): TemplateResult | undefined {
    const { read } = this.#drawn;
    if (read && 'fault' in read) {
      const message = this.#tellFaults?.(wording.locale.language) ?? '';
      return errorState({ code: read.fault, message, canRetry: false }, wording, () => {});
    }
    return this.#error && errorState(this.#error, wording, this.#onRetry);
  }

  /** All rows as a table. */
  table(label: string, wording: Wording): TemplateResult | undefined {
    const { rows } = this.state;
    const { start, end } = this.window;
    return this.#telling?.treeTable({ rows, list: this.#drawn.list, start, end, label }, wording);
  }

  /** More of what is selected. */
  detail(wording: Wording): TemplateResult | typeof nothing | undefined {
    return this.#telling?.treeDetail(this, wording);
  }

  /** The rows in sight, and the one with the tab stop, wherever the reader has scrolled to. */
  shownRows(): readonly number[] {
    const { list } = this.#drawn;
    const { start, end } = this.window;
    const { activePosition } = this.state;
    const shown = list.slice(start, end);
    const active = list[activePosition];
    this.pinnedRow = activePosition < start || activePosition >= end ? active : undefined;
    if (this.pinnedRow === undefined) return shown;
    return activePosition < start ? [this.pinnedRow, ...shown] : [...shown, this.pinnedRow];
  }

  /** After the rows were drawn. */
  settle(): void {
    this.window.settle(this.#windowParts());
    // The focus stays with its node, or goes to the row in its place where that has left.
    const active = this.#rowElement(this.state.activePosition);
    const isLost = this.#focusedRow === null || (this.#isNew && this.#focusedRow !== active);
    if (this.#hadFocus && isLost) active?.focus({ preventScroll: true });
  }

  /** A key, a click, or the focus on a row; `isLate` for one that was kept until now. */
  handle(event: Event, target: EventTarget | null, isLate = false): void {
    const row = rowAt(target);
    if (event.defaultPrevented && !isLate) return;
    if (event.type === 'focusin') this.#onFocusIn(row);
    else if (event instanceof KeyboardEvent) this.#events.onKey(event, row);
    else this.#events.onClick(target, row);
  }

  /** Scrolls to a row and focuses it, before the next key comes. */
  focus = (position: number): void => {
    const { tree } = this;
    this.state.activate(position);
    // What stands there now was an estimate before; measured, it may need another step.
    for (let step = 0; step < 2; step++) {
      if (!this.window.reveal(position) && step > 0) break;
      tree.requestUpdate();
      tree['performUpdate']();
    }
    this.#rowElement(position)?.focus();
  };

  select = (row: number): void => {
    const { rows } = this.state;
    const kind = kindOf(rows, row) === keyResultKind ? 'keyResult' : 'objective';
    const id = idOf(rows, row);
    if (this.tree.dispatchEvent(new OkrTreeSelectEvent({ id, kind }))) this.tree.selected = id;
  };

  toggle = (row: number, isExpanded: boolean): void => {
    const event = new OkrTreeToggleEvent({ id: idOf(this.state.rows, row), isExpanded });
    if (!this.tree.dispatchEvent(event)) return;
    this.state.setExpanded(row, isExpanded);
    this.tree.requestUpdate();
  };

  get #isTellingAwaited(): boolean {
    if (this.#telling) return false;
    // The reader may ask again for a table that could not be had.
    return this.tree.view === 'table' || (this.#drawn.needsTelling && !this.#isPlain);
  }

  get #areToolsAwaited(): boolean {
    return this.#drawn.needsTools && !this.tools && !this.#isPlain;
  }

  #announce({ status, error, isUpdate }: Shown, { language }: Locale): void {
    const texts = treeUseTexts[language];
    const { read } = this.#drawn;
    if (status === 'error' && this.#shownStatus !== 'error') {
      this.announcer.say(error?.message ?? treeTexts[language].failed);
    } else if (this.#shownStatus === 'loading' && status === 'ready') {
      this.announcer.say(texts.loaded);
    } else if (isUpdate && read && 'head' in read && status === 'ready') {
      this.announcer.say(texts.updated);
    }
    this.#shownStatus = status;
  }

  /** A server tells trees of one shape; what a page sets may have any. */
  #findFaults(): void {
    const { read } = this.#drawn;
    const { all } = this.state;
    const { data } = this.tree;
    if (this.#checked === all || this.#isPlain || !read || data === sample) return;
    if (!(data || 'fault' in read)) return;
    this.#load(importFaults, async ({ findFaults }) => {
      this.#tellFaults = await findFaults(all, read);
      this.#checked = all;
    });
  }

  /** Where a part cannot be had, the tree stands without it. */
  #load<Part>(load: () => Promise<Part>, take: (part: Part) => unknown): void {
    if (this.#asked.has(load)) return;
    this.#asked.add(load);
    const taken = load()
      .then(take)
      .catch(() => {
        this.#isPlain = true;
        if (!this.#telling) this.tree.view = 'tree';
      })
      .then(() => {
        this.#asked.delete(load);
        this.tree.requestUpdate();
      });
    const loading = Promise.all([this.loading, taken]).then(() => {
      if (this.loading === loading) this.loading = undefined;
    });
    this.loading = loading;
  }

  get #focusedRow(): HTMLElement | null {
    const focused = this.tree.shadowRoot?.activeElement;
    return focused?.role === 'treeitem' ? (focused as HTMLElement) : null;
  }

  #rowElement(position: number): HTMLElement | null {
    return this.#drawn.find(`[data-row="${this.#drawn.list[position] ?? -1}"]`);
  }

  #windowParts(): WindowParts | undefined {
    const { find } = this.#drawn;
    const scroller = find('.scroller');
    const before = find('.before');
    const after = find('.after');
    const rows = find('.rows')?.children;
    if (!scroller || !before || !after || !rows) return undefined;
    const header = find('.columns, thead');
    const inFlow = [...rows].filter((row) => !row.matches('.pinned')) as HTMLElement[];
    return { scroller, header, before, after, rows: inFlow };
  }

  #onFocusIn(row: number): void {
    const position = positionOf(this.#drawn.list, row);
    if (position !== this.state.activePosition) {
      this.state.activate(position);
      this.tree.requestUpdate();
    } else if (this.#rowElement(position)?.matches('.pinned')) {
      // Held out of sight until the reader came back to it.
      this.focus(position);
    }
  }

  #onRetry = (): void => {
    this.tree.dispatchEvent(new OkrTreeRetryEvent());
    this.#drawn.retry();
  };
}
