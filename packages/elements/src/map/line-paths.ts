import type { MapLine, Point } from './layout.ts';

/** Units of the drawing in one `em`. */
const unitsPerEm = 16;

/** Path data of lines: level where they leave and arrive, and past boxes; slanting in between. */
export function pathsOf(lines: readonly MapLine[]): string {
  return lines.map(({ points }) => pathOf(points)).join('');
}

function pathOf([start, ...points]: readonly Point[]): string {
  if (!start) return '';
  let last = start;
  const pieces = points.map((point) => {
    const middle = (last.x + point.x) / 2;
    const piece =
      last.y === point.y
        ? `H${units(point.x)}`
        : `C${units(middle)} ${units(last.y)} ${units(middle)} ${units(point.y)} ${units(point.x)} ${units(point.y)}`;
    last = point;
    return piece;
  });
  return `M${units(start.x)} ${units(start.y)}${pieces.join('')}`;
}

/** A length in the units of the drawing, to a tenth. */
export function units(em: number): number {
  return Math.round(em * unitsPerEm * 10) / 10;
}
