import type { Span } from './picture.ts';

/** Turns positions 0–1 along a scale into path data; 14 units are an `em` at the default size. */
export interface Geometry {
  viewBox: string;
  /** A point at a position, so far outwards from the middle of the line. */
  point: (at: number, outwards: number) => string;
  /** How path data goes on to the next point, so long a share of the scale further. */
  along: (share: number) => string;
}

/** Three quarters of a ring, from bottom left over the top to bottom right. */
export const ring: Geometry = {
  viewBox: '0 0 100 84',
  point(at, outwards) {
    const angle = (at * 1.5 + 0.75) * Math.PI;
    const radius = 40 + outwards;
    return `${rounded(50 + radius * Math.cos(angle))} ${rounded(50 + radius * Math.sin(angle))}`;
  },
  along: (share) => `A40 40 0 ${share * 3 > 2 ? 1 : 0} 1 `,
};

/** A straight line as wide as its box. */
export const straight: Geometry = {
  viewBox: '0 -14 100 28',
  point: (at, outwards) => `${rounded(at * 100)} ${outwards}`,
  along: () => 'L',
};

/** Path data of lines along the scale. */
export function linesOf({ point, along }: Geometry, spans: readonly Span[]): string {
  return spans.map(([from, to]) => `M${point(from, 0)}${along(to - from)}${point(to, 0)}`).join('');
}

/** Path data of a stroke across the line; none without a position. */
export function tickAt(
  { point }: Geometry,
  at: number | undefined,
  [from, to]: readonly [number, number],
): string {
  return at === undefined ? '' : `M${point(at, from)}L${point(at, to)}`;
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
