import { css, type CSSResult } from 'lit';

export const summaryStyles: CSSResult = css`
  :host {
    container-type: inline-size;
    border: var(--okr-border-width, 1px) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.4;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    padding: 1em min(1.25em, 5cqi);
    text-align: left;
  }
  .base:dir(rtl) {
    text-align: right;
  }
  p {
    margin: 0;
  }
  .hint {
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  #label,
  .hint,
  .about,
  .title,
  .text,
  .list span {
    unicode-bidi: plaintext;
  }
  #label {
    font-size: 1.25em;
    line-height: 1.25;
  }
  .instead {
    min-block-size: 8em;
  }

  .progress {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .percent {
    font-size: min(2.5em, 22cqi);
    line-height: 1;
    white-space: nowrap;
    direction: ltr;
  }
  .tick {
    color: var(--_text);
    font-weight: 700;
  }
  .way {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 1.25em;
    fill: none;
    overflow: visible;
  }
  svg:dir(rtl) {
    transform: scaleX(-1);
  }
  path {
    stroke: var(--_accent);
    stroke-width: 0.625em;
    vector-effect: non-scaling-stroke;
  }
  .track {
    stroke: var(--_track);
  }
  .mark {
    stroke: var(--_text);
    stroke-width: 0.1875em;
  }

  .groups,
  .news {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1.25em 2em;
  }
  @container (inline-size > 34em) {
    .full .progress {
      grid-template-columns: auto auto 1fr;
      column-gap: 1em;
    }
    .full .way {
      grid-column: auto;
    }
    .full .groups,
    .full .news {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .full .news {
      grid-column: 1 / -1;
    }
  }
  @container (inline-size > 56em) {
    .full .groups {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .full .news {
      grid-column: auto;
      grid-template-columns: 1fr;
    }
  }
  .group {
    display: flex;
    flex-direction: column;
    gap: 0.375em;
  }
  .title {
    font-weight: 600;
  }
  .title:empty {
    display: none;
  }
  .about {
    font-size: 0.9375em;
  }
  .pieces {
    inline-size: 100%;
    block-size: 1.75em;
    border-radius: var(--_radius);
    overflow: hidden;
  }
  rect:not(.hatch) {
    fill: var(--_tone);
  }
  text {
    fill: var(--_surface);
    font-size: 0.875em;
    font-weight: 600;
    text-anchor: middle;
    dominant-baseline: central;
  }
  text:dir(rtl) {
    transform: scaleX(-1);
    transform-box: fill-box;
    transform-origin: center;
  }
  .stale > rect:not(.hatch),
  .none > rect:not(.hatch) {
    fill: var(--_track);
  }
  pattern > path {
    stroke: var(--_control);
    stroke-width: 1px;
  }
  .open > rect:not(.hatch) {
    fill: var(--_surface);
    stroke: var(--_control);
    stroke-width: 0.1875em;
  }
  .stale > text,
  .open > text,
  .none > text {
    fill: var(--_text);
    stroke: var(--_track);
    stroke-width: 0.375em;
    paint-order: stroke;
  }
  .open > text {
    stroke: none;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .line {
    display: grid;
    grid-template-columns: 0.75em minmax(1.5em, auto) minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0.5em;
    inline-size: 100%;
    min-block-size: max(1.5em, 24px);
    padding: 0.125em 0.375em;
    margin-inline: -0.375em;
    box-sizing: content-box;
    border: 0;
    color: inherit;
    font-weight: 400;
    text-align: inherit;
  }
  .count {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .line::after {
    content: '';
    align-self: center;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--_control);
    border-width: 0 0.125em 0.125em 0;
    rotate: 45deg;
    translate: -0.125em -0.125em;
  }
  .line[aria-expanded='true']::after {
    rotate: 225deg;
    translate: -0.125em 0.125em;
  }
  .plain {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: 0.875em;
    font-weight: 400;
    text-decoration: underline;
  }
  /* A sign of its own for each, so that nobody needs the colour. */
  .sign {
    inline-size: 0.75em;
    block-size: 0.75em;
    background: var(--_tone);
    clip-path: var(--_sign, circle());
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .line,
  g {
    --_tone: var(--_neutral);
  }
  .achieved {
    --_tone: var(--_success);
    --_sign: polygon(0 50%, 40% 100%, 100% 20%, 80% 0, 40% 60%, 20% 40%);
  }
  .onTrack {
    --_tone: var(--_success);
  }
  .early {
    --_tone: var(--_info);
  }
  .behind,
  .unsure {
    --_tone: var(--_warning);
    --_sign: polygon(50% 0, 100% 100%, 0 100%);
  }
  .offTrack {
    --_tone: var(--_danger);
    --_sign: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  }
  .stale {
    --_sign: polygon(0 0, 100% 0, 0 100%, 100% 100%);
  }
  .open,
  .none {
    --_sign: polygon(0 40%, 100% 40%, 100% 60%, 0 60%);
  }
  @media (forced-colors: active) {
    .track {
      stroke: CanvasText;
      stroke-width: 0.125em;
    }
    .fill {
      stroke: Highlight;
    }
    .mark {
      stroke: CanvasText;
    }
    rect:not(.hatch) {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 0.125em;
    }
    g > text {
      fill: CanvasText;
      stroke: Canvas;
      stroke-width: 0.375em;
      paint-order: stroke;
    }
  }
  @media print {
    :host {
      break-inside: avoid;
    }
    .line::after {
      display: none;
    }
  }
`;
