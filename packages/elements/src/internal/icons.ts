import type { Pace } from '@zielbaum/model';
import { svg, type SVGTemplateResult } from 'lit';

/**
 * A shape of its own for each pace, so that nobody needs the colour, in a field of 16 × 16. The
 * gauge draws the same shapes by its style sheet.
 */
export const iconPaths: Readonly<Record<Pace | 'stale' | 'chevron', string>> = {
  achieved: 'M0 8.8 2.6 6.1 6.1 9.6 13.1 1.3 16 3.8 6.4 15Z',
  early: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 1.8v9.4a4.7 4.7 0 0 1 0-9.4Z',
  onTrack: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  behind: 'M8 1.5 15.5 14.5H.5Z',
  offTrack: 'M8 .5 15.5 8 8 15.5.5 8Z',
  open: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 1.8a4.7 4.7 0 1 1 0 9.4 4.7 4.7 0 0 1 0-9.4Z',
  stale: 'M2 0h12L9.3 8l4.7 8H2l4.7-8Z',
  chevron: 'M5.4 2.6 6.8 1.2 13.6 8l-6.8 6.8-1.4-1.4L10.8 8Z',
};

export function icon(name: Pace | 'stale' | 'chevron'): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"
    ><path d=${iconPaths[name]} fill="currentColor" fill-rule="evenodd"></path
  ></svg>`;
}
