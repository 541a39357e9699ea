import type { MapLayout } from './layout.ts';
import type { ReadingOrder } from './reading-order.ts';

export interface MapKeyContext {
  /** The goal that has the focus. */
  goal: number;
  layout: MapLayout;
  order: ReadingOrder;
  isRightToLeft: boolean;
  hasControl: boolean;
}

/**
 * The goal a key leads to: along the lines to the first that contributes and to the main one
 * contributed to, up and down the column, Home and End to its ends, with Ctrl to those of the map.
 */
export function goalFor(key: string, context: MapKeyContext): number | undefined {
  const { goal, layout, order, isRightToLeft, hasControl } = context;
  const column = layout.columns.find((goals) => goals.includes(goal)) ?? [];
  const at = column.indexOf(goal);
  switch (key) {
    case 'ArrowUp':
      return column[at - 1];
    case 'ArrowDown':
      return column[at + 1];
    case 'ArrowRight':
    case 'ArrowLeft':
      return (key === 'ArrowRight') === isRightToLeft
        ? backFrom(goal, layout)
        : onFrom(goal, layout);
    case 'Home':
      return hasControl ? order.goals[0] : column[0];
    case 'End':
      return hasControl ? order.goals.at(-1) : column.at(-1);
    default:
      return undefined;
  }
}

function onFrom(goal: number, layout: MapLayout): number | undefined {
  const lines = layout.lines.filter(({ parent }) => parent === goal);
  const own = lines.filter(({ isMain }) => isMain);
  const children = (own.length > 0 ? own : lines).map(({ child }) => child);
  const topOf = (each: number) => layout.places[each]?.y ?? 0;
  const [first] = children.sort((a, b) => topOf(a) - topOf(b));
  return first ?? beside(goal, layout, 1);
}

function backFrom(goal: number, layout: MapLayout): number | undefined {
  const line = layout.lines.find(({ child, isMain }) => child === goal && isMain);
  return line?.parent ?? beside(goal, layout, -1);
}

/** Goals that stand alone lie in rows. */
function beside(
  goal: number,
  { columns, lines, places }: MapLayout,
  by: 1 | -1,
): number | undefined {
  if (lines.some(({ parent, child }) => parent === goal || child === goal)) return undefined;
  const column = columns.findIndex((goals) => goals.includes(goal));
  return columns[column + by]?.find((other) => places[other]?.y === places[goal]?.y);
}
