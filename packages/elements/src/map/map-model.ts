import type { Locale } from '../internal/locale.ts';
import type { Tell } from '../tree/wording.ts';
import type { BoxContent } from './box.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import { boxHeight, boxWidth, layOut, type MapLayout, type MapLine } from './layout.ts';
import { mirrored } from './mirrored.ts';
import { readBox } from './read-box.ts';
import { type MapGoal, readMap } from './read-map.ts';
import { type ReadingOrder, readingOrderOf } from './reading-order.ts';
import type { Sight } from './viewport.ts';

/** Up to so many boxes all stand in the document, so that a page's search finds them. */
const mostWhole = 200;

/** Goals laid out, with all that drawing them asks for again and again. */
export class MapModel {
  readonly goals: readonly MapGoal[];
  readonly layout: MapLayout;
  readonly order: ReadingOrder;
  readonly drawing: Drawing;
  readonly #lines: MapLine[][];
  #contents: BoxContent[] = [];
  #told: readonly unknown[] = [];

  constructor(objectives: readonly unknown[], { isRightToLeft }: { isRightToLeft: boolean }) {
    const { goals, alignments } = readMap(objectives);
    const layout = layOut(goals.length, alignments);
    this.goals = goals;
    this.order = readingOrderOf(layout);
    this.layout = isRightToLeft ? mirrored(layout) : layout;
    this.drawing = drawingOf(this.layout);
    this.#lines = goals.map(() => []);
    for (const line of this.layout.lines) {
      this.#lines[line.parent]?.push(line);
      this.#lines[line.child]?.push(line);
    }
  }

  /** Lines that begin or end at a goal. */
  linesAt(goal: number): readonly MapLine[] {
    return this.#lines[goal] ?? [];
  }

  /** A goal, and all that a line joins it to. */
  joinedTo(goal: number): Set<number> {
    return new Set([goal, ...this.linesAt(goal).flatMap(({ parent, child }) => [parent, child])]);
  }

  /** The place of the goal with an id. */
  find(id: string): number | undefined {
    const found = this.goals.findIndex((goal) => goal.id === id);
    return found < 0 ? undefined : found;
  }

  /** The same goals, joined in the same way. */
  isLike({ goals, layout }: MapModel): boolean {
    const { width, height } = this.layout;
    return (
      goals.length === this.goals.length &&
      width === layout.width &&
      height === layout.height &&
      goals.every(({ key }, index) => key === this.goals[index]?.key)
    );
  }

  /** In reading order; of many only those in sight, and those that have to stay. */
  goalsIn(sight: Sight | undefined, kept: readonly number[]): readonly number[] {
    if (!sight || this.goals.length <= mostWhole) return this.order.goals;
    return this.order.goals.filter((goal) => {
      const { x = 0, y = 0 } = this.layout.places[goal] ?? {};
      const isAcross = x < sight.right && x + boxWidth > sight.left;
      return (isAcross && y < sight.bottom && y + boxHeight > sight.top) || kept.includes(goal);
    });
  }

  content(goal: number, locale: Locale, tell: Tell | undefined): BoxContent {
    if (this.#told[0] !== locale || this.#told[1] !== tell) {
      this.#told = [locale, tell];
      this.#contents = [];
    }
    return (this.#contents[goal] ??= readBox(
      goal,
      { goals: this.goals, lines: this.linesAt(goal), tell },
      locale,
    ));
  }
}
