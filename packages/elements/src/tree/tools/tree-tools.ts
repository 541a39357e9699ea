import { type CSSResult, html, nothing, type TemplateResult } from 'lit';
import type { TreeColumn } from '../../i18n/tree-tools.ts';
import { adopt } from '../../internal/adopt.ts';
import { whenIdle } from '../../internal/when-idle.ts';
import { allRows, Expansion, positionOf } from '../expansion.ts';
import { rowAt } from '../row-at.ts';
import { isId, isParent, type Rows } from '../rows.ts';
import type { TreeHost } from '../tree-host.ts';
import type { Tell, Wording } from '../wording.ts';
import { needsAttention } from '../../goals/attention.ts';
import { breadcrumb } from './breadcrumb.ts';
import { allColumns, columnsOf, tellColumns } from './columns.ts';
import { type Criteria, criteriaOf, isAlike, isNarrower, isSearch } from './criteria.ts';
import { OkrTreeDrillEvent, OkrTreeFilterEvent } from './events.ts';
import { hitsLine, hitsText } from './hits.ts';
import { Marks } from './marks.ts';
import { Memory } from './memory.ts';
import { narrowRows } from './narrow-rows.ts';
import { SearchIndex } from './search-index.ts';
import { type Toolbar, toolbar, toolsOf } from './toolbar.ts';
import { compactStyles, hidingStyles, toolsStyles } from './tree-tools.styles.ts';

/** What the tree was last narrowed to. */
interface Narrowed {
  all: Rows;
  criteria: Criteria;
  rows: Rows;
  /** Row of the objective at the top; −1 for all. */
  root: number;
  /** What was looked for; `undefined` where nothing was. */
  matches: readonly number[] | undefined;
}

/**
 * What only some trees have: filter and toolbar, one branch alone, columns, density, and a memory.
 * Loaded by the first tree that asks for one of them.
 */
export class TreeTools {
  readonly #host: TreeHost;
  readonly #index = new SearchIndex();
  readonly #marks = new Marks();
  readonly #memory: Memory;
  #criteria = criteriaOf({});
  #narrowed: Narrowed | undefined;
  /** The reader's own, set aside while a search opens every way to what it found. */
  #readers: Expansion | undefined;
  #isDisplayOpen = false;
  #look: string | undefined;
  #told: { look: string; tell: Tell | undefined; told: Tell } | undefined;
  #areHitsNew = false;

  constructor(host: TreeHost) {
    this.#host = host;
    this.#memory = new Memory(host.tree);
    host.state.narrow = (all) => this.#narrow(all).rows;
    adopt(host.tree, toolsStyles);
    // Before the rows, which these keys would select.
    host.tree.renderRoot.addEventListener('keydown', this.#onKeyDown, { capture: true });
  }

  /** Before each update of the tree; true where other rows are asked for than before. */
  update(): boolean {
    const { tree, state } = this.#host;
    this.#dress();
    this.#memory.bringBack(state);
    this.#memory.keep(this.#readers ?? state.expansion);
    const criteria = criteriaOf(tree);
    if (isAlike(criteria, this.#criteria)) return false;
    this.#criteria = criteria;
    this.#openWays(isSearch(criteria));
    state.show();
    this.#areHitsNew = true;
    return true;
  }

  /** Above the rows: the tools, what was found, and the way to the branch that is shown. */
  render(wording: Wording): TemplateResult | typeof nothing {
    const { tree, state, announcer } = this.#host;
    const { all } = state;
    if (all.nodes.length === 0) return nothing;
    const { root, matches } = this.#narrow(all);
    const hits = matches?.filter((row) => all.nodes[row]?.['isReference'] !== true).length;
    if (hits !== undefined && this.#areHitsNew) announcer.say(hitsText(hits, wording));
    this.#areHitsNew = false;
    const tools = toolsOf(tree.tools);
    const { attention } = this.#criteria;
    return html`${tools.length > 0 ? toolbar(this.#toolbar(tools), wording) : nothing}
    ${hits === undefined ? nothing : hitsLine({ hits, attention, onClear: this.#onClear }, wording)}
    ${
      root < 0
        ? nothing
        : breadcrumb({ rows: all, root, onDrill: (row) => this.#drill(row) }, wording)
    }`;
  }

  /** After the rows were drawn: marks what was looked for, and steps back with what leads there. */
  decorate(container: HTMLElement): void {
    const { matches } = this.#narrowed ?? {};
    for (const row of container.children) {
      const number = Number(row instanceof HTMLElement ? row.dataset['row'] : -1);
      row.classList.toggle('passed', matches !== undefined && positionOf(matches, number) < 0);
      this.#marks.draw(row.querySelector('.title'), matches ? this.#criteria.words : []);
    }
  }

  /** What rows tell, less the columns that are not shown. */
  tell(tell: Tell | undefined): Tell | undefined {
    const columns = columnsOf(this.#host.tree.columns);
    if (columns.length === allColumns.length) return tell;
    const look = columns.join(' ');
    if (this.#told?.look !== look || this.#told.tell !== tell) {
      this.#told = { look, tell, told: tellColumns(columns, tell) };
    }
    return this.#told.told;
  }

  #narrow(all: Rows): Narrowed {
    const last = this.#narrowed;
    const criteria = this.#criteria;
    if (last?.all === all && last.criteria === criteria) return last;
    const root = criteria.root === null ? -1 : rowWithId(all, criteria.root, last?.root);
    const matches = isSearch(criteria) ? this.#find(all, { last, criteria, root }) : undefined;
    const rows = matches || root >= 0 ? narrowRows(all, { root, matches }) : all;
    this.#narrowed = { all, criteria, rows, root, matches };
    return this.#narrowed;
  }

  /** With every letter more, only what was found with one less is looked through. */
  #find(
    all: Rows,
    { last, criteria, root }: Pick<Narrowed, 'criteria' | 'root'> & { last: Narrowed | undefined },
  ): readonly number[] {
    const { words, attention } = criteria;
    if (last?.matches && last.all === all && isNarrower(criteria, last.criteria)) {
      return this.#index.find(all, words, last.matches);
    }
    const end = root < 0 ? Infinity : (all.ends[root] ?? 0);
    const branch = root < 0 ? allRows(all) : allRows(all).filter((row) => row >= root && row < end);
    const found = words.length > 0 ? this.#index.find(all, words, branch) : branch;
    return attention ? found.filter((row) => needsAttention(all.nodes[row] ?? {})) : found;
  }

  #openWays(isSought: boolean): void {
    const { state } = this.#host;
    if (isSought) {
      this.#readers ??= state.expansion;
      state.expansion = new Expansion();
    } else if (this.#readers) {
      state.expansion = this.#readers;
      this.#readers = undefined;
    }
  }

  /** A style sheet for each choice, rather than a class: a tree without them need not know. */
  #dress(): void {
    const { tree, window } = this.#host;
    const shown = columnsOf(tree.columns);
    const look = [...shown, tree.density].join(' ');
    const renderRoot = tree.renderRoot as ShadowRoot;
    if (look === this.#look) return;
    const worn = sheetsOf(compactStyles, ...Object.values(hidingStyles));
    const wanted = [
      ...allColumns.filter((column) => !shown.includes(column)).map((each) => hidingStyles[each]),
      ...(tree.density === 'compact' ? [compactStyles] : []),
    ];
    const others = renderRoot.adoptedStyleSheets.filter((sheet) => !worn.includes(sheet));
    renderRoot.adoptedStyleSheets = [...others, ...sheetsOf(...wanted)];
    window.forgetHeights();
    this.#look = look;
  }

  #toolbar(tools: Toolbar['tools']): Toolbar {
    const { tree, state } = this.#host;
    const selected = this.#selectedBranch;
    const columns = columnsOf(tree.columns);
    return {
      tools,
      filter: String(tree.filter ?? ''),
      attention: this.#criteria.attention,
      depth: depthOf(state.rows),
      canDrill: selected >= 0,
      isDisplayOpen: this.#isDisplayOpen,
      columns,
      density: tree.density === 'compact' ? 'compact' : 'comfortable',
      onSearch: () => whenIdle(() => this.#index.keepUp(state.all.nodes)),
      onFilter: (filter) => this.#filter(filter, tree.attention === true),
      onAttention: (isOn) => this.#filter(String(tree.filter ?? ''), isOn),
      onEnterRows: () => this.#enterRows(),
      onLevel: (level) => {
        state.expandTo(level - 1);
        tree.requestUpdate();
      },
      onDrill: () => this.#drill(selected),
      onDisplay: (isOpen) => this.#openDisplay(isOpen),
      onColumn: (column, isShown) => this.#showColumn(column, isShown),
      onDensity: (density) => {
        tree.density = density;
      },
    };
  }

  /** The selected objective, where it is one that has others below it and is not at the top. */
  get #selectedBranch(): number {
    const { tree, state } = this.#host;
    if (tree.selected === null) return -1;
    const row = rowWithId(state.all, tree.selected);
    return row !== this.#narrowed?.root && isBranch(state.all, row) ? row : -1;
  }

  #filter(filter: string, attention: boolean): void {
    const { tree } = this.#host;
    tree.filter = filter;
    tree.attention = attention;
    tree.dispatchEvent(new OkrTreeFilterEvent({ filter, attention }));
  }

  #onClear = (): void => {
    const { tree } = this.#host;
    this.#filter('', false);
    // The button has gone by then.
    void tree.updateComplete.then(() => {
      const field = tree.renderRoot.querySelector<HTMLElement>('.tools input');
      if (field) field.focus();
      else this.#enterRows();
    });
  };

  #enterRows(): void {
    const { state, focus } = this.#host;
    if (state.activePosition >= 0) focus(state.activePosition);
  }

  /** Shows this row and what is below it alone; −1 shows all. */
  #drill(row: number): void {
    const { tree, state } = this.#host;
    const id = row < 0 ? null : String(state.all.nodes[row]?.['id']);
    if (!tree.dispatchEvent(new OkrTreeDrillEvent({ id }))) return;
    if (row >= 0) state.activate(positionOf(state.visible, row));
    tree.root = id;
    void tree.updateComplete.then(() => this.#enterRows());
  }

  #openDisplay(isOpen: boolean): void {
    const { tree } = this.#host;
    this.#isDisplayOpen = isOpen;
    tree.requestUpdate();
    if (!isOpen) tree.renderRoot.querySelector<HTMLElement>('.display-button')?.focus();
  }

  #showColumn(column: TreeColumn, isShown: boolean): void {
    const { tree } = this.#host;
    const before = columnsOf(tree.columns);
    const shown = allColumns.filter((each) => (each === column ? isShown : before.includes(each)));
    tree.columns = shown.length === allColumns.length ? null : shown.join(' ');
  }

  #onKeyDown = (event: Event): void => {
    const row = rowAt(event.target);
    const root = this.#narrowed?.root ?? -1;
    if (row < 0 || !(event instanceof KeyboardEvent)) return;
    const { all } = this.#host.state;
    if (event.key === 'Enter' && event.shiftKey && row !== root && isBranch(all, row)) {
      this.#drill(row);
    } else if (event.key === 'Backspace' && root >= 0) this.#drill(all.parents[root] ?? -1);
    else return;
    event.preventDefault();
  };
}

function sheetsOf(...styles: readonly CSSResult[]): CSSStyleSheet[] {
  return styles.flatMap(({ styleSheet }) => styleSheet ?? []);
}

function rowWithId({ nodes }: Rows, id: string, guess = 0): number {
  const isIt = (node: Rows['nodes'][number] | undefined) => String(node?.['id']) === id;
  return isIt(nodes[guess]) ? guess : nodes.findIndex(isIt);
}

/** An objective that can be named, with others below it. */
function isBranch(rows: Rows, row: number): boolean {
  return isId(rows.nodes[row]?.['id']) && isParent(rows, row);
}

function depthOf({ levels }: Rows): number {
  let depth = 0;
  for (const level of levels) if (level > depth) depth = level;
  return depth;
}
