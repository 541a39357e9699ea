import type { Span } from './picture.ts';

/** Turns positions 0–1 along a scale into path data. */
export interface Geometry {
  viewBox: string;
  /** Units of the drawing to the `em`, at the size it has by default. */
  em: number;
  /** A piece of the line. */
  line: (from: number, to: number) => string;
  /** A stroke across the line at a position, between two distances from its middle. */
  tick: (at: number, from: number, to: number) => string;
}

const radius = 40;

/** Three quarters of a ring, from bottom left over the top to bottom right. */
export const ring: Geometry = {
  viewBox: '0 0 100 84',
  em: 14,
  line: (from, to) =>
    `M${onRing(from, 0)}A${radius} ${radius} 0 ${to - from > 2 / 3 ? 1 : 0} 1 ${onRing(to, 0)}`,
  tick: (at, from, to) => `M${onRing(at, from)}L${onRing(at, to)}`,
};

/** A straight line as wide as its box. */
export const straight: Geometry = {
  viewBox: '0 -10 100 20',
  em: 10,
  line: (from, to) => `M${rounded(from * 100)} 0H${rounded(to * 100)}`,
  tick: (at, from, to) => `M${rounded(at * 100)} ${from}V${to}`,
};

/** Path data of many pieces; between them stays a gap, narrower where there are many. */
export function linesOf({ line }: Geometry, spans: readonly Span[], pieces: number): string {
  const gap = Math.min(0.01, 0.2 / pieces) / 2;
  return spans
    .filter(([from, to]) => from < to)
    .map(([from, to]) => line(from && from + gap, to < 1 && pieces > 1 ? to - gap : to))
    .join('');
}

/** Path data of a stroke across the line, between distances in `em`; none without a position. */
export function tickAt(
  { tick, em }: Geometry,
  at: number | undefined,
  [from, to]: readonly [number, number],
): string {
  return at === undefined ? '' : tick(at, from * em, to * em);
}

function onRing(position: number, outwards: number): string {
  const angle = ((position * 270 + 135) * Math.PI) / 180;
  const distance = radius + outwards;
  return `${rounded(50 + distance * Math.cos(angle))} ${rounded(50 + distance * Math.sin(angle))}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
