import { css, type CSSResult, unsafeCSS } from 'lit';

/** A disc with a tick cut out; in per cent of its box. */
const ticked = unsafeCSS(
  [
    ...Array.from({ length: 25 }, (_, i) => [
      (50 + 45 * Math.sin((i * Math.PI) / 12)).toFixed(1),
      (50 - 45 * Math.cos((i * Math.PI) / 12)).toFixed(1),
    ]),
    ...[
      [75, 37],
      [44, 72],
      [24, 54],
      [32, 46],
      [43, 56],
      [66, 29],
      [75, 37],
    ],
  ]
    .map(([x, y]) => `${x}% ${y}%`)
    .join(),
);

/**
 * The shapes of `internal/icons.ts` without an element for them: a row has two, and each SVG costs
 * as much memory as three words.
 */
export const signalShapes: CSSResult = css`
  .achieved::before {
    clip-path: polygon(evenodd, ${ticked});
  }
  .onTrack::before {
    clip-path: circle(37.5%);
  }
  .behind::before {
    clip-path: polygon(50% 9%, 97% 91%, 3% 91%);
  }
  .offTrack::before {
    clip-path: polygon(50% 3%, 97% 50%, 50% 97%, 3% 50%);
  }
  .early::before,
  .open::before {
    border: 0.1em solid var(--_tone);
    border-radius: 50%;
    background: none;
    scale: 0.85;
  }
  .early::before {
    background: linear-gradient(90deg, transparent 50%, var(--_tone) 0);
  }
  .stale::before {
    clip-path: polygon(19% 6%, 81% 6%, 81% 23%, 60% 50%, 81% 78%, 81% 94%, 19% 94%, 19% 78%, 40% 50%, 19% 23%);
  }
`;
