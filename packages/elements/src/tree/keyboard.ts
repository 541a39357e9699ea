import { positionOf } from './expansion.ts';
import { isParent, type Rows } from './rows.ts';

/** What a key asks of the tree; positions count among the visible rows. */
export type TreeAction =
  { do: 'focus'; position: number } | { do: 'expand' | 'collapse' | 'expandSiblings' | 'select' };

export interface KeyboardState {
  rows: Rows;
  /** The visible rows. */
  visible: readonly number[];
  /** Where the focus is. */
  position: number;
  isExpanded: (row: number) => boolean;
  isRightToLeft: boolean;
}

/**
 * The keys of the WAI-ARIA tree pattern, but for type-ahead; `undefined` for any other key and
 * where there is nowhere to go.
 * https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function actionFor(key: string, state: KeyboardState): TreeAction | undefined {
  const { visible, position } = state;
  const last = visible.length - 1;
  switch (mirrored(key, state.isRightToLeft)) {
    case 'ArrowDown':
      return position < last ? { do: 'focus', position: position + 1 } : undefined;
    case 'ArrowUp':
      return position > 0 ? { do: 'focus', position: position - 1 } : undefined;
    case 'Home':
      return { do: 'focus', position: 0 };
    case 'End':
      return { do: 'focus', position: last };
    case 'ArrowRight':
      return forward(state);
    case 'ArrowLeft':
      return back(state);
    case '*':
      return { do: 'expandSiblings' };
    case 'Enter':
    case ' ':
      return { do: 'select' };
    default:
      return undefined;
  }
}

function forward({ rows, visible, position, isExpanded }: KeyboardState): TreeAction | undefined {
  const row = visible[position] ?? -1;
  if (!isParent(rows, row)) return undefined;
  return isExpanded(row) ? { do: 'focus', position: position + 1 } : { do: 'expand' };
}

function back({ rows, visible, position, isExpanded }: KeyboardState): TreeAction | undefined {
  const row = visible[position] ?? -1;
  if (isExpanded(row)) return { do: 'collapse' };
  const parent = rows.parents[row] ?? -1;
  return parent < 0 ? undefined : { do: 'focus', position: positionOf(visible, parent) };
}

function mirrored(key: string, isRightToLeft: boolean): string {
  if (!isRightToLeft) return key;
  if (key === 'ArrowRight') return 'ArrowLeft';
  return key === 'ArrowLeft' ? 'ArrowRight' : key;
}
