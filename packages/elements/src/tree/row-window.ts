import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenIdle } from '../internal/when-idle.ts';
import { positionOf } from './expansion.ts';
import { Offsets } from './offsets.ts';
import { emptyRows, findRow, keyOf, type Rows, wholeUpTo } from './rows.ts';

/** Rendered beyond what is seen, in pixels: a key or a turn of the wheel meets rows. */
const overscan = 240;
/** Before anything has been measured, in pixels. */
const guessedRow = 56;
const guessedViewport = 600;

/** What the window needs to find in the element's shadow root. */
export interface WindowParts {
  scroller: HTMLElement;
  /** Stands above the rows while they scroll. */
  header: HTMLElement | null;
  /** Space in place of the rows before and after the rendered ones. */
  before: HTMLElement;
  after: HTMLElement;
  /** The rendered rows, one below the other. */
  rows: readonly HTMLElement[];
}

/**
 * Keeps only those rows in the document that can be seen. Rows are as high as their text needs:
 * those rendered are measured, the rest is estimated, and what the reader looks at stays where it
 * is when an estimate turns out wrong. Its cost follows the rows seen.
 */
export class RowWindow implements ReactiveController {
  /** Positions to render: from `start` to before `end`. */
  start = 0;
  end = 0;
  /** So many are rendered before any is measured: those that a server has drawn stay where they are. */
  atFirst: number;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #rows: Rows = emptyRows();
  #visible: readonly number[] = [];
  #offsets = new Offsets(0, guessedRow);
  /** Measured heights by row. */
  #heights = new Map<number, number>();
  #rowHeight = guessedRow;
  #viewport = guessedViewport;
  /** Of the scroller; 0 until it has been measured. */
  #width = 0;
  #height = 0;
  #scrollTop = 0;
  /** Where to scroll once the rows stand there. */
  #scrollTo: number | undefined;
  #isWhole = false;
  /** Nothing beyond what is seen is rendered before the browser has time for it. */
  #isSettled = false;
  #isWaiting = false;
  #parts: WindowParts | undefined;
  #resizes: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.atFirst = host.shadowRoot?.querySelectorAll('.rows > *').length ?? 0;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#detach();
  }

  /** Takes over other rows, or others of them visible. */
  setRows(rows: Rows, visible: readonly number[]): void {
    this.#keepTop(() => {
      if (this.#rows !== rows) this.#heights = carryOver(this.#heights, this.#rows, rows);
      this.#rows = rows;
      this.#visible = visible;
      this.#layOut();
    });
    this.#chooseRange();
  }

  /** Forgets what was measured: the rows look different now. */
  forgetHeights(): void {
    this.#keepTop(() => {
      this.#heights.clear();
      this.#layOut();
    });
    this.#chooseRange();
  }

  /** All rows at once, e.g. on paper; `false` returns to those seen. */
  setWhole(isWhole: boolean): void {
    this.#isWhole = isWhole;
    this.end = 0;
    this.#chooseRange();
  }

  /** Scrolls just so far that the row is seen whole; true when it was not. */
  reveal(position: number): boolean {
    const top = this.#offsets.before(position);
    const bottom = top + this.#offsets.heightOf(position);
    if (top >= this.#scrollTop && bottom <= this.#scrollTop + this.#viewport) return false;
    if (bottom > this.#scrollTop + this.#viewport) this.#scroll(bottom - this.#viewport);
    if (top < this.#scrollTop) this.#scroll(top);
    this.#chooseRange();
    return true;
  }

  /**
   * After rendering: measures the rows, and puts space where others are missing. The first ones are
   * measured once all that comes with them is drawn, so that a page with many elements is laid out
   * for all of them and not for each.
   */
  settle(parts: WindowParts | undefined): void {
    if (parts?.scroller !== this.#parts?.scroller) this.#detach();
    if (!parts) return;
    const isFirst = !this.#parts;
    if (isFirst) this.#attach(parts);
    this.#parts = parts;
    this.#space(parts);
    const { start } = this;
    if (isFirst) queueMicrotask(() => this.#measure(parts, start) && this.#host.requestUpdate());
    // Later, since Lit holds an update asked for inside an update for a mistake.
    else if (this.#measure(parts, start)) queueMicrotask(() => this.#host.requestUpdate());
  }

  #attach({ scroller }: WindowParts): void {
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#resizes = new ResizeObserver(() => requestAnimationFrame(this.#onResize));
    this.#resizes.observe(scroller);
    this.atFirst = 0;
    this.#scrollTop = 0;
    this.#width = 0;
  }

  #detach(): void {
    this.#parts?.scroller.removeEventListener('scroll', this.#onScroll);
    this.#resizes?.disconnect();
    this.#parts = undefined;
  }

  #space({ before, after }: WindowParts): void {
    setHeight(before, this.#offsets.before(this.start));
    setHeight(after, this.#offsets.height - this.#offsets.before(this.end));
  }

  /** Measures the rows drawn from `start` on; true when other rows are to be rendered. */
  #measure(parts: WindowParts, start: number): boolean {
    // Others have been drawn and measured since, or none are left.
    if (parts !== this.#parts) return false;
    const { scroller, header, rows } = parts;
    const { scrollTop, clientWidth, clientHeight } = scroller;
    const isFirst = !this.#heights.size;
    this.#height = clientHeight;
    this.#viewport = Math.max(0, clientHeight - (header?.offsetHeight ?? 0)) || guessedViewport;
    const heights = heightsOf(rows);
    this.#keepTop(() => {
      heights.forEach((height, i) => this.#setHeight(start + i, height));
      if (isFirst && this.#heights.size) {
        this.#rowHeight = heights.reduce((sum, height) => sum + height) / heights.length;
        this.#layOut();
      }
    });
    // Only now, since rows that were never measured say nothing about what the reader looks at.
    if (!this.#width) this.#scrollTop = scrollTop;
    this.#width ||= clientWidth;
    this.#space(parts);
    if (this.#scrollTo !== undefined) {
      scroller.scrollTop = this.#scrollTo;
      this.#scrollTop = scroller.scrollTop;
      this.#scrollTo = undefined;
    }
    if (this.#chooseRange()) return true;
    this.#completeWhenIdle();
    return false;
  }

  #setHeight(position: number, height: number): void {
    const row = this.#visible[position];
    if (row === undefined || !height) return;
    this.#heights.set(row, height);
    this.#offsets.setHeight(position, height);
  }

  #layOut(): void {
    this.#offsets = new Offsets(this.#visible.length, this.#rowHeight);
    for (const [row, height] of this.#heights) {
      const position = positionOf(this.#visible, row);
      if (position >= 0) this.#offsets.setHeight(position, height);
    }
  }

  /** Changes rows or heights in such a way that the topmost row seen stays where it is. */
  #keepTop(change: () => void): void {
    if (this.#scrollTop === 0) return change();
    const position = this.#offsets.at(this.#scrollTop);
    const shift = this.#scrollTop - this.#offsets.before(position);
    const row = this.#visible[position] ?? 0;
    const key = keyOf(this.#rows, row);
    change();
    const now = findRow(this.#rows, key, row);
    const positionNow = positionOf(this.#visible, now);
    const top = this.#offsets.before(positionNow) + shift;
    if (positionNow >= 0 && Math.abs(top - this.#scrollTop) >= 1) this.#scroll(top);
    else if (this.#scrollTop > this.#lastTop) this.#scroll(this.#scrollTop);
  }

  get #lastTop(): number {
    return Math.max(0, this.#offsets.height - this.#viewport);
  }

  #scroll(top: number): void {
    this.#scrollTop = Math.max(0, Math.min(top, this.#lastTop));
    this.#scrollTo = this.#scrollTop;
  }

  /** True when other rows are to be rendered than were. */
  #chooseRange(): boolean {
    const { count } = this.#offsets;
    const isAll = this.#isWhole || (this.#isSettled && count <= wholeUpTo);
    const margin = this.#isSettled ? overscan : 0;
    const needed = isAll ? { start: 0, end: count } : this.#rangeWith(margin / 2);
    if (this.start <= needed.start && this.end >= needed.end && this.end <= count) return false;
    const range = isAll ? needed : this.#rangeWith(margin);
    this.start = range.start;
    this.end = range.end;
    return true;
  }

  #rangeWith(margin: number): { start: number; end: number } {
    const { count } = this.#offsets;
    if (count === 0) return { start: 0, end: 0 };
    return {
      start: this.#offsets.at(this.#scrollTop - margin),
      end: Math.max(
        this.#offsets.at(this.#scrollTop + this.#viewport + margin) + 1,
        Math.min(this.atFirst, count),
      ),
    };
  }

  #completeWhenIdle(): void {
    if (this.#isSettled || this.#isWaiting) return;
    this.#isWaiting = true;
    whenIdle(() => {
      this.#isSettled = true;
      if (this.#chooseRange()) this.#host.requestUpdate();
    });
  }

  #onScroll = (): void => {
    this.#scrollTop = this.#parts?.scroller.scrollTop ?? 0;
    this.#isSettled = true;
    if (this.#chooseRange()) this.#host.requestUpdate();
  };

  #onResize = (): void => {
    const { scroller } = this.#parts ?? {};
    if (!scroller) return;
    if (scroller.clientWidth !== this.#width) this.forgetHeights();
    else if (scroller.clientHeight === this.#height) return;
    this.#width = scroller.clientWidth;
    this.#host.requestUpdate();
  };
}

/** Heights of nodes that are in both trees. */
function carryOver(heights: Map<number, number>, from: Rows, to: Rows): Map<number, number> {
  const carried = new Map<number, number>();
  for (const [row, height] of heights) {
    const now = findRow(to, keyOf(from, row), row);
    if (now >= 0) carried.set(now, height);
  }
  return carried;
}

/** From top to top rather than each for itself, so that rounding does not add up. */
function heightsOf(rows: readonly HTMLElement[]): number[] {
  const tops = rows.map((row) => row.offsetTop);
  return tops.map((top, i) => (tops[i + 1] ?? top + (rows[i]?.offsetHeight ?? 0)) - top);
}

function setHeight(element: HTMLElement, height: number): void {
  const size = `${Math.max(0, height)}px`;
  if (element.style.blockSize !== size) element.style.blockSize = size;
}
