import { svg, type TemplateResult } from 'lit';
import type { Locale } from '../internal/locale.ts';
import type { Tally } from './tally.ts';

interface Piece {
  sign: string;
  count: number;
}

/** The gap between two pieces, in per cent of the bar. */
const gap = 0.5;

/**
 * A bar in pieces, one for each pace and one for what of it is stale, with their numbers where there
 * is room. In per cent, so that the numbers keep their shape however wide the bar is.
 * @param options `id`: of the hatch, which tells what is stale
 */
export function pieces(
  tallies: readonly Tally[],
  { id, locale }: { id: string; locale: Locale },
): TemplateResult[] {
  const parts = tallies.flatMap(({ pace, all, stale }): Piece[] => [
    { sign: pace, count: all.length - stale.length },
    { sign: 'stale', count: stale.length },
  ]);
  const shown = parts.filter(({ count }) => count > 0);
  const sum = shown.reduce((total, { count }) => total + count, 0);
  const room = 100 - gap * (shown.length - 1);
  let at = 0;
  const drawn = shown.map(({ sign, count }) => {
    const [x, width] = [at, (room * count) / sum];
    at += width + gap;
    const hasRoom = width >= 3 + 3 * locale.number(count).length;
    return svg`<g class=${sign}
      ><rect x="${rounded(x)}%" width="${rounded(width)}%" height="100%"></rect
      >${
        sign === 'stale'
          ? svg`<rect fill="url(#${id})" class="hatch" x="${rounded(x)}%" width="${rounded(width)}%" height="100%"></rect>`
          : ''
      }<text x="${rounded(x + width / 2)}%" y="50%">${hasRoom ? locale.number(count) : ''}</text></g
    >`;
  });
  return [hatch(id), ...drawn];
}

function hatch(id: string): TemplateResult {
  return svg`<pattern
    id=${id}
    width="6"
    height="6"
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
    ><path d="M1 0V6"></path></pattern
  >`;
}

function rounded(percent: number): number {
  return Math.round(percent * 1000) / 1000;
}
