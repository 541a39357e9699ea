/** Where in a matrix the focus is. */
export interface Place {
  row: number;
  column: number;
}

export interface MatrixKeyboard extends Place {
  /** How many there are. */
  rows: number;
  columns: number;
  isRightToLeft: boolean;
  /** The cells stand below each other, row after row. */
  isStacked: boolean;
  /** Control is held. */
  hasControl: boolean;
}

/**
 * Where a key of the WAI-ARIA grid pattern leads; `undefined` for any other key, and where there is
 * nowhere to go. https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function placeFor(key: string, matrix: MatrixKeyboard): Place | undefined {
  const { row, column, rows, columns, hasControl } = matrix;
  const [last, end] = [rows - 1, columns - 1];
  switch (directed(key, matrix)) {
    case 'ArrowRight':
      return column < end ? { row, column: column + 1 } : undefined;
    case 'ArrowLeft':
      return column > 0 ? { row, column: column - 1 } : undefined;
    case 'ArrowDown':
      return row < last ? { row: row + 1, column } : undefined;
    case 'ArrowUp':
      return row > 0 ? { row: row - 1, column } : undefined;
    case 'next':
      if (column < end) return { row, column: column + 1 };
      return row < last ? { row: row + 1, column: 0 } : undefined;
    case 'previous':
      if (column > 0) return { row, column: column - 1 };
      return row > 0 ? { row: row - 1, column: end } : undefined;
    case 'Home':
      return { row: hasControl ? 0 : row, column: 0 };
    case 'End':
      return { row: hasControl ? last : row, column: end };
    default:
      return undefined;
  }
}

function directed(key: string, { isRightToLeft, isStacked }: MatrixKeyboard): string {
  if (isStacked && key === 'ArrowDown') return 'next';
  if (isStacked && key === 'ArrowUp') return 'previous';
  if (!isRightToLeft) return key;
  if (key === 'ArrowRight') return 'ArrowLeft';
  return key === 'ArrowLeft' ? 'ArrowRight' : key;
}
