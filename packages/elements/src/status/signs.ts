import type { Pace } from '@zielbaum/model';

/** A sign of its own for each thing to say, told apart by its shape. */
export type Sign = Pace | 'noPace' | 'stale' | 'upToDate' | `confidence${0 | 1 | 2 | 3}`;

/** Three columns, rising; those that are not reached are hollow. */
function columns(reached: number): string {
  return [1, 2, 3]
    .map((column) => {
      const [left, height] = [column * 5 - 4, column * 4 + 2];
      const outline = `M${left} 15v-${height}h4v${height}z`;
      return column > reached ? `${outline}m1-1h2v${2 - height}h-2z` : outline;
    })
    .join('');
}

/** Path data in a box of 16, to be filled by the even-odd rule. */
export const signPaths: Readonly<Record<Sign, string>> = {
  achieved: 'M0 9l3-3 3 3 7-8 3 3-10 11z',
  onTrack:
    'M8 0a8 8 0 1 1 0 16a8 8 0 1 1 0-16zM4 7v2h5l-2.2 2.2 1.4 1.4L12.8 8 8.2 3.4 6.8 4.8 9 7z',
  early:
    'M8 0a8 8 0 1 1 0 16a8 8 0 1 1 0-16zm0 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM7 4h2v3.6l2.8 2.8-1.4 1.4L7 8.4z',
  behind: 'M8 0l8 15H0zM7 5v5h2V5zm0 6v2h2v-2z',
  offTrack: 'M8 0l8 8-8 8-8-8zM7 4v5h2V4zm0 6v2h2v-2z',
  open: 'M8 0a8 8 0 1 1 0 16a8 8 0 1 1 0-16zm0 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z',
  noPace: 'M1 7h14v2H1z',
  stale: 'M2 0h12v2L9.5 8l4.5 6v2H2v-2l4.5-6L2 2z',
  upToDate:
    'M2 0h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2zm0 5v9h12V5zm4.9 8L3.5 9.6l1.4-1.4 2 2 4.2-4.2 1.4 1.4z',
  confidence0: columns(0),
  confidence1: columns(1),
  confidence2: columns(2),
  confidence3: columns(3),
};
