/**
 * Several texts in one cell, separated by ` | ` (themes by `; `). Where a text itself holds the
 * separator's sign, a backslash stands before it; backslashes there already become one more.
 */
export interface CellList {
  split(cell: string): string[];
  join(texts: readonly string[]): string;
}

export const barList: CellList = cellList({ sign: '|', separator: /\s+\|\s+/, joined: ' | ' });
export const themeList: CellList = cellList({ sign: ';', separator: /(?<!\\);/, joined: '; ' });

function cellList({
  sign,
  separator,
  joined,
}: {
  sign: string;
  separator: RegExp;
  joined: string;
}): CellList {
  const written = new RegExp(`\\\\(\\\\*)\\${sign}`, 'g');
  const plain = new RegExp(`(\\\\*)\\${sign}`, 'g');
  return {
    // A separator at an end leaves nothing behind.
    split: (cell) =>
      ` ${cell} `
        .split(separator)
        .map((text) => text.trim().replace(written, `$1${sign}`))
        .filter((text) => text !== ''),
    join: (texts) =>
      texts
        .map((text) => text.replace(plain, `$1\\${sign}`))
        // A backslash at an end must not reach the separator.
        .map((text, index) => (text.endsWith('\\') && index < texts.length - 1 ? `${text} ` : text))
        .join(joined),
  };
}
