import type { Pace } from '@zielbaum/model';
import { svg, type SVGTemplateResult } from 'lit';

/** A shape of its own for each pace, so that nobody needs the colour. In a field of 16 × 16. */
export const iconPaths: Readonly<Record<Pace | 'stale' | 'chevron', string>> = {
  achieved:
    'M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 0 0 8 .8Zm4 5.1-4.9 5.6L3.9 8.7l1.2-1.4 1.8 1.6 3.6-4.2Z',
  early: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 1.8v9.4a4.7 4.7 0 0 1 0-9.4Z',
  onTrack: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  behind: 'M8 1.5 15.5 14.5H.5Z',
  offTrack: 'M8 .5 15.5 8 8 15.5.5 8Z',
  open: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 1.8a4.7 4.7 0 1 1 0 9.4 4.7 4.7 0 0 1 0-9.4Z',
  stale: 'M3 1h10v2.6L9.6 8l3.4 4.4V15H3v-2.6L6.4 8 3 3.6Zm2 1.8v.3l2 2.6h2l2-2.6v-.3Z',
  chevron: 'M5.4 2.6 6.8 1.2 13.6 8l-6.8 6.8-1.4-1.4L10.8 8Z',
};

export function icon(name: Pace | 'stale' | 'chevron'): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"
    ><path d=${iconPaths[name]} fill="currentColor" fill-rule="evenodd"></path
  ></svg>`;
}
