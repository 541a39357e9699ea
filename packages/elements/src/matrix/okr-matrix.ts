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
import { type MatrixMeasure, matrixTexts } from '../i18n/matrix.ts';
import { noObjectives } from '../i18n/none-named.ts';
import { sharedTexts } from '../i18n/shared.ts';
import { Announcer } from '../internal/announcer.ts';
import { baseStyles } from '../internal/base.styles.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { dateText } from '../internal/date-text.ts';
import { keepInside } from '../internal/keep-inside.ts';
import { ObservedController } from '../internal/observed-controller.ts';
import { errorOf } from '../internal/observed-key-result.ts';
import { tenths } from '../internal/tenths.ts';
import { isServed, shownCycle } from '../internal/shown-cycle.ts';
import type { TreeData } from '../tree/read-tree.ts';
import { OkrMatrixRetryEvent, OkrMatrixSelectEvent } from './events.ts';
import { type Place, placeFor } from './keyboard.ts';
import type { MatrixData, MatrixHead } from './matrix-data.ts';
import type { MatrixAxis } from './matrix-of.ts';
import type { More } from './more.ts';
import { matrixStyles } from './okr-matrix.styles.ts';
import { type Matrix, type ReadCell, readMatrix } from './read-matrix.ts';
import { stepOf, stepsFrom } from './scale.ts';
import { trendAxisOf } from './trend-axis.ts';

/** So many columns stand side by side on a sheet of A4. */
const mostOnPaper = 6;

/**
 * @summary Goals by two of their traits, e.g. cities and themes, as a table whose colours say how far each has come.
 *
 * Works out `data`, a tree of goals or several, by `rows` and `columns`, or shows numbers as they are
 * given; else, inside an `<okr-provider>`, works out the cycle that `cycle` names, or where one axis is
 * `cycle`, shows the trends of all regular ones. Each cell says mean progress or grade and how many
 * objectives it is the mean of, in numbers, as a bar and as a colour. A cell opens the objectives in
 * it below the table; a page that would rather show them elsewhere cancels `okr-matrix-select`. For
 * the keyboard it is one stop, with the arrows of the WAI-ARIA grid pattern; for screen readers a
 * table with heads for every cell. Where there is little room, the cells of a row stand below each
 * other.
 *
 * @tag okr-matrix
 *
 * @fires {OkrMatrixSelectEvent} okr-matrix-select - The reader asks to see what a cell holds: `row`,
 *   `column` and the objectives' `ids`. Cancelable.
 * @fires {OkrMatrixRetryEvent} okr-matrix-retry - The reader asks to fetch again what failed.
 *
 * @slot - Shown with an error, e.g. a link to the goals.
 *
 * @csspart heading - Title, and whose goals these are.
 * @csspart table - The table.
 * @csspart cell - The content of a cell.
 * @csspart legend - What the colours mean.
 * @csspart detail - The objectives of the cell that is open.
 * @csspart notice - What went wrong.
 *
 * @cssproperty [--okr-matrix-max-block-size=37.5em] - Height from which on the table scrolls.
 */
export class OkrMatrix extends ElementWithMore<More> {
  static override styles: CSSResultGroup = [baseStyles, controlStyles, belowStyles, matrixStyles];

  // Without decorators: see okr-gauge.ts.
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    cycle: {},
    rows: {},
    columns: {},
    measure: {},
    label: {},
    loading: { type: Boolean },
    error: { attribute: false },
    openCell: { state: true, attribute: false },
  };

  /** A tree, several of them (cities, or cycles), or the numbers themselves. */
  declare data: TreeData | readonly Tree[] | MatrixData | null | undefined;

  /** Inside a provider, without `data`: id or name of the cycle. Default `current`. */
  declare cycle: string | null | undefined;

  /** `organisation` (default where there are several), `unit` (default else), `theme` or `cycle`. */
  declare rows: MatrixAxis | undefined;

  /** `theme` (default), `organisation`, `unit` or `cycle`. */
  declare columns: MatrixAxis | undefined;

  /** What each cell shows: `progress` (default) or `grade`. */
  declare measure: MatrixMeasure | undefined;

  /** Title; default: what is shown, by rows and columns. */
  declare label: string | null | undefined;

  /** Where the page fetches the data itself: they are on their way. */
  declare loading: boolean | undefined;

  /** Where the page fetches the data itself: why it failed. */
  declare error: SourceError | null | undefined;

  declare private openCell: string | undefined;

  readonly #observed = new ObservedController(this, 'tree', () =>
    trendAxisOf(this) ? undefined : shownCycle(this),
  );
  readonly #announcer = new Announcer(this);
  /** What the matrix was worked out from. */
  #from: readonly unknown[] = [];
  #matrix: Matrix | undefined;
  #place: Place = { row: 0, column: 0 };
  #reachable: HTMLElement | undefined;

  protected override loadMore(): Promise<MorePart<this, More>> {
    return import('./more.ts');
  }

  // Where it cannot be had, the table still stands.
  protected override leaveMore(): void {
    this.openCell = undefined;
  }

  protected override willUpdate(): void {
    if (this.openCell || trendAxisOf(this)) this.fetchMore();
    const { rows, columns, locale } = this;
    const from = [...this.#told, rows, columns, locale.tag];
    if (from.every((each, index) => each === this.#from[index]) && this.#from.length > 0) return;
    const isNew = this.#told.some((each, index) => each !== this.#from[index]);
    this.#from = from;
    const matrix = this.#read();
    if (this.#matrix && matrix && isNew) this.#announcer.say(matrixTexts[locale.language].updated);
    this.#matrix = matrix;
  }

  protected override updated(): void {
    const { rows = [], columns = [] } = this.#matrix ?? {};
    const { row, column } = this.#place;
    this.#reach({
      row: Math.max(0, Math.min(row, rows.length - 1)),
      column: Math.max(0, Math.min(column, columns.length - 1)),
    });
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const texts = matrixTexts[locale.language];
    const matrix = this.#matrix;
    const error = this.error ?? this.#connectionError;
    const isLoading = this.loading || (this.#isConnected && !matrix && !error);
    const isEmpty = !matrix || matrix.rows.length === 0 || matrix.columns.length === 0;
    const nothingHere = matrix
      ? texts.empty
      : this.data
        ? texts.unreadable
        : noObjectives[locale.language];
    return html`<div class="base" lang=${locale.tag} aria-busy=${isLoading}>
      <div part="heading">
        <b id="label">${this.label || this.#title(matrix)}</b>
        <div class="hint">${matrix ? this.#about(matrix) : nothing}</div>
      </div>
      ${isEmpty ? nothing : this.#renderMatrix(matrix)}
      ${isEmpty && !error ? html`<p class="hint instead">${isLoading ? texts.loading : nothingHere}</p>` : nothing}
      ${error ? notice(error, { locale, hasData: !isEmpty, onRetry: this.#onRetry }) : nothing}
      <div class="visually-hidden" role="status">${this.#announcer.text}</div>
    </div>`;
  }

  #title(matrix: Matrix | undefined): string {
    const { rows, columns } = matrix?.axes ?? {};
    return matrixTexts[this.locale.language].label(this.#measure, rows, columns);
  }

  #about({ trees }: Matrix): string {
    const { locale } = this;
    const texts = matrixTexts[locale.language];
    const [tree] = trees;
    const isExample = trees.some((each) => each.isExample);
    const isOne = trees.length === 1;
    return [
      isOne && tree?.organisation,
      isOne && tree?.cycle.name && cycleNames[locale.language](tree.cycle.name),
      isOne && tree?.today && texts.asOf(dateText(tree.today, locale)),
      isExample && texts.example,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #renderMatrix(matrix: Matrix): TemplateResult {
    const { language } = this.locale;
    const { axis } = matrixTexts[language];
    const { rows, columns, axes } = matrix;
    return html`<div class="scroller ${columns.length > mostOnPaper ? 'wide' : ''}">
        <table
          part="table"
          role="grid"
          aria-labelledby="label"
          @keydown=${this.#onKey}
          @focusin=${this.#onFocus}
        >
          <thead>
            <tr>
              ${axes ? html`<th scope="col" class="corner">${axis[axes.rows]}</th>` : html`<td class="corner"></td>`}
              ${columns.map(
                ({ id, name }) =>
                  html`<th scope="col" class=${id === null ? 'all' : ''}>${name}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row, r) => this.#renderRow(matrix, row, r))}
          </tbody>
        </table>
      </div>
      ${this.#renderLegend()} ${this.#renderDetail(matrix)}`;
  }

  #renderRow({ columns, cells }: Matrix, row: MatrixHead, r: number): TemplateResult {
    return html`<tr class=${row.id === null ? 'all' : ''}>
      <th scope="row">${row.name}</th>
      ${columns.map((column, c) => this.#renderCell(column, cells[r]?.[c]))}
    </tr>`;
  }

  #renderCell({ id, name }: MatrixHead, cell: ReadCell | undefined): TemplateResult {
    const { locale } = this;
    const texts = matrixTexts[locale.language];
    const all = id === null ? 'all' : '';
    if (!cell) {
      return html`<td class="none ${all}" tabindex="-1"
        ><span class="column" aria-hidden="true">${name}</span
        ><span class="visually-hidden">${texts.noObjective}</span></td
      >`;
    }
    const value = cell[this.#measure];
    const step = value === null ? 'none' : `step-${stepOf(value)}`;
    const content = html`<span class="column" aria-hidden="true">${name}</span
      ><b>${this.#valueText(value)}</b> <small>${texts.objectives(locale.number(cell.count), cell.count === 1)}</small
      >${value === null ? nothing : this.#renderBar(value, cell)}`;
    if (cell.objectives.length === 0) {
      return html`<td class="${step} ${all}" tabindex="-1"><div part="cell">${content}</div></td>`;
    }
    return html`<td class="${step} ${all}"
      ><button
        type="button"
        part="cell"
        tabindex="-1"
        aria-expanded=${this.openCell === keyOf(cell)}
        @click=${() => this.#onCell(cell)}
        >${content}</button
      ></td
    >`;
  }

  #renderBar(value: number, { expected }: ReadCell): TemplateResult {
    const due = this.#measure === 'progress' && expected !== null ? `M${at(expected)} 0V10` : '';
    return html`${
      due &&
      html`<span class="visually-hidden"
        >${`, ${matrixTexts[this.locale.language].expected} ${this.#valueText(expected)}`}</span
      >`
    }<svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none"
      ><path class="track" d="M0 5H100"></path
      ><path class="fill" d="M0 5H${at(value)}"></path
      ><path class="mark" d=${due}></path></svg
    >`;
  }

  #renderLegend(): TemplateResult {
    const texts = matrixTexts[this.locale.language];
    return html`<div part="legend" class="legend hint">
      <span>${texts.legend}:</span>
      ${stepsFrom.map(
        (from, step) =>
          html`<span class="swatch step-${step}">
            ${step === 0 ? texts.below(this.#valueText(stepsFrom[1])) : texts.from(this.#valueText(from))}
          </span>`,
      )}
      ${this.#measure === 'progress' ? html`<span><b class="tick">|</b> ${texts.expected}</span>` : nothing}
    </div>`;
  }

  #renderDetail(matrix: Matrix): TemplateResult | typeof nothing {
    const cell = matrix.cells.flat().find((each) => each && keyOf(each) === this.openCell);
    const more = this.more;
    if (!cell || !more) return nothing;
    return more.detail(cell, nameOf(matrix, cell), {
      locale: this.locale,
      onKey: this.#onDetailKey,
      onClose: this.#onClose,
    });
  }

  get #isConnected(): boolean {
    return trendAxisOf(this) !== undefined || isServed(this, this.#observed.source);
  }

  /** All there is to work a matrix out from. */
  get #told(): readonly unknown[] {
    const told = [this.data, this.#observed.state?.data];
    return trendAxisOf(this) && this.more ? [...told, ...this.more.trends.told] : told;
  }

  get #connectionError(): SourceError | undefined {
    if (!this.#isConnected) return undefined;
    if (trendAxisOf(this)) return this.more?.trends.errorIn(this.locale);
    return errorOf(this.#observed, this.locale);
  }

  #read(): Matrix | undefined {
    const { rows, columns } = this;
    const options = { rows, columns, words: matrixTexts[this.locale.language].words };
    if (trendAxisOf(this)) return this.more?.trends.read(options);
    const data = this.data ?? this.#observed.state?.data;
    return data ? readMatrix(data, options) : undefined;
  }

  get #measure(): MatrixMeasure {
    return this.measure === 'grade' ? 'grade' : 'progress';
  }

  #valueText(value: number | null | undefined): string {
    const { locale } = this;
    const { language } = locale;
    if (this.#measure === 'grade') {
      return isNone(value) ? matrixTexts[language].noGrade : tenths(value, locale);
    }
    return isNone(value) ? sharedTexts[language].pace.open : locale.percent(value);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { rows = [], columns = [] } = this.#matrix ?? {};
    const table = event.currentTarget as HTMLTableElement;
    if (event.key === 'Escape' && this.openCell) {
      this.openCell = undefined;
      keepInside(event);
      return;
    }
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const place = placeFor(event.key, {
      ...this.#place,
      rows: rows.length,
      columns: columns.length,
      isRightToLeft: table.matches(':dir(rtl)'),
      isStacked: getComputedStyle(table).display !== 'table',
      hasControl: event.ctrlKey,
    });
    if (!place) return;
    event.preventDefault();
    this.#reach(place);
    this.#reachable?.focus();
  };

  readonly #onFocus = ({ target }: FocusEvent): void => {
    const cell = (target as Element).closest<HTMLTableCellElement>('tbody td');
    const row = cell?.closest('tr');
    if (cell && row) this.#reach({ row: row.rowIndex - 1, column: cell.cellIndex - 1 });
  };

  /** Makes a cell the one that the tab key comes to. */
  #reach(place: Place): void {
    this.#place = place;
    const table = this.renderRoot.querySelector('table');
    const cell = table?.rows[place.row + 1]?.cells[place.column + 1];
    const reachable = cell?.querySelector('button') ?? cell;
    if (this.#reachable && this.#reachable !== reachable) this.#reachable.tabIndex = -1;
    this.#reachable = reachable;
    if (reachable) reachable.tabIndex = 0;
  }

  #onCell(cell: ReadCell): void {
    const key = keyOf(cell);
    if (this.openCell === key) {
      this.openCell = undefined;
      return;
    }
    const { row, column, objectives } = cell;
    const ids = objectives.map(({ id }) => id).filter(Boolean);
    if (!this.dispatchEvent(new OkrMatrixSelectEvent({ row, column, ids })) || !this.#matrix)
      return;
    this.openCell = key;
    const { shownBelow } = matrixTexts[this.locale.language];
    this.#announcer.say(shownBelow(nameOf(this.#matrix, cell)));
  }

  readonly #onDetailKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    keepInside(event);
    this.#onClose();
  };

  readonly #onClose = (): void => {
    this.openCell = undefined;
    this.#reachable?.focus();
  };

  readonly #onRetry = (): void => {
    this.dispatchEvent(new OkrMatrixRetryEvent());
    this.#observed.source?.retry();
  };
}

function isNone(value: number | null | undefined): value is null | undefined {
  return (value ?? null) === null;
}

function keyOf({ row, column }: ReadCell): string {
  return JSON.stringify([row, column]);
}

/** What a cell stands for, e.g. `Gießen, Datengovernance`. */
function nameOf({ rows, columns }: Matrix, cell: ReadCell): string {
  const row = rows.find(({ id }) => id === cell.row);
  const column = columns.find(({ id }) => id === cell.column);
  return `${row?.name}, ${column?.name}`;
}

function at(fraction: number): number {
  return Math.round(fraction * 1000) / 10;
}
