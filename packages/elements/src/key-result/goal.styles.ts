import { css, type CSSResult } from 'lit';

/** The pictures of goals, wherever they stand: lines of a bar or a ring, in the colour of the pace. */
export const goalStyles: CSSResult = css`
  :host {
    --_tone: var(--_info);
    background: var(--_surface);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .bar > svg,
  .ring > svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
    fill: none;
  }
  .bar > svg {
    block-size: 1.5em;
  }
  .bar > svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar path,
  .ring path {
    stroke: var(--_tone);
    stroke-width: var(--_stroke, 0.5em);
    vector-effect: non-scaling-stroke;
  }
  .track.track {
    stroke: var(--_track);
  }
  .mark.mark {
    stroke: var(--_text);
    stroke-width: 0.125em;
  }
  .maintain .fill {
    stroke: var(--_neutral);
    stroke-opacity: 0.4;
  }
  .maintain .mark {
    stroke: var(--_tone);
    stroke-width: 0.3em;
  }
  .bar.stale,
  .bar.open,
  .ring.stale,
  .ring.open {
    --_tone: var(--_neutral);
  }
  .percent {
    font-variant-numeric: tabular-nums;
    font-weight: 650;
    white-space: nowrap;
    direction: ltr;
  }
  .value,
  .muted {
    color: var(--_text-muted);
    unicode-bidi: plaintext;
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_track: CanvasText;
    }
    .bar,
    .ring {
      --_tone: Highlight;
    }
    .track.track {
      stroke-width: 0.125em;
    }
    .maintain .fill {
      stroke-opacity: 1;
    }
  }
`;
